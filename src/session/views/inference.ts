import { speaks } from '../../engine/orders.ts';
import { atStake } from '../../policies/brink.ts';
import type { Choice } from '../../policies/types.ts';
import type { GameView, Seen } from '../types.ts';
import {
  choicePhrase,
  explanationOf,
  nearestLine,
  type Estimate,
  type Explanation,
  type ReasonLine,
} from './explanation.ts';
import { phrase } from './phrase.ts';
import { afterAct, provocationsOf } from './provokes.ts';

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

/** Why a simulated state did what an event tells: its own reasons, what one could know of them, or nothing, as the game is open. */
export function whyOf(view: GameView, entry: Seen): Explanation | undefined {
  const own = view.openness === 'inferred' ? inferredOf(view, entry) : explanationOf(view, entry);
  return own ?? whyAgreed(view, entry);
}

/** Why a person's offer was accepted, asked of the act that came of it: the reasons of the one who consented. */
function whyAgreed(view: GameView, { event, index, turn }: Seen): Explanation | undefined {
  if (event.kind !== 'order' || event.origin === 'ordered') return undefined;
  const { addressee } = view.scenario.actions[event.action].weighing;
  const yes = view.seen.findLast(
    (one) =>
      one.index < index &&
      one.turn === turn &&
      one.event.kind === 'answered' &&
      one.event.actor === addressee &&
      one.event.accepted > 0,
  );
  if (yes?.event.kind !== 'answered') return undefined;
  if (view.openness !== 'inferred') return explanationOf(view, yes);
  const choice: Choice = { kind: 'answer', offer: yes.event.offer, accept: true };
  return read(view, yes, addressee, choice, ofAct(view, event.action, turn, addressee));
}

/**
 * What can be said of an act of another state without knowing its mind: which of its stated priorities the act serves
 * and hurts as this seat sees the world, what its doctrine says, whose lines it comes near. Directions, no amounts.
 */
export function inferredOf(view: GameView, entry: Seen): Explanation | undefined {
  const { event } = entry;
  const { scenario } = view;
  switch (event.kind) {
    case 'order': {
      const { actor } = scenario.actions[event.action];
      return read(
        view,
        entry,
        actor,
        { kind: 'action', action: event.action },
        ofAct(view, event.action, entry.turn),
      );
    }
    case 'answered': {
      const choice: Choice = { kind: 'answer', offer: event.offer, accept: event.accepted > 0 };
      return read(view, entry, event.actor, choice, []);
    }
    case 'reacted': {
      const { owner } = scenario.lines[event.line];
      const choice: Choice = { kind: 'reaction', line: event.line, choice: event.became };
      return read(view, entry, owner, choice, ofStake(view, event.line, owner));
    }
    case 'crisis_moved': {
      const line = lineOf(view, entry);
      const choice: Choice = { kind: 'move', round: event.round, move: event.move };
      return read(view, entry, event.actor, choice, line < 0 ? [] : ofStake(view, line, event.actor));
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
  reasons: readonly ReasonLine[],
): Explanation | undefined {
  if (view.seats[actor] === 'person') return undefined;
  return {
    inferred: estimateOf(view, actor),
    actor,
    turn,
    choice: choicePhrase(view.scenario, choice),
    score: 0,
    place: 0,
    of: 0,
    reasons,
    passedOver: [],
    nearest: nearestLine(view, actor),
  };
}

const NO_AMOUNT = { from: undefined, to: undefined } as const;

/** Which priorities of a state an act serves and hurts, by default of the one who does it. */
function ofAct(
  view: GameView,
  index: number,
  turn: number,
  actor = view.scenario.actions[index].actor,
): ReasonLine[] {
  const { scenario, history, observation } = view;
  const action = scenario.actions[index];
  const { template } = action;
  const { priorities, doctrine } = scenario.rules[actor];
  const q = history[Math.max(0, turn - 1)] ?? observation.q;
  const after = afterAct(scenario, action, q);
  const lines: ReasonLine[] = [];
  for (const { says, rank, holds, sources } of priorities) {
    const way = holds.degree(after) - holds.degree(q);
    if (way === 0) continue;
    const told = phrase(way > 0 ? 'reason.serves' : 'reason.hurts', { says });
    lines.push({ ...NO_AMOUNT, amount: way > 0 ? 1 : -1, says: told, rank, of: priorities.length, sources });
  }
  for (const line of doctrine) {
    const way =
      (line.prefer.byTemplate[template.index] ? 1 : 0) - (line.avoid.byTemplate[template.index] ? 1 : 0);
    if (way === 0 || !speaks(line, q)) continue;
    const told = phrase(way > 0 ? 'reason.doctrine' : 'reason.doctrine_against', { says: line.says });
    lines.push({ ...NO_AMOUNT, amount: way, says: told, rank: 0, of: 0, sources: line.sources });
  }
  for (const { line, owner, says } of provocationsOf(scenario, action, q)) {
    const told = phrase('reason.risk_line', { who: scenario.actors[owner].name, says });
    const { sources } = scenario.lines[line];
    lines.push({ ...NO_AMOUNT, amount: -1, says: told, rank: 0, of: 0, sources });
  }
  return lines.sort((a, b) => b.amount - a.amount);
}

function ofStake({ scenario }: GameView, line: number, actor: number): ReasonLine[] {
  const of = scenario.rules[actor].priorities.length;
  return atStake(scenario, scenario.lines[line], actor).map(({ says, rank, sources }) => ({
    ...NO_AMOUNT,
    amount: 1,
    says: phrase('reason.stake_priority', { says }),
    rank,
    of,
    sources,
  }));
}

/** The line that the crisis of an entry is about. */
function lineOf({ seen }: GameView, { index }: Seen): number {
  let line = -1;
  for (const { event, index: at } of seen) {
    if (at > index) break;
    if (event.kind === 'crisis_opened') line = event.line;
  }
  return line;
}
