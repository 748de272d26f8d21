import { TERM_KINDS, type AnswerKind } from '../../engine/inputs.ts';
import { isDeal } from '../../engine/terms.ts';
import type { Offer } from '../../engine/world.ts';
import type { GameView } from '../types.ts';
import { touchedBy, touchesOf, type Moved, type PartyTouches, type TouchedPriority } from './deal-touches.ts';
import { ownCost } from './deal-cost.ts';
import { effectsOf, type EffectLine } from './effects.ts';
import type { Explanation } from './explanation.ts';
import { whyOf } from './inference.ts';
import type { Phrase } from './phrase.ts';
import { afterAct } from './provokes.ts';
import { dealTermPhrase, termPhrase } from './terms.ts';

/** An offer on the table as its card shows it. */
export interface OfferView {
  readonly id: number;
  readonly proposer: number;
  readonly addressees: readonly number[];
  readonly terms: readonly Phrase[];
  readonly effects: readonly EffectLine[];
  /** More than one act that needs consent: it can be countered. */
  readonly deal: boolean;
  /** Of a deal: what it would be to each party by its known priorities, the seat's own first. */
  readonly touches: readonly PartyTouches[];
  /** Of an act that the seat is asked for: which of its own priorities saying yes would move. */
  readonly moves: readonly TouchedPriority<Moved>[];
  /** Of a drafted counter-offer: its terms. */
  readonly counter: readonly Phrase[];
  /** Last turn in which it can be answered. */
  readonly deadline: number;
  /** The person's drafted answer. */
  readonly answer: AnswerKind | undefined;
  /** Capital that accepting takes, for what the seat itself would do. */
  readonly cost: number;
  /** Made by the seat itself: it can only wait. */
  readonly own: boolean;
  /** The scenario's words for what accepting means. */
  readonly reply: string | undefined;
}

/** Open offers, those that the seat owes an answer first. */
export function offersOf(view: GameView): OfferView[] {
  return view.observation.offers
    .map((offer) => offerView(view, offer))
    .sort((a, b) => Number(a.own) - Number(b.own) || a.deadline - b.deadline || a.id - b.id);
}

/** Why another made the offer of that id, as far as the game tells; `undefined` of one's own, and of what another person offers. */
export function whyOffered(view: GameView, id: number): Explanation | undefined {
  const entry = view.seen.find(
    ({ event }) => event.kind === 'offered' && event.offer === id && event.proposer !== view.seat,
  );
  return entry && whyOf(view, entry);
}

/** Offers still without an answer in the draft. */
export function offersOwed(view: GameView): OfferView[] {
  return offersOf(view).filter(({ own, answer }) => !own && answer === undefined);
}

function offerView(view: GameView, offer: Offer): OfferView {
  const { scenario, draft, observation } = view;
  const act = offer.terms.find(([kind]) => TERM_KINDS[kind] === 'act');
  const deal = isDeal(offer.terms);
  const action = act && !deal ? scenario.actions[act[1]] : undefined;
  const parties = [view.seat, ...[offer.proposer, ...offer.addressees].filter((a) => a !== view.seat)];
  return {
    id: offer.id,
    proposer: offer.proposer,
    addressees: offer.addressees,
    terms: offer.terms.map((term) =>
      deal ? dealTermPhrase(scenario, term) : termPhrase(scenario, term, view.seat),
    ),
    deal,
    touches: deal ? touchesOf(view, parties, offer.terms) : [],
    moves:
      action && offer.proposer !== view.seat
        ? touchedBy(scenario, view.seat, observation.q, afterAct(scenario, action, observation.q))
        : [],
    counter: (draft.counters[offer.id] ?? []).map((term) => dealTermPhrase(scenario, term)),
    effects: action ? effectsOf(scenario, action, observation.q, view.seat) : [],
    deadline: Math.min(offer.deadline, scenario.turns),
    answer: draft.answers[offer.id],
    cost: deal && offer.proposer !== view.seat ? ownCost(view, offer.terms) : 0,
    own: offer.proposer === view.seat,
    reply: action && action.template.reply,
  };
}
