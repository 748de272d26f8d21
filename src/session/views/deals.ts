import { dealRefusals } from '../../engine/check-deals.ts';
import type { Proposal, Refusal, Term } from '../../engine/inputs.ts';
import { asks, issueOf, lastTurnOf, pushOf, TERM, termRefusals } from '../../engine/terms.ts';
import type { Deal } from '../../engine/world.ts';
import { perScenario } from '../../scenario/per-scenario.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { capitalRefusal } from './deal-cost.ts';
import { phrase, type Phrase } from './phrase.ts';
import { dealTermPhrase, termPhrase } from './terms.ts';

/** Kinds of terms that a deal is put together from; a format is an issue like others. */
export const BUILT_KINDS = ['act', 'issue', 'stop', 'open', 'reciprocity', 'guarantee'] as const;
export type BuiltKind = (typeof BUILT_KINDS)[number];

/** One term that could go into a deal between those states now. */
export interface TermOption {
  readonly term: Term;
  readonly says: Phrase;
  /** Under what it stands among others of its kind: who does it, or the issue; undefined for none. */
  readonly under: string | undefined;
  /** What tells it from the others there, where that is less than the whole. */
  readonly brief: Phrase | undefined;
}

/**
 * All terms of a kind that the parties could agree on, beside those that stand already, as the seat sees the world; what
 * has an end binds for `turns`.
 */
export function termOptions(
  { scenario, observation }: GameView,
  parties: readonly number[],
  kind: BuiltKind,
  turns: number,
  beside: readonly Term[] = [],
): TermOption[] {
  // What is wrong with the terms that stand already is told elsewhere.
  const place = beside.length + 1;
  const fits = (term: Term) =>
    termRefusals(scenario, parties, [...beside, term], observation.q).every(
      ({ data }) => data.term !== place,
    );
  return candidates(scenario, parties, kind, turns, observation.q)
    .filter(fits)
    .map((term) => ({ term, says: dealTermPhrase(scenario, term), ...placeOf(scenario, term) }));
}

function placeOf(scenario: Scenario, term: Term): Pick<TermOption, 'under' | 'brief'> {
  const { actions, actors, issues } = scenario;
  const issue = issueOf(term);
  if (issue >= 0) {
    const { name, levels } = issues[issue];
    return { under: name, brief: phrase('list.one', { name: levels[term[2]].name }) };
  }
  if (term[0] === TERM.act)
    return { under: actors[actions[term[1]].actor].name, brief: termPhrase(scenario, term, -1) };
  return { under: term[0] === TERM.stop ? actors[term[1]].name : undefined, brief: undefined };
}

function candidates(
  scenario: Scenario,
  parties: readonly number[],
  kind: BuiltKind,
  turns: number,
  q: readonly number[],
): Term[] {
  const { actions, actionsOf, issues, templates, commitments, layout } = scenario;
  switch (kind) {
    case 'act':
      // Nobody agrees on being hurt: what is done to a party as part of a deal is friendly.
      return parties.flatMap((party) =>
        actionsOf[party]
          .filter((index) => actions[index].template.code.goldstein > 0)
          .map((i) => [TERM.act, i]),
      );
    case 'stop':
      return parties.flatMap((party) =>
        templates
          .filter(({ code }) => code.goldstein < 0)
          .map(({ index }) => [TERM.stop, party, index, turns]),
      );
    case 'issue':
      // Nobody settles on what is so already, nor on what only force would bring about.
      return issues.flatMap(({ levels, ordered }, i) =>
        levels.flatMap((_, level) => {
          const now = q[layout.issue[i]];
          const forced = ordered && level > Math.max(now, keepable(scenario)[i]);
          return level === now || forced ? [] : [[TERM.issue, i, level]];
        }),
      );
    case 'open':
      // At least the lowest level is no promise, and nobody promises to keep a thing at least as closed as it is.
      return issues.flatMap((_, i) =>
        Array.from({ length: keepable(scenario)[i] }, (__, below) => [TERM.open, i, below + 1, turns]),
      );
    case 'reciprocity':
      return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => [TERM.reciprocity, a, b, turns]));
    case 'guarantee':
      return commitments.map(({ by }, i) => [TERM.guarantee, by, i]);
  }
}

/** By issue: the highest level that a friendly act brings it to, up to which it can be promised to be kept. */
const keepable = perScenario(({ actions, issues, layout }) =>
  issues.map(({ levels }, issue) => {
    const slot = layout.issue[issue];
    const friendly = actions.filter(({ template }) => template.code.goldstein > 0);
    const reached = friendly.map((action) => pushOf(action, slot, layout.start[slot]) ?? 0);
    return Math.min(levels.length - 1, Math.max(0, ...reached));
  }),
);

/** Why the seat could not put that deal on the table, or answer that offer with those terms, beside the rest of its draft. */
export function dealProblems(view: GameView, proposal: Proposal, counterTo?: number): readonly Refusal[] {
  const { scenario, observation } = view;
  const { addressees, terms } = proposal;
  const wrong =
    counterTo === undefined
      ? dealRefusals(scenario, observation, proposal)
      : termRefusals(scenario, [observation.actor, ...addressees], terms, observation.q);
  return [...wrong, ...capitalRefusal(view, proposal, counterTo)];
}

/** Whom a counter-offer goes to: all parties of the offer but the seat itself. */
export function counterParties({ observation }: GameView, offer: number): number[] {
  const found = observation.offers.find(({ id }) => id === offer);
  return found ? [found.proposer, ...found.addressees.filter((a) => a !== observation.actor)] : [];
}

/** A deal in force as panels show it. */
export interface DealView {
  readonly id: number;
  readonly parties: readonly {
    readonly actor: number;
    readonly name: string;
    readonly standing: 'bound' | 'broke' | 'freed';
  }[];
  readonly terms: readonly {
    readonly says: Phrase;
    readonly over: boolean;
    /** Turns that it still binds, this one among them; undefined where it has no end, or is over. */
    readonly left: number | undefined;
  }[];
  readonly since: number;
}

const STANDINGS = ['bound', 'broke', 'freed'] as const;

/** Deals in force, of all states or of one; they are public. */
export function dealsOf({ scenario, observation }: GameView, actor?: number): DealView[] {
  const { turn, deals } = observation;
  return deals
    .filter((deal) => asks(deal, turn) && (actor === undefined || deal.parties.includes(actor)))
    .map((deal: Deal) => ({
      id: deal.id,
      parties: deal.parties.map((party, i) => ({
        actor: party,
        name: scenario.actors[party].name,
        standing: STANDINGS[deal.standing[i]],
      })),
      terms: deal.terms.map((term) => {
        const last = lastTurnOf(term, deal.since);
        const over = term[0] === TERM.act || last < turn;
        const left = over || last === Infinity ? undefined : last - turn + 1;
        return { says: dealTermPhrase(scenario, term), over, left };
      }),
      since: deal.since,
    }));
}
