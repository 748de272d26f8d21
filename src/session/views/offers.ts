import { TERM_KINDS, type AnswerKind } from '../../engine/inputs.ts';
import type { Offer } from '../../engine/world.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { effectsOf, type EffectLine } from './effects.ts';
import { asideOf, scopeOf } from './orders.ts';
import { phrase, type Phrase } from './phrase.ts';

/** An offer on the table as its card shows it. */
export interface OfferView {
  readonly id: number;
  readonly proposer: number;
  readonly addressees: readonly number[];
  readonly terms: readonly Phrase[];
  readonly effects: readonly EffectLine[];
  /** Last turn in which it can be answered. */
  readonly deadline: number;
  /** The person's drafted answer. */
  readonly answer: AnswerKind | undefined;
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

/** Offers still without an answer in the draft. */
export function offersOwed(view: GameView): OfferView[] {
  return offersOf(view).filter(({ own, answer }) => !own && answer === undefined);
}

function offerView(view: GameView, offer: Offer): OfferView {
  const { scenario, draft, observation } = view;
  const act = offer.terms.find(([kind]) => TERM_KINDS[kind] === 'act');
  const action = act && scenario.actions[act[1]];
  return {
    id: offer.id,
    proposer: offer.proposer,
    addressees: offer.addressees,
    terms: offer.terms.map((term) => termPhrase(scenario, term, view.seat)),
    effects: action ? effectsOf(scenario, action, observation.q, view.seat) : [],
    deadline: offer.deadline,
    answer: draft.answers[offer.id],
    own: offer.proposer === view.seat,
    reply: action && action.template.reply,
  };
}

/** One term of a deal in words. */
export function termPhrase(scenario: Scenario, [kind, ...rest]: readonly number[], seat: number): Phrase {
  const actor = (i: number) => scenario.actors[i]?.name ?? '';
  const issue = (i: number) => scenario.issues[i]?.name ?? '';
  const level = (i: number, l: number) => scenario.issues[i]?.levels[l]?.name ?? '';
  const [a, b, c, d] = rest;
  switch (TERM_KINDS[kind]) {
    case 'act': {
      const action = scenario.actions[a];
      const name = action.template.name;
      // To whom need not be said to those who are asked.
      const scope = action.target === seat ? asideOf(scenario, action) : scopeOf(scenario, action);
      return scope ? phrase('term.act_scope', { name, scope }) : phrase('term.act', { name });
    }
    case 'issue':
    case 'format':
      return phrase('term.issue', { issue: issue(a), level: level(a, b) });
    case 'stop':
      return phrase(d === undefined ? 'term.stop' : 'term.stop_toward', {
        ...(d !== undefined && { whom: actor(d) }),
        actor: actor(a),
        act: scenario.templates[b]?.name ?? '',
        turns: c,
      });
    case 'open':
      return phrase('term.open', { issue: issue(a), level: level(a, b), turns: c });
    case 'reciprocity':
      return phrase('term.reciprocity', { a: actor(a), b: actor(b), turns: c });
    case 'guarantee':
      return phrase('term.guarantee', { actor: actor(a), name: scenario.commitments[b]?.name ?? '' });
  }
}
