import { isDeal, TERM } from '../../engine/terms.ts';
import type { Choice } from '../../policies/types.ts';
import type { GameView, Seen } from '../types.ts';
import { choicePhrase, questionOf } from './choices.ts';
import {
  agreementOf,
  consentOf,
  explanationOf,
  nearestLine,
  sumOf,
  type Estimate,
  type Explanation,
  type ReasonLine,
} from './explanation.ts';

import { phrase, type Phrase } from './phrase.ts';
import { ofMove, ofReaction, ofStance } from './public-crisis.ts';
import { asRefusal, directions, ofAct, ofConsent, ofDeal, tipOf, unsaid } from './public-reasons.ts';
import { offerOf } from './sentences.ts';

/** One behaviour moves the end of a range by this part of what the scenario allows. */
const PART = 6;
/** What an act that nobody provoked, and a friendly act, add to the hundred chances that a state seeks gain. */
const UNPROVOKED = 10;
const FRIENDLY = -4;
/** Chances in a hundred from which on a state seems to seek gain, and up to which it seems to seek security. */
const GAIN = 60;
const SECURITY = 40;

/**
 * The range of a state's resolve, and what it seems to seek. The range begins as the scenario's bounds; a crisis opened
 * and each rung climbed lift its lower end, a line let pass, a way back offered or taken and (twice) backing down lower
 * the upper one. A display or use of force against a state that stood on no rung toward it speaks for gain, a friendly
 * act for security. It is a reading, and can be wrong.
 */
export function estimateOf(view: GameView, actor: number): Estimate {
  const { scenario, seen } = view;
  const { resolve, gain } = scenario.actors[actor];
  let [low, high] = resolve;
  let lean = gain;
  const step = Math.max(1, Math.floor((high - low) / PART));
  for (const { event, turn } of seen) {
    let harder = 0;
    if (event.kind === 'reacted' && scenario.lines[event.line].owner === actor)
      harder = event.became === 'crisis' ? 1 : event.became === 'pass' ? -1 : 0;
    else if (event.kind === 'crisis_moved' && event.actor === actor) harder = HARDER[event.move] ?? 0;
    else if (event.kind === 'order' && scenario.actions[event.action].actor === actor)
      lean += leanOf(view, event.action, turn);
    if (harder > 0) low = Math.min(high - step, low + harder * step);
    if (harder < 0) high = Math.max(low + step, high + harder * step);
  }
  return { low, high, aim: lean >= GAIN ? 'gain' : lean <= SECURITY ? 'security' : 'unclear' };
}

const HARDER: Readonly<Record<string, number>> = {
  climb: 1,
  climb_two: 2,
  off_ramp: -1,
  accept: -1,
  back_down: -2,
};

function leanOf({ scenario, history }: GameView, index: number, turn: number): number {
  const { actor, target, template } = scenario.actions[index];
  if (target < 0) return 0;
  if (template.code.goldstein > 0) return FRIENDLY;
  const before = history[Math.max(0, turn - 1)];
  const provoked = before !== undefined && before[scenario.layout.rung[target][actor]] > 0;
  return template.code.mid >= 3 && !provoked ? UNPROVOKED : 0;
}

/**
 * Why simulated states did what an event tells: their own reasons, what one could know of them, or nothing, as the game is
 * open. Of what two agreed on, whoever said yes comes first, and then who proposed it; of a deal all its parties.
 */
export function whysOf(view: GameView, entry: Seen): readonly Explanation[] {
  const { event, turn } = entry;
  if (event.kind === 'agreed') return whyAgreed(view, entry, event);
  if (event.kind === 'order' && event.origin === 'accepted') {
    const deal = view.seen.findLast(
      (one) =>
        one.index < entry.index &&
        one.turn === turn &&
        one.event.kind === 'agreed' &&
        one.event.terms.some(([kind, act]) => kind === TERM.act && act === event.action),
    );
    if (deal?.event.kind === 'agreed') return whyAgreed(view, deal, deal.event);
    const { addressee } = view.scenario.actions[event.action];
    return [
      asked(view, whyConsented(view, entry, addressee, event.action), 'agree'),
      asked(view, ownOf(view, entry), 'offer'),
    ].filter((why) => why !== undefined);
  }
  const own = ownOf(view, entry);
  const why = event.kind === 'offered' && !isDeal(event.terms) ? asked(view, own, 'offer') : own;
  return why ? [why] : [];
}

/** The same, of the one whose act it is or who said yes. */
export function whyOf(view: GameView, entry: Seen): Explanation | undefined {
  return whysOf(view, entry)[0];
}

function ownOf(view: GameView, entry: Seen): Explanation | undefined {
  return view.openness === 'inferred' ? inferredOf(view, entry) : explanationOf(view, entry);
}

/** The same reasons as the answer to another question. */
function asked(view: GameView, why: Explanation | undefined, question: string): Explanation | undefined {
  return (
    why && { ...why, asks: phrase(`why.did.${question}`, { who: view.scenario.actors[why.actor].name }) }
  );
}

function whyConsented(view: GameView, entry: Seen, actor: number, act: number): Explanation | undefined {
  if (actor < 0) return undefined;
  if (view.openness !== 'inferred') return consentOf(view, entry, actor, act);
  const choice: Choice = { kind: 'answer', offer: -1, accept: true };
  return read(view, entry, actor, choice, ofConsent({ view, entry, actor }, view.scenario.actions[act]));
}

type Agreed = Seen['event'] & { readonly kind: 'agreed' };

function whyAgreed(view: GameView, entry: Seen, { parties, terms }: Agreed): readonly Explanation[] {
  return parties.flatMap((actor): Explanation[] => {
    const choice: Choice = { kind: 'answer', offer: -1, accept: true, terms };
    const why =
      view.openness === 'inferred'
        ? read(view, entry, actor, choice, ofDeal({ view, entry, actor }, { parties, terms }))
        : agreementOf(view, entry, actor, terms);
    return [asked(view, why, 'agree')].filter((one) => one !== undefined);
  });
}

/**
 * What can be said of an act of another state without knowing its mind: which of its stated priorities the act serves and
 * hurts as this seat sees the world, what its doctrine says and what called for it, whose lines it comes near, which line was
 * crossed, how it has been treated. Directions, no amounts.
 */
export function inferredOf(view: GameView, entry: Seen): Explanation | undefined {
  const { event } = entry;
  const { scenario } = view;
  const of = (actor: number) => ({ view, entry, actor });
  switch (event.kind) {
    case 'order': {
      const action = scenario.actions[event.action];
      const choice: Choice = { kind: 'action', action: event.action };
      return read(view, entry, action.actor, choice, ofAct(of(action.actor), action));
    }
    case 'offered': {
      const { proposer, addressees, terms } = event;
      if (!isDeal(terms)) {
        const action = scenario.actions[terms[0][1]];
        const choice: Choice = { kind: 'action', action: action.index };
        return read(view, entry, proposer, choice, ofAct(of(proposer), action));
      }
      const bargain = { parties: [proposer, ...addressees], terms };
      const choice: Choice = { kind: 'deal', addressees, terms };
      return read(view, entry, proposer, choice, ofDeal(of(proposer), bargain));
    }
    case 'answered': {
      const accept = event.accepted > 0;
      const choice: Choice = { kind: 'answer', offer: event.offer, accept };
      const offer = offerOf(view, event.offer);
      if (!offer) return read(view, entry, event.actor, choice, []);
      const reading = of(event.actor);
      const { terms } = offer;
      const bargain = { parties: [offer.proposer, ...offer.addressees], terms };
      const lines = isDeal(terms)
        ? ofDeal(reading, bargain)
        : ofConsent(reading, scenario.actions[terms[0][1]]);
      if (accept) return read(view, entry, event.actor, choice, lines);
      const tip = tipOf(reading, bargain, lines);
      return read(view, entry, event.actor, choice, asRefusal([...lines, ...unsaid(lines)]), tip);
    }
    case 'reacted': {
      const { owner } = scenario.lines[event.line];
      const choice: Choice = { kind: 'reaction', line: event.line, choice: event.became };
      return read(view, entry, owner, choice, ofReaction(of(owner), event));
    }
    case 'crisis_moved': {
      const choice: Choice = { kind: 'move', round: event.round, move: event.move };
      return read(view, entry, event.actor, choice, ofMove(of(event.actor), event));
    }
    case 'declared': {
      const choice: Choice = { kind: 'stance', round: event.round, stance: event.stance };
      return read(view, entry, event.actor, choice, ofStance(of(event.actor), event));
    }
    default:
      return undefined;
  }
}

function read(
  view: GameView,
  { turn }: Seen,
  actor: number,
  choice: Choice,
  lines: readonly ReasonLine[],
  tip?: Phrase,
): Explanation | undefined {
  if (view.seats[actor] === 'person') return undefined;
  const reasons = directions(lines);
  return {
    inferred: estimateOf(view, actor),
    actor,
    turn,
    choice: choicePhrase(view.scenario, choice),
    asks: questionOf(view.scenario, actor, choice),
    sum: sumOf(reasons, '_read'),
    tip,
    score: 0,
    place: 0,
    of: 0,
    reasons,
    passedOver: [],
    nearest: nearestLine(view, actor),
  };
}
