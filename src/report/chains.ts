import type { GameEvent } from '../engine/events.ts';
import type { Rule } from '../rules/index.ts';
import type { Sources } from '../scenario/types.ts';
import { t } from '../words/index.ts';
import { say } from '../words/say.ts';
import { openingByTurn, type FinishedGame, type LogEntry } from './game.ts';

/** One link of a chain of cause: what happened, why as far as can be told, and where that is known from. */
export interface ChainLink {
  /** Place in the log. */
  readonly index: number;
  readonly turn: number;
  readonly role: 'act' | 'effect' | 'line' | 'answer' | 'end';
  readonly says: string;
  /** Reasons of whoever did it, weightiest first; empty for what nobody decided, and where a person did. */
  readonly because: readonly { readonly says: string; readonly sources: Sources }[];
  readonly sources: Sources;
}

/** How one thing led to another: from the acts that crossed a red line to what came of the answer. */
export interface Chain {
  readonly turn: number;
  readonly owner: number;
  readonly mover: number;
  /** Whether it became a crisis. */
  readonly crisis: boolean;
  readonly links: readonly ChainLink[];
}

/** Reasons that are told for a link, and acts for a crossed line. */
const REASONS = 2;
const ACTS = 3;

/**
 * Every answered red line as a chain. An act belongs to it when a change that it caused, in that turn and before the
 * line was crossed, brought what the line reads nearer to being crossed; where the line was crossed by what acts add up to (fear, tension), those
 * of the mover toward the owner do. Nothing is guessed: each link is an event of the log.
 */
export function chainsOf(game: FinishedGame): readonly Chain[] {
  const chains: Chain[] = [];
  game.log.forEach((entry, place) => {
    const { event } = entry;
    if (event.kind !== 'reacted' || event.became === 'pass') return;
    const crossed = crossing(game, place, event.line);
    if (crossed < 0) return;
    chains.push({
      turn: entry.turn,
      owner: game.scenario.lines[event.line].owner,
      mover: event.mover,
      crisis: event.became === 'crisis',
      links: [
        ...causes(game, crossed, event.line, event.mover),
        linkOf(game, game.log[crossed], 'line'),
        linkOf(game, entry, 'answer'),
        ...(event.became === 'crisis' ? endOf(game, place) : []),
      ],
    });
  });
  // Crises first, as they weigh most; within each kind in time.
  return [...chains.filter(({ crisis }) => crisis), ...chains.filter(({ crisis }) => !crisis)];
}

/** Where in the log the line was crossed before its owner answered. */
function crossing({ log }: FinishedGame, before: number, line: number): number {
  for (let i = before; i >= 0; i--) {
    const { event } = log[i];
    if (event.kind === 'crossed' && event.line === line) return i;
  }
  return -1;
}

type Change = GameEvent & { readonly kind: 'change' };

function causes(game: FinishedGame, crossed: number, line: number, mover: number): ChainLink[] {
  const { log, scenario } = game;
  const { turn } = log[crossed];
  const { owner, crossed: rule } = scenario.lines[line];
  const within = log.slice(0, crossed).filter((entry) => entry.turn === turn);
  const before = openingByTurn(game)[turn];
  const toward = towards(rule, before, within);
  const changes = within.filter(
    (entry): entry is LogEntry & { event: Change } => entry.event.kind === 'change' && toward(entry.event),
  );
  // Of what moved a quantity together, what pushed the other way did not cross the line.
  const along = changes.flatMap(({ event: { from, to, causes: list } }) =>
    list.filter(({ by }) => by === 0 || by > 0 === to > from),
  );
  const orders = new Set(along.flatMap((cause) => (cause.kind === 'order' ? [cause.order] : [])));
  const why = new Set(along.flatMap((cause) => (cause.kind === 'model' ? [cause.why] : [])));
  const byActs = why.has('acts') || why.has('posture');
  const acts = within.filter(({ event }) => {
    if (event.kind === 'incident') return why.has('incident');
    if (event.kind === 'inject') return why.has('inject');
    if (event.kind !== 'order') return false;
    if (orders.has(event.order)) return true;
    const { actor, target, template } = scenario.actions[event.action];
    return byActs && actor === mover && target === owner && template.code.goldstein < 0;
  });
  return [
    ...acts.slice(-ACTS).map((entry) => linkOf(game, entry, 'act')),
    ...changes.slice(-ACTS).map((entry) => effectOf(game, entry)),
  ].sort((x, y) => x.index - y.index);
}

/** Tells the changes that brought a rule nearer to being true, from those that led away from it or did not matter. */
function towards(
  rule: Rule,
  before: readonly number[],
  within: readonly LogEntry[],
): (change: Change) => boolean {
  const after = before.slice();
  for (const { event } of within) if (event.kind === 'change') after[event.slot] = event.to;
  const at = (base: readonly number[], slot: number, value: number) => {
    const tried = base.slice();
    tried[slot] = value;
    return rule.degree(tried);
  };
  return ({ slot, from, to }) =>
    rule.slots.includes(slot) &&
    // Beside how the others stand now, or stood before: the least of several conditions may hide what another does.
    [after, before].some((base) => at(base, slot, to) > at(base, slot, from));
}

function effectOf(game: FinishedGame, { index, turn, event }: LogEntry & { event: Change }): ChainLink {
  const says = t('debrief.chain.moved', { what: say(game.tell.change(event.slot, event.from, event.to)) });
  return { index, turn, role: 'effect', says, because: [], sources: [] };
}

function linkOf(game: FinishedGame, { index, turn }: LogEntry, role: ChainLink['role']): ChainLink {
  const { says, sources } = game.tell.entry(index);
  const because = game.tell
    .reasons(index)
    .filter(({ amount }) => amount > 0)
    .slice(0, REASONS)
    .map((reason) => ({ says: say(reason.says), sources: reason.sources }));
  return { index, turn, role, says: say(says), because, sources };
}

function endOf(game: FinishedGame, from: number): ChainLink[] {
  for (let i = from; i < game.log.length; i++) {
    const { event } = game.log[i];
    if (event.kind === 'clash' || event.kind === 'joined_war') continue;
    if (event.kind === 'crisis_ended') return [linkOf(game, game.log[i], 'end')];
  }
  return [];
}
