import { divideRound } from '../../base/integer.ts';
import type { Term } from '../../engine/inputs.ts';
import { speaks } from '../../engine/orders.ts';
import { TERM } from '../../engine/terms.ts';
import { CONTENT, worth } from '../../policies/appraise.ts';
import type { Reason } from '../../policies/types.ts';
import { weighDeal } from '../../policies/weigh-deal.ts';
import type { Action, Doctrine, Sources } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';
import { standingsOf } from './conditions.ts';
import { touchesOf } from './deal-touches.ts';
import { treatment } from './deeds.ts';
import type { ReasonLine } from './explanation.ts';
import { phrase, type Phrase } from './phrase.ts';
import { afterAct, provocationsOf } from './provokes.ts';
import { dealTermPhrase } from './terms.ts';

// Rule sets are public, and so are the quantities that they read, as far as the seat sees them: from these alone is told
// here what a state may have weighed. Amounts put the reasons in order and are not shown.

/** What one reads of a state's mind is told of an entry of the log. */
export interface Reading {
  readonly view: GameView;
  readonly entry: Seen;
  /** Whose mind. */
  readonly actor: number;
}

/** The quantities as the seat saw them when the turn of an entry began. */
export function thenOf({ view, entry }: Pick<Reading, 'view' | 'entry'>): readonly number[] {
  return view.history[Math.max(0, entry.turn - 1)] ?? view.observation.q;
}

interface More {
  readonly rank?: number;
  readonly of?: number;
  readonly sources?: Sources;
}

/** A reason of that weight. */
export function reason(amount: number, says: Phrase, { rank = 0, of = 0, sources = [] }: More = {}) {
  return { amount, says, rank, of, from: undefined, to: undefined, sources } satisfies ReasonLine;
}

/** Directions in place of amounts: what speaks for it, weightiest first, then what speaks against it. */
export function directions(lines: readonly ReasonLine[]): ReasonLine[] {
  const told = lines
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const way = (sign: number) =>
    told.filter(({ amount }) => Math.sign(amount) === sign).map((line) => ({ ...line, amount: sign }));
  return [...way(1), ...way(-1)];
}

/** What speaks against saying yes speaks for saying no, and is told as what saying yes would have done. */
export function asRefusal(lines: readonly ReasonLine[]): ReasonLine[] {
  const would: Record<string, string> = {
    'reason.serves': 'reason.would_serve',
    'reason.hurts': 'reason.would_hurt',
    'reason.welcome': 'reason.would_welcome',
    'reason.resented': 'reason.would_resent',
  };
  return lines.map((line) => ({
    ...line,
    amount: 0 - line.amount,
    says: { ...line.says, key: would[line.says.key] ?? line.says.key },
  }));
}

/** Red lines of others that are named of an act, the gravest first. */
const LINES_TOLD = 2;

/** What is missing where a state refuses though nothing that is public speaks against it. */
export function unsaid(lines: readonly ReasonLine[]): ReasonLine[] {
  if (lines.some(({ amount }) => amount < 0)) return [];
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  return [
    reason(0 - NEXT_TO_NOTHING, phrase(sum <= NEXT_TO_NOTHING ? 'reason.too_little' : 'reason.unstated')),
  ];
}

/** Points of score that a state may as well do without. */
const NEXT_TO_NOTHING = 3;

/** Why a state may have ordered or offered an act. */
export function ofAct(reading: Reading, action: Action): ReasonLine[] {
  const { view, entry, actor } = reading;
  const { scenario } = view;
  const { model, layout } = scenario;
  const q = thenOf(reading);
  const lines = ofPriorities(reading, action);
  for (const line of scenario.rules[actor].doctrine) {
    const by = line.pull[action.template.index] ?? 0;
    if (by === 0 || !speaks(line, q)) continue;
    lines.push(ofDoctrine(reading, line, by));
  }
  for (const { line, owner, says, to } of provocationsOf(scenario, action, q).slice(0, LINES_TOLD)) {
    const told = phrase('reason.risk_line', { who: scenario.actors[owner].name, says });
    const amount = 0 - Math.max(1, divideRound(model.policy_risk * (to === 0 ? 70 : 20), 100));
    lines.push(reason(amount, told, { sources: scenario.lines[line].sources }));
  }
  const { target } = action;
  if (target >= 0 && target !== actor) {
    const memory = q[layout.memory[actor][target]];
    const inKind = divideRound(memory * action.template.code.goldstein * model.policy_reciprocity, 10000);
    if (inKind !== 0) lines.push(reason(inKind, treatment(view, entry, target, actor, memory > 0)));
  }
  lines.push(...ofAudience(reading, action));
  return lines;
}

/** A line of doctrine that speaks for something or against it, with what called for it. */
export function ofDoctrine(reading: Reading, { says, when, sources }: Doctrine, by: number): ReasonLine {
  const key = `reason.doctrine${by > 0 ? '' : '_against'}`;
  const list = when && standingsOf(reading.view.scenario, when, thenOf(reading));
  const told = list ? phrase(`${key}_when`, { says, list }) : phrase(key, { says });
  return reason(by, told, { sources });
}

/** Why a state may have agreed to an act that another offered it. */
export function ofConsent(reading: Reading, action: Action): ReasonLine[] {
  const { view, entry, actor } = reading;
  const lines = [...ofPriorities(reading, action), ...ofAudience(reading, action)];
  const by = action.actor;
  const memory = thenOf(reading)[view.scenario.layout.memory[actor][by]];
  const trust = divideRound(memory * view.scenario.model.policy_trust, 100);
  if (trust !== 0) lines.push(reason(trust, treatment(view, entry, by, actor, trust > 0)));
  return lines;
}

function ofPriorities(reading: Reading, action: Action): ReasonLine[] {
  const { scenario } = reading.view;
  const q = thenOf(reading);
  const after = afterAct(scenario, action, q);
  return scenario.rules[reading.actor].priorities.flatMap(({ holds }, index) => {
    const [from, to] = [holds.degree(q), holds.degree(after)];
    return from === to ? [] : [ofPriority(reading, index, from, to)];
  });
}

function ofPriority({ view, actor }: Reading, index: number, from: number, to: number): ReasonLine {
  const { rules, model } = view.scenario;
  const { priorities } = rules[actor];
  const { says, weight, rank, sources } = priorities[index];
  const amount = worth(weight, from, to, model.degree_step, model.flip_step) || Math.sign(to - from);
  const key = to > from ? 'reason.serves' : 'reason.hurts';
  return reason(amount, phrase(key, { says }), { rank, of: priorities.length, sources });
}

function ofAudience(reading: Reading, action: Action): ReasonLine[] {
  const { hardline, pragmatic } = action.approval[reading.actor];
  return atHome(reading, hardline, pragmatic);
}

/** What the two audiences make of it, by so many points of approval: the less content one is, the more it counts. */
function atHome(reading: Reading, hardline: number, pragmatic: number): ReasonLine[] {
  const { scenario } = reading.view;
  const { audiences } = scenario.actors[reading.actor];
  const track = scenario.layout.track[reading.actor];
  const q = thenOf(reading);
  return (
    [
      ['hardline', hardline],
      ['pragmatic', pragmatic],
    ] as const
  ).flatMap(([which, by]) => {
    const discontent = Math.max(0, CONTENT - q[track[which]]);
    const amount = divideRound(by * discontent * scenario.model.policy_audience, 1000);
    if (amount === 0) return [];
    const { name, sources } = audiences[which];
    return [reason(amount, phrase(amount > 0 ? 'reason.welcome' : 'reason.resented', { name }), { sources })];
  });
}

/** The same of a deal: deals as such please the one audience and not the other, and so do the acts that it asks. */
function dealAtHome(reading: Reading, terms: readonly Term[]): ReasonLine[] {
  const { model, actions } = reading.view.scenario;
  let [hardline, pragmatic] = [0 - model.deal_hardline, model.deal_pragmatic];
  for (const [kind, index] of terms)
    if (kind === TERM.act) {
      hardline += actions[index].approval[reading.actor].hardline;
      pragmatic += actions[index].approval[reading.actor].pragmatic;
    }
  return atHome(reading, hardline, pragmatic);
}

/** Terms and parties of a deal, who proposes it first. */
export interface Bargain {
  readonly parties: readonly number[];
  readonly terms: readonly Term[];
}

/** Why a state may have agreed to a deal: as anybody can reckon it from its public rules. */
export function ofDeal(reading: Reading, { parties, terms }: Bargain): ReasonLine[] {
  const { view, entry, actor } = reading;
  const q = thenOf(reading);
  const weighed: Reason[] = [];
  weighDeal(view.scenario, q, actor, parties, terms, weighed);
  const promises = promisedIn(reading, { parties, terms });
  return weighed
    .flatMap(({ kind, amount, index, from = 0, to = 0 }) => {
      if (amount === 0) return [];
      switch (kind) {
        case 'priority':
          return [ofPriority(reading, index, from, to)];
        case 'audience':
          return dealAtHome(reading, terms);
        case 'trust': {
          const other = mostTold(view, q, actor, parties, amount > 0);
          return [reason(amount, treatment(view, entry, other, actor, amount > 0))];
        }
        case 'their_promise':
        case 'own_promise': {
          const touched = promises.filter(
            (one) => one.touch === (kind === 'own_promise' ? 'bound' : 'guarded'),
          );
          if (touched.length === 0) return [reason(amount, phrase(`reason.${kind}`, { sign: 'plus' }))];
          const of = view.scenario.rules[actor].priorities.length;
          return touched.map(({ says, rank, touch }) =>
            reason(amount, phrase(`reason.${touch}`, { says }), { rank, of }),
          );
        }
        default:
          return [reason(amount, phrase(`reason.${kind}`, { sign: amount > 0 ? 'plus' : 'minus' }))];
      }
    })
    .filter(({ says }, i, all) => all.findIndex((one) => same(one.says, says)) === i);
}

function same(a: Phrase, b: Phrase): boolean {
  return a.key === b.key && JSON.stringify(a.values) === JSON.stringify(b.values);
}

function promisedIn(reading: Reading, { parties, terms }: Bargain) {
  const touches = touchesOf(reading.view, parties, terms, thenOf(reading));
  return touches.find(({ actor }) => actor === reading.actor)?.priorities ?? [];
}

/** Of the other parties the one that is remembered best, or worst. */
function mostTold(
  { scenario }: GameView,
  q: readonly number[],
  actor: number,
  parties: readonly number[],
  best: boolean,
): number {
  const memory = (other: number) => q[scenario.layout.memory[actor][other]] * (best ? 1 : -1);
  return parties.filter((other) => other !== actor).reduce((a, b) => (memory(b) > memory(a) ? b : a));
}

/**
 * What would have tipped a refusal, by public rules: one term less, or no grudge. Nothing where neither alone would have, and
 * where the deal was good for it by these rules already.
 */
export function tipOf(reading: Reading, bargain: Bargain, lines: readonly ReasonLine[]): Phrase | undefined {
  const { view, actor } = reading;
  const q = thenOf(reading);
  const { parties, terms } = bargain;
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  if (sum > 0) return undefined;
  let [most, best] = [0, -1];
  if (terms.length > 1)
    terms.forEach((_, i) => {
      const rest = terms.filter((__, j) => j !== i);
      const score = weighDeal(view.scenario, q, actor, parties, rest, null);
      if (score > most) [most, best] = [score, i];
    });
  if (best >= 0) return phrase('why.tip.term', { term: dealTermPhrase(view.scenario, terms[best]) });
  const grudge = lines.find(({ amount, says }) => amount < 0 && GRUDGES.includes(says.key));
  return grudge && sum - grudge.amount > 0 ? phrase('why.tip.trust') : undefined;
}

const GRUDGES: readonly string[] = ['reason.memory_bad', 'reason.deed_bad'];
