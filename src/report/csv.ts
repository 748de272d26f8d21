import { classOfMove, codingOf, ESCALATION_WEIGHTS } from '../analysis/codings.ts';
import { PURPOSES } from '../base/dice.ts';
import { csvText } from './csv-text.ts';
import type { LogEntry, FinishedGame } from './game.ts';
import type { Coding, EscalationClass, Scenario } from '../scenario/types.ts';

/** Columns of the event log: names as they stand in the first row. */
export const CSV_COLUMNS = [
  'index',
  'turn',
  'kind',
  'actor',
  'target',
  'partner',
  'place',
  'id',
  'name',
  'cameo',
  'goldstein',
  'mid',
  'escalation',
  'weight',
  'rung',
  'kahn',
  'from',
  'to',
  'chance',
  'drawn',
  'sources',
] as const;
type Row = Partial<Record<(typeof CSV_COLUMNS)[number], string | number>>;

/**
 * The log as CSV, one row an event: acts and incidents with their codings, every chance with its odds and dice in
 * ten-thousandths. Events that only mark the steps of a turn are left out.
 */
export function eventsCsv(game: FinishedGame): string {
  const rows = game.log.flatMap((entry) => {
    const row = rowOf(game.scenario, entry);
    return row ? [{ index: entry.index, turn: entry.turn, kind: entry.event.kind, ...row }] : [];
  });
  return csvText(
    CSV_COLUMNS,
    rows.map((row: Row) => CSV_COLUMNS.map((name) => row[name])),
    new Set(['cameo']),
  );
}

function rowOf(scenario: Scenario, { event }: LogEntry): Row | undefined {
  const actor = (index: number): string => scenario.actors[index]?.id ?? '';
  const place = (index: number): string => scenario.regions[index]?.id ?? '';
  switch (event.kind) {
    case 'order': {
      const { template, actor: by, target, partner, place: at } = scenario.actions[event.action];
      return {
        actor: actor(by),
        target: actor(target),
        partner: actor(partner),
        place: place(at),
        id: template.id,
        name: template.name,
        ...coding(scenario, template),
        sources: template.sources.join(' '),
      };
    }
    case 'incident': {
      const incident = scenario.incidents[event.incident];
      const { id, name, sources } = incident;
      return {
        actor: actor(event.actor),
        target: actor(event.target),
        place: place(event.region),
        id,
        name,
        ...coding(scenario, incident),
        // Nobody decided it, so it weighs nothing in the score of escalation.
        weight: undefined,
        sources: sources.join(' '),
      };
    }
    case 'inject': {
      const { id, name, sources } = scenario.injects[event.inject];
      return { id, name, sources: sources.join(' ') };
    }
    case 'draw':
      return {
        actor: actor(event.actor),
        target: actor(event.target),
        id: PURPOSES[event.purpose],
        chance: event.chance,
        drawn: event.drawn,
      };
    case 'change':
      return { id: scenario.layout.name[event.slot], from: event.from, to: event.to };
    case 'offered':
      return {
        actor: actor(event.proposer),
        target: event.addressees.map(actor).join(' '),
        id: String(event.offer),
      };
    case 'answered':
      return { actor: actor(event.actor), id: String(event.offer), to: event.accepted };
    case 'twist': {
      const { template, actor: by, target } = scenario.actions[event.action];
      return { actor: actor(by), target: target < 0 ? '' : actor(target), id: template.id, to: event.twist };
    }
    case 'agreed':
      return { id: String(event.offer), actor: event.parties.map(actor).join(' ') };
    case 'broke':
      return { id: String(event.deal), actor: actor(event.actor), to: event.term };
    case 'freed':
      return { id: String(event.deal), actor: actor(event.actor) };
    case 'deal_ended':
      return { id: String(event.deal) };
    case 'lapsed':
      return { id: String(event.offer) };
    case 'crossed':
      return { ...line(scenario, event.line), target: actor(event.mover) };
    case 'uncrossed':
      return line(scenario, event.line);
    case 'reacted':
      return { ...line(scenario, event.line), target: actor(event.mover), to: event.became };
    case 'crisis_opened':
      return { ...line(scenario, event.line), target: actor(event.mover), to: event.rungs[0] };
    case 'crisis_moved':
      return {
        actor: actor(event.actor),
        id: event.move,
        from: event.from,
        to: event.to,
        mid: scenario.ladder[event.to].mid,
        ...escalation(classOfMove(scenario, event.move, event.to)),
        rung: event.to,
        kahn: scenario.ladder[event.to].kahn,
      };
    case 'declared':
      return {
        actor: actor(event.actor),
        id: event.stance,
        ...(event.stance !== 'mediate' && {
          target: actor(event.stance === 'owner' ? event.owner : event.mover),
        }),
      };
    case 'promise': {
      const { by, to, id } = scenario.commitments[event.commitment];
      return { actor: actor(by), target: actor(to), id, to: event.kept };
    }
    case 'joined_war':
      return { actor: actor(event.actor), target: actor(event.against) };
    case 'crisis_ended':
      return { ...line(scenario, event.line), target: actor(event.mover), rung: event.peak };
    case 'accused':
    case 'found': {
      const { id, says, about, sources } = scenario.claims[event.claim];
      const to = event.kind === 'found' ? event.truth : undefined;
      const from = { actor: actor(event.actor), target: actor(about) };
      return { ...from, id, name: says, to, sources: sources.join(' ') };
    }
    case 'clash':
      return { to: Math.max(...event.rungs), id: event.widened ? 'widened' : 'unordered' };
    case 'ended':
      return { to: event.outcome };
    default:
      return undefined;
  }
}

function coding(scenario: Scenario, act: { readonly code: Coding; readonly rung: number }): Row {
  const { cameo, goldstein, mid, escalation: found, rung, kahn } = codingOf(scenario, act);
  return { cameo, goldstein: goldstein / 10, mid, ...escalation(found), rung, kahn };
}

function escalation(found: EscalationClass): Row {
  return { escalation: found, weight: ESCALATION_WEIGHTS[found] };
}

function line(scenario: Scenario, index: number): Row {
  const { owner, id, says, sources } = scenario.lines[index];
  return { actor: scenario.actors[owner].id, id, name: says, sources: sources.join(' ') };
}
