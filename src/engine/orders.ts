import { holding, MOST_TOGETHER, packTogether } from '../scenario/holding.ts';
import { ACT } from '../scenario/kernel.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Action, Doctrine, Scenario, Steering } from '../scenario/types.ts';
import type { RefusalCode } from './inputs.ts';
import type { Quantities } from '../rules/index.ts';

/** Whether a line of doctrine speaks in a world. */
export function speaks(doctrine: Doctrine, q: Quantities): boolean {
  return doctrine.when === undefined || doctrine.when.degree(q) > 0;
}

/** What an actor's doctrine avoids now, line by line that speaks: computed once for many actions. */
export type Bars = readonly Steering[];

export function barsOf(scenario: Scenario, actor: number, q: Quantities): Bars {
  return mannerOf(scenario, actor, q).bars;
}

/** What the lines of an actor's doctrine that speak now come to. */
export interface Manner {
  readonly speaking: readonly Doctrine[];
  readonly bars: Bars;
  /**
   * By own act, in the order of `Scenario.actionsOf`: what they add to its score together, and the capital that it costs
   * with what a breach adds. Acts are weighed in that order, so that what is read next lies next.
   */
  readonly pulls: Int32Array;
  readonly costs: Int32Array;
  /** Likewise: 1 where the act is a breach. */
  readonly breaches: Uint8Array;
  /**
   * Which acts can be paid for, as bits in that order, {@link MOST_TOGETHER} in each number: all of them by no capital, then by one, and so on up to
   * what pays for any.
   */
  readonly payable: readonly Int32Array[];
}

/** The manner of an actor in a world. There are few of each, and each is put together once. */
export function mannerOf(scenario: Scenario, actor: number, q: Quantities): Manner {
  const known = manners(scenario)[actor];
  const { many } = known;
  if (many) return mannerFrom(scenario, actor, (line) => speaks(many[line], q));
  const mask = holding(known.lines, q) & known.all;
  // Mostly the same lines have spoken before, and not many others.
  const place = (mask ^ (mask >>> 6) ^ (mask >>> 12)) & LATELY;
  if (known.lateMasks[place] === mask) return known.late[place];
  let manner = known.byMask.get(mask);
  if (!manner) {
    manner = mannerFrom(scenario, actor, (line) => (mask & (1 << line)) !== 0);
    known.byMask.set(mask, manner);
  }
  known.lateMasks[place] = mask;
  known.late[place] = manner;
  return manner;
}

/** Lines that a bit mask holds. */
const MOST_LINES = 30;
/** Places in which manners that were asked for lately are found without a look-up, less one. */
const LATELY = 63;
/** By actor: its lines, and all of them as bits; its manners by the lines that speak, and those asked for lately. */
const manners = perScenario((scenario) =>
  scenario.rules.map(({ doctrine }, actor) => ({
    many: doctrine.length > MOST_LINES ? doctrine : undefined,
    lines: packTogether(
      doctrine.slice(0, MOST_LINES).map(({ when }) => when),
      scenario.layout,
    ),
    all: (1 << Math.min(doctrine.length, MOST_LINES)) - 1,
    byMask: new Map<number, Manner>(),
    lateMasks: new Int32Array(LATELY + 1),
    late: new Array<Manner>(LATELY + 1).fill(mannerFrom(scenario, actor, () => false)),
  })),
);

function mannerFrom(scenario: Scenario, actor: number, isSpeaking: (line: number) => boolean): Manner {
  const speaking = scenario.rules[actor].doctrine.filter((_, line) => isSpeaking(line));
  const bars = speaking.flatMap(({ avoid }) => (avoid.templates.size > 0 ? [avoid] : []));
  const own = scenario.actionsOf[actor].map((index) => scenario.actions[index]);
  const pulls = own.map(({ template }) => speaking.reduce((sum, line) => sum + line.pull[template.index], 0));
  const costs = own.map((action) => orderCost(scenario, action, bars));
  const breaches = Uint8Array.from(own, (action) => (isBreach(action, bars) ? 1 : 0));
  const payable = Array.from({ length: Math.max(0, ...costs) + 1 }, (_, capital) =>
    payableWith(costs, capital),
  );
  return { speaking, bars, pulls: Int32Array.from(pulls), costs: Int32Array.from(costs), breaches, payable };
}

function payableWith(costs: readonly number[], capital: number): Int32Array {
  const bits = new Int32Array(Math.ceil(costs.length / MOST_TOGETHER));
  costs.forEach((cost, place) => {
    if (cost <= capital) bits[Math.floor(place / MOST_TOGETHER)] |= 1 << (place % MOST_TOGETHER);
  });
  return bits;
}

/** Whether the actor's own doctrine avoids the act now: a person may break it, at a price. */
export function isBreach(action: Action, bars: Bars): boolean {
  for (const bar of bars) if (bar.byTemplate[action.weighing.template]) return true;
  return false;
}

/** Capital that the order costs now, the price of a breach included. */
export function orderCost(scenario: Scenario, action: Action, bars: Bars): number {
  return action.weighing.cost + (isBreach(action, bars) ? scenario.model.breach_cost : 0);
}

/** Whether the act must be offered first: consent stands out, and no commitment strong enough covers it. */
export function needsConsent(scenario: Scenario, action: Action, q: Quantities): boolean {
  const { code, acts } = scenario.kernel;
  const at = acts[action.index];
  if (code[at + ACT.addressee] < 0) return false;
  const commitment = code[at + ACT.commitment];
  return commitment < 0 || q[commitment] < scenario.model.commitment_floor;
}

/**
 * Everything for which a concrete action cannot be done now, capital aside. `lastDone` is the last turn it was done, 0
 * for never.
 */
export function actionRefusals(action: Action, q: Quantities, turn: number, lastDone: number): RefusalCode[] {
  const codes: RefusalCode[] = [];
  if (lastDone > 0 && turn - lastDone <= action.template.pause) codes.push('illegal_pause');
  if (action.needs !== undefined && action.needs.degree(q) <= 0) codes.push('illegal_needs');
  return codes;
}
