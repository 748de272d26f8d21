import { dealRefusals } from '../../engine/check-deals.ts';
import type { Proposal, Refusal, Term } from '../../engine/inputs.ts';
import { asks, lastTurnOf, TERM, termRefusals } from '../../engine/terms.ts';
import type { Deal } from '../../engine/world.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import type { Phrase } from './phrase.ts';
import { dealTermPhrase } from './terms.ts';

/** Kinds of terms that a deal is put together from; a format is an issue like others. */
export const BUILT_KINDS = ['act', 'issue', 'stop', 'open', 'reciprocity', 'guarantee'] as const;
export type BuiltKind = (typeof BUILT_KINDS)[number];

/** One term that could go into a deal between those states now. */
export interface TermOption {
  readonly term: Term;
  readonly says: Phrase;
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
  return candidates(scenario, parties, kind, turns)
    .filter(fits)
    .map((term) => ({ term, says: dealTermPhrase(scenario, term) }));
}

function candidates(scenario: Scenario, parties: readonly number[], kind: BuiltKind, turns: number): Term[] {
  const { actions, actionsOf, issues, templates, commitments } = scenario;
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
      return issues.flatMap(({ levels }, i) => levels.map((_, level) => [TERM.issue, i, level]));
    case 'open':
      return issues.flatMap(({ levels }, i) => levels.map((_, level) => [TERM.open, i, level, turns]));
    case 'reciprocity':
      return parties.flatMap((a, i) => parties.slice(i + 1).map((b) => [TERM.reciprocity, a, b, turns]));
    case 'guarantee':
      return commitments.map(({ by }, i) => [TERM.guarantee, by, i]);
  }
}

/** Why the seat could not put that deal on the table, or answer that offer with those terms; capital is another matter. */
export function dealProblems(
  { scenario, observation }: GameView,
  { addressees, terms, deadline }: Proposal,
  counterTo?: number,
): readonly Refusal[] {
  if (counterTo === undefined) return dealRefusals(scenario, observation, { addressees, terms, deadline });
  return termRefusals(scenario, [observation.actor, ...addressees], terms, observation.q);
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
  readonly terms: readonly { readonly says: Phrase; readonly over: boolean }[];
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
      terms: deal.terms.map((term) => ({
        says: dealTermPhrase(scenario, term),
        over: term[0] === TERM.act || lastTurnOf(term, deal.since) < turn,
      })),
      since: deal.since,
    }));
}
