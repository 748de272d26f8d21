import { divideRound } from '../../base/integer.ts';
import type { Term } from '../../engine/inputs.ts';
import { isDeal, TERM } from '../../engine/terms.ts';
import type { Choice, Reason, Reasoning, Weighed } from '../../policies/types.ts';
import type { Scenario, Sources } from '../../scenario/types.ts';
import type { Explained, GameView, Seen } from '../types.ts';
import { choicePhrase, questionOf } from './choices.ts';
import { stepsUntilTrue } from './distance.ts';
import { phrase, type Phrase } from './phrase.ts';

/** One line of the answer to "why did they do that?". */
export interface ReasonLine {
  readonly amount: number;
  readonly says: Phrase;
  /** Rank of the priority it is about, and of how many; 0 for other reasons. */
  readonly rank: number;
  readonly of: number;
  /** Degree before and after, for priorities. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly sources: Sources;
}

export interface PassedOver {
  readonly says: Phrase;
  readonly score: number;
}

/** What one can tell of a state's mind from what it did in sight of all, or of this seat. */
export interface Estimate {
  /** Ends of the range in which its resolve seems to lie, 0-100. */
  readonly low: number;
  readonly high: number;
  readonly aim: 'security' | 'unclear' | 'gain';
}

/** Why a simulated state did one thing. */
export interface Explanation {
  /** Set where it is read from what one could know: directions in place of amounts, no score, nothing passed over. */
  readonly inferred?: Estimate;
  readonly actor: number;
  readonly turn: number;
  readonly choice: Phrase;
  /** The question that this answers. */
  readonly asks: Phrase;
  /** What weighed most for it and against it. */
  readonly sum: Phrase | undefined;
  /** Of a refusal: what would have tipped it, as far as public rules tell. */
  readonly tip?: Phrase | undefined;
  readonly score: number;
  readonly place: number;
  readonly of: number;
  readonly reasons: readonly ReasonLine[];
  readonly passedOver: readonly PassedOver[];
  /** Its own nearest red line, as the reader's seat sees the world now. */
  readonly nearest: { readonly says: string; readonly distance: number } | undefined;
}

/** The reasons behind an event of the log, where a simulated state decided it and the game tells them. */
export function explanationOf(view: GameView, entry: Seen): Explanation | undefined {
  const wanted = wantedOf(view, entry);
  if (!wanted) return undefined;
  const { actor, kind, sameTurn, matches } = wanted;
  return latest(
    view,
    (explained) =>
      explained.actor === actor &&
      explained.kind === kind &&
      (sameTurn ? explained.turn === entry.turn : explained.turn <= entry.turn),
    matches,
  );
}

/** The latest choice of that kind among the decisions of that kind, with its reasons. */
function latest(
  view: GameView,
  decided: (explained: Explained) => boolean,
  chose: (choice: Choice) => boolean,
): Explanation | undefined {
  for (const explained of view.explained.toReversed()) {
    const found = decided(explained) && explained.reasonings.find(({ choice }) => chose(choice));
    if (found) return explain(view, explained, found);
  }
  return undefined;
}

/** Why a party of a deal agreed to it: its answer, its own proposal, or its move in the crisis that the deal ended. */
export function agreementOf(
  view: GameView,
  { turn }: Seen,
  party: number,
  terms: readonly Term[],
): Explanation | undefined {
  const agreed = (choice: Choice): boolean => {
    if (choice.kind === 'move') return choice.move === 'accept' || choice.move === 'off_ramp';
    if (choice.kind === 'answer') return choice.accept && sameTerms(choice.terms ?? [], terms);
    return (choice.kind === 'deal' || choice.kind === 'counter') && sameTerms(choice.terms, terms);
  };
  return latest(
    view,
    (explained) =>
      explained.actor === party &&
      (explained.kind === 'move' ? explained.turn === turn : explained.turn <= turn),
    agreed,
  );
}

/** Why a state said yes to the act of another, where the game tells it. */
export function consentOf(
  view: GameView,
  { turn }: Seen,
  actor: number,
  action: number,
): Explanation | undefined {
  return latest(
    view,
    (explained) => explained.actor === actor && explained.turn === turn && explained.kind === 'orders',
    (choice) => choice.kind === 'answer' && promised(choice, action),
  );
}

/** Whether a choice was to propose or accept a deal of which the act is a term. */
function promised(choice: Choice, action: number): boolean {
  if (choice.kind === 'answer' && !choice.accept) return false;
  if (choice.kind !== 'answer' && choice.kind !== 'deal' && choice.kind !== 'counter') return false;
  return (choice.terms ?? []).some(([kind, act]) => kind === TERM.act && act === action);
}

function sameTerms(a: readonly Term[], b: readonly Term[]): boolean {
  return a.map((term) => term.join()).join(';') === b.map((term) => term.join()).join(';');
}

interface Wanted {
  readonly actor: number;
  readonly kind: Explained['kind'];
  readonly sameTurn: boolean;
  readonly matches: (choice: Choice) => boolean;
}

function wantedOf({ scenario }: GameView, { event }: Seen): Wanted | undefined {
  switch (event.kind) {
    case 'order':
      return {
        actor: scenario.actions[event.action].actor,
        kind: 'orders',
        // An accepted offer was ordered a turn or more before it takes place.
        sameTurn: event.origin === 'ordered',
        matches: (choice) =>
          choice.kind === 'action' ? choice.action === event.action : promised(choice, event.action),
      };
    case 'offered': {
      const [[, act]] = event.terms;
      return {
        actor: event.proposer,
        kind: 'orders',
        sameTurn: true,
        matches: isDeal(event.terms)
          ? (choice) =>
              (choice.kind === 'deal' || choice.kind === 'counter') && sameTerms(choice.terms, event.terms)
          : (choice) => choice.kind === 'action' && choice.action === act,
      };
    }
    case 'answered':
      return {
        actor: event.actor,
        kind: 'orders',
        sameTurn: true,
        matches: (choice) =>
          (choice.kind === 'answer' || choice.kind === 'counter') && choice.offer === event.offer,
      };
    case 'reacted':
      return {
        actor: scenario.lines[event.line].owner,
        kind: 'reaction',
        sameTurn: true,
        matches: (choice) =>
          choice.kind === 'reaction' && choice.line === event.line && choice.choice === event.choice,
      };
    case 'crisis_moved':
      return {
        actor: event.actor,
        kind: 'move',
        sameTurn: true,
        matches: (choice) =>
          choice.kind === 'move' && choice.round === event.round && choice.move === event.move,
      };
    case 'declared':
      return {
        actor: event.actor,
        kind: 'stance',
        sameTurn: true,
        matches: (choice) =>
          choice.kind === 'stance' && choice.round === event.round && choice.stance === event.stance,
      };
    default:
      return undefined;
  }
}

export function explain(view: GameView, explained: Explained, reasoning: Reasoning): Explanation {
  const { scenario } = view;
  const { actor } = explained;
  const refusing = reasoning.choice.kind === 'answer' && !reasoning.choice.accept;
  const reasons = reasoning.reasons
    .filter(({ amount }) => amount !== 0)
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .map((reason) => reasonLine(scenario, actor, explained.turn, reason, refusing));
  return {
    actor,
    turn: explained.turn,
    choice: choicePhrase(scenario, reasoning.choice),
    asks: questionOf(scenario, actor, reasoning.choice),
    sum: sumOf(reasons),
    score: reasoning.score,
    place: reasoning.rank,
    of: reasoning.of,
    reasons,
    passedOver: reasoning.passedOver.map((weighed) => passedOver(scenario, weighed)),
    nearest: nearestLine(view, actor),
  };
}

function passedOver(scenario: Scenario, { choice, score }: Weighed): PassedOver {
  return { says: choicePhrase(scenario, choice), score };
}

/** What a reason says of a priority that it serves, and of one that it hurts. */
const PRIORITY_KEYS = {
  priority: ['reason.serves', 'reason.hurts'],
  stake: ['reason.stake_priority', 'reason.stake_priority'],
  outlook: ['reason.outlook_priority', 'reason.outlook_priority_less'],
} as const;

/** Of a refusal the same is told as what accepting would have done. */
const REFUSED = ['reason.would_hurt', 'reason.would_serve'] as const;

/** What weighed most for a choice and against it; of one reason there is nothing to sum up. `reasons`: weightiest first. */
export function sumOf(reasons: readonly ReasonLine[], how: '' | '_read' = ''): Phrase | undefined {
  if (reasons.length < 2) return undefined;
  // What called for a line of doctrine stands in the list; here it would bury the rest.
  const short = (line: ReasonLine | undefined): Phrase | undefined =>
    line && { ...line.says, key: line.says.key.replace(/_when$/, '') };
  const pro = short(reasons.find(({ amount }) => amount > 0));
  const con = short(reasons.find(({ amount }) => amount < 0));
  if (pro && con) return phrase(`why.sum${how}.both`, { pro, con });
  return pro ? phrase(`why.sum${how}.for`, { pro }) : con && phrase(`why.sum${how}.against`, { con });
}

function reasonLine(
  scenario: Scenario,
  actor: number,
  turn: number,
  reason: Reason,
  refusing: boolean,
): ReasonLine {
  const { amount, index, kind, from, to } = reason;
  const base = { amount, from, to, rank: 0, of: 0, sources: [] as Sources };
  const rules = scenario.rules[actor];
  if (kind === 'priority' || kind === 'stake' || kind === 'outlook') {
    const priority = rules.priorities[index];
    if (priority) {
      const { says, rank, sources } = priority;
      const keys = refusing && kind === 'priority' ? REFUSED : PRIORITY_KEYS[kind];
      const key = keys[amount >= 0 ? 0 : 1];
      return { ...base, says: phrase(key, { says }), rank, of: rules.priorities.length, sources };
    }
  }
  if (kind === 'doctrine') {
    const doctrine = rules.doctrine[index];
    if (doctrine)
      return {
        ...base,
        says: phrase(amount >= 0 ? 'reason.doctrine' : 'reason.doctrine_against', { says: doctrine.says }),
        sources: doctrine.sources,
      };
  }
  if (kind === 'history') {
    const deeds = scenario.history.filter((one) => one.actor === actor && one.action === index);
    const deed = deeds.find((one) => one.turn === turn) ?? deeds[0];
    return deed
      ? { ...base, says: phrase('reason.history', { says: deed.says }), sources: deed.sources }
      : { ...base, says: phrase('reason.history_answer') };
  }
  const line = index >= 0 ? scenario.lines[index] : undefined;
  if (kind === 'risk' && line)
    return {
      ...base,
      says: phrase('reason.risk_line', { who: scenario.actors[line.owner].name, says: line.says }),
      sources: line.sources,
    };
  if (kind === 'cost' && amount < 0)
    return {
      ...base,
      says: phrase('reason.cost', { cost: divideRound(-amount, scenario.model.policy_cost) }),
    };
  return { ...base, says: phrase(`reason.${kind}`, { sign: amount >= 0 ? 'plus' : 'minus' }) };
}

/** The nearest red line of a state, as the reader's seat sees the world now. */
export function nearestLine({ scenario, observation }: GameView, actor: number): Explanation['nearest'] {
  let nearest: Explanation['nearest'];
  for (const { says, crossed } of scenario.rules[actor].lines) {
    const distance = stepsUntilTrue(scenario, crossed, observation.q);
    if (!nearest || distance < nearest.distance) nearest = { says, distance };
  }
  return nearest;
}
