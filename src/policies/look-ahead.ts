import { clamp, divideRound } from '../base/integer.ts';
import { ROW, SLOT_BITS, SLOT_MASK, type Asked, type Outlook } from '../scenario/outlook.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import { STEP_SIZE } from '../scenario/reach.ts';
import type { Scenario } from '../scenario/types.ts';
import { worth, worthNarrow } from './appraise.ts';

interface Room {
  /** By row of an outlook: the degree, of rules as they are now, and of those that are asked. */
  readonly now: Int32Array;
  /** By place, see {@link lookAhead}. */
  readonly worths: Int32Array;
  /** By actor. */
  readonly answers: readonly (readonly Answer[])[];
}

const roomFor = perScenario(({ kernel }): Room => {
  const most = (of: (outlook: Outlook) => number) => new Int32Array(Math.max(1, ...kernel.outlooks.map(of)));
  return {
    now: most(({ rows }) => rows.length / ROW.size),
    worths: most(({ rows, sums, most: ofMost }) => rows.length + sums.length + ofMost.length),
    answers: kernel.outlooks.map(({ asked }) => asked.map((one) => new Answer(one))),
  };
});

/**
 * Looks ahead to all acts of a state at once, those among them that it could not do now: what they lead to is read row by row
 * from one end of a list to the other. To go from act to act would be to guess each time what comes next.
 *
 * Returns, by the places that `Outlook.acts` names, what is led to is worth; and of lines the share in the hundred of the way to being crossed
 * that is closed, times the number of lines, and the place of the line among all, counted from behind: so of two the
 * greater is the graver risk, and of equals that to the first line. Nothing of it is kept between two looks.
 */
export function lookAhead(scenario: Scenario, actor: number, q: readonly number[]): Int32Array {
  const room = roomFor(scenario);
  const { kernel } = scenario;
  const outlook = kernel.outlooks[actor];
  const { now, worths } = room;
  const { rows, sums, most } = outlook;
  readNow(kernel.degrees, outlook, q, room);
  const answers = room.answers[actor];
  for (let i = 0; i < answers.length; i++) now[answers[i].row] = answers[i].degree(q);
  if (isNarrow(scenario)) weighPriorities(scenario, outlook, q, room);
  else weighWide(scenario, outlook, q, room);
  weighLines(scenario, outlook, q, room);
  if (answers.length > 0) weighAnswers(scenario, outlook, answers, room);
  let place = rows.length / ROW.size;
  for (let i = 0; i < sums.length; i += 2) worths[place++] = worths[sums[i]] + worths[sums[i + 1]];
  for (let i = 0; i < most.length; i += 2) worths[place++] = Math.max(worths[most[i]], worths[most[i + 1]]);
  return worths;
}

/** Degrees of rules as they are now. */
function readNow(
  tables: Int8Array,
  { rows, priorities }: Outlook,
  q: readonly number[],
  { now, worths }: Room,
): void {
  for (let row = 0, at = 0; row < priorities; row++, at += ROW.size) {
    now[row] = degreeOf(tables, rows, at, q);
    worths[row] = 0;
  }
}

/** The degree that a row comes to. */
function degreeOf(tables: Int8Array, rows: Int32Array, at: number, q: readonly number[]): number {
  const a = rows[at + ROW.looks];
  const b = rows[at + ROW.looks + 1];
  const c = rows[at + ROW.looks + 2];
  let best = tables[(a >> SLOT_BITS) + q[a & SLOT_MASK]];
  // The lesser of two without a branch, as in `degreeAt`.
  const second = tables[(b >> SLOT_BITS) + q[b & SLOT_MASK]] - best;
  best += second & (second >> 31);
  const third = tables[(c >> SLOT_BITS) + q[c & SLOT_MASK]] - best;
  best += third & (third >> 31);
  // All ones where it is the opposite.
  const opposite = 0 - (rows[at] & 1);
  return (best ^ opposite) - opposite;
}

function weighPriorities(
  { kernel, model }: Scenario,
  { rows, priorities, lines }: Outlook,
  q: readonly number[],
  { now, worths }: Room,
): void {
  const tables = kernel.degrees;
  const degreeStep = model.degree_step | 0;
  const flipStep = model.flip_step | 0;
  for (let row = priorities, at = priorities * ROW.size; row < lines; row++, at += ROW.size) {
    const to = degreeOf(tables, rows, at, q);
    worths[row] = worthNarrow(rows[at + ROW.weight], now[rows[at] >> 1], to, degreeStep, flipStep);
  }
}

/** The same where a number might be too large for that; apart, so that nothing of it stands in the loop that is nearly always taken. */
function weighWide(
  { kernel, model }: Scenario,
  { rows, priorities, lines }: Outlook,
  q: readonly number[],
  { now, worths }: Room,
): void {
  for (let row = priorities, at = priorities * ROW.size; row < lines; row++, at += ROW.size) {
    const to = degreeOf(kernel.degrees, rows, at, q);
    worths[row] = worth(rows[at + ROW.weight], now[rows[at] >> 1], to, model.degree_step, model.flip_step);
  }
}

/** Whether what any priority can come to is sure to fit {@link worthNarrow}, as it is unless somebody writes a model of huge steps. */
const isNarrow = perScenario(({ rules, model }) =>
  rules.every(({ priorities }) =>
    priorities.every(({ weight }) => weight * (200 * model.degree_step + 100 * model.flip_step) < NARROW),
  ),
);

/** Three times this is a 32-bit integer. */
const NARROW = 0x2aaaaaaa;

function weighLines(
  scenario: Scenario,
  { rows, lines }: Outlook,
  q: readonly number[],
  { now, worths }: Room,
): void {
  const tables = scenario.kernel.degrees;
  const all = scenario.lines.length;
  for (let row = lines, at = lines * ROW.size; at < rows.length; row++, at += ROW.size)
    worths[row] = riskOf(now[rows[at] >> 1], degreeOf(tables, rows, at, q), rows[at + ROW.weight], all);
}

/** The risk of moving a line from one degree to another, see {@link lookAhead}; 0 where it was crossed or is no nearer. */
function riskOf(from: number, to: number, line: number, lines: number): number {
  if (from > 0 || to <= from) return 0;
  // A crossing counts in full, an approach by the share of the scale that it closes.
  const share = to > 0 ? 100 : divideRound(to - from, 4);
  return share === 0 ? 0 : share * lines + (lines - 1 - line);
}

/** What acts make of rules that are asked. */
function weighAnswers(
  { model, lines: { length } }: Scenario,
  { rows, priorities, lines }: Outlook,
  answers: readonly Answer[],
  { now, worths }: Room,
): void {
  for (let i = 0; i < answers.length; i++) {
    const { row } = answers[i];
    if (row < priorities) continue;
    const from = now[rows[row * ROW.size] >> 1];
    const weight = rows[row * ROW.size + ROW.weight];
    worths[row] =
      row < lines
        ? worth(weight, from, now[row], model.degree_step, model.flip_step)
        : riskOf(from, now[row], weight, length);
  }
}

/**
 * A rule that is asked, after an act or as it is now, and what it said last. To ask it takes ten times as long as to see that
 * what it reads is still the same; and as it reads nothing else, it would say the same again.
 */
class Answer {
  readonly row: number;
  private readonly asked: Asked;
  private readonly read: number[];
  private last = 0;

  constructor(asked: Asked) {
    this.row = asked.row;
    this.asked = asked;
    this.read = asked.rule.slots.map(() => UNREAD);
  }

  degree(q: readonly number[]): number {
    const { read } = this;
    const { slots } = this.asked.rule;
    let same = true;
    for (let i = 0; i < slots.length; i++) {
      const value = q[slots[i]];
      if (read[i] === value) continue;
      read[i] = value;
      same = false;
    }
    if (!same) this.last = this.ask(q);
    return this.last;
  }

  private ask(q: readonly number[]): number {
    const { rule, ahead } = this.asked;
    while (AFTER.length < q.length) AFTER.push(0);
    const { slots } = rule;
    // In one pass over the steps: `led` for each slot, which says the same, takes a fortieth of a turn more.
    for (let i = 0; i < slots.length; i++) AFTER[slots[i]] = q[slots[i]];
    for (let i = 0; i < ahead.length; i += STEP_SIZE)
      AFTER[ahead[i]] = clamp(AFTER[ahead[i]] + ahead[i + 1], ahead[i + 2], ahead[i + 3]);
    return rule.degree(AFTER);
  }
}

/** No value of any slot. */
const UNREAD = -1_000_000_000;
/** A world after an act, as far as the rule that is asked reads it. */
const AFTER: number[] = [];
