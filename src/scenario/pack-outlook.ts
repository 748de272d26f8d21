import type { Rule } from '../rules/index.ts';
import { ROW, SLOT_BITS, SLOT_MASK, type Outlook } from './outlook.ts';
import type { Packer } from './packer.ts';
import { led, STEP_SIZE } from './reach.ts';
import type { Action, RedLine, RuleSet } from './types.ts';

/** Packs what the acts of each state lead to. */
export function packOutlooks(
  actions: readonly Action[],
  ruleSets: readonly RuleSet[],
  lines: readonly RedLine[],
  packer: Packer,
): Outlook[] {
  return ruleSets.map(({ priorities }, actor) => {
    const own = actions.filter((action) => action.actor === actor);
    const outcomes = own.map((action) => {
      const made = (rule: Rule, weight: number): Outcome => ({
        rule,
        weight,
        looks: looksOf(rule, action.weighing.ahead, packer),
        ahead: action.weighing.ahead,
      });
      const { addressee, ...touched } = action.weighing;
      const others = addressee < 0 ? [] : ruleSets[addressee].priorities;
      return {
        own: touched.own.map((i) => made(priorities[i].holds, priorities[i].weight)),
        theirs: touched.theirs.map((i) => made(others[i].holds, others[i].weight)),
        risks: touched.risks.map((line) => made(lines[line].crossed, line)),
      };
    });
    return packOutlook(outcomes, packer);
  });
}

/** What an act makes of a rule. */
interface Outcome {
  readonly rule: Rule;
  /** The weight of the priority, or the line. */
  readonly weight: number;
  /** As they stand in a row; `undefined` where the rule must be asked once the act is tried. */
  readonly looks: readonly number[] | undefined;
  readonly ahead: readonly number[];
}

/** By act. */
type Outcomes = readonly Readonly<Record<'own' | 'theirs' | 'risks', readonly Outcome[]>>[];

function packOutlook(outcomes: Outcomes, packer: Packer): Outlook {
  const ofPriorities = outcomes.flatMap(({ own, theirs }) => [...own, ...theirs]);
  const ofLines = outcomes.flatMap(({ risks }) => risks);
  const rules = [...new Set([...ofPriorities, ...ofLines].map(({ rule }) => rule))];
  const keyOf = ({ rule, weight, looks, ahead }: Outcome) =>
    [rules.indexOf(rule), weight, (looks ?? ahead).join(' ')].join();
  const once = (list: readonly Outcome[]) => new Map(list.map((outcome) => [keyOf(outcome), outcome]));
  const priorities = once(ofPriorities);
  const lines = once(ofLines);
  const now = rules.map((rule): Outcome => ({
    rule,
    weight: 0,
    looks: looksOf(rule, [], packer),
    ahead: [],
  }));
  const rows = [...now, ...priorities.values(), ...lines.values()];
  const firstLine = rules.length + priorities.size;
  const placesOf = (among: ReadonlyMap<string, Outcome>, first: number, list: readonly Outcome[]) =>
    list.map((outcome) => first + [...among.keys()].indexOf(keyOf(outcome)));
  const sums = new Pairs(rows.length);
  const led = outcomes.map(({ own, theirs }) => [
    sums.of(placesOf(priorities, rules.length, own)),
    sums.of(placesOf(priorities, rules.length, theirs)),
  ]);
  const most = new Pairs(rows.length + sums.count);
  const acts = outcomes.flatMap(({ risks }, i) => [...led[i], most.of(placesOf(lines, firstLine, risks))]);
  const asked = rows.flatMap(({ rule, looks, ahead }, row) =>
    looks ? [] : [{ row, rule, ahead: stepsOf(rule, ahead) }],
  );
  return {
    rows: Int32Array.from(
      rows.flatMap(({ rule, weight, looks }) => [
        2 * rules.indexOf(rule) + (rule.parts?.least === false ? 1 : 0),
        weight,
        ...(looks ?? NOTHING),
      ]),
    ),
    priorities: rules.length,
    lines: firstLine,
    sums: Int32Array.from(sums.packed),
    most: Int32Array.from(most.packed),
    acts: Int32Array.from(acts),
    asked,
  };
}

/** The steps of a look-ahead that a rule reads. */
function stepsOf({ slots }: Rule, ahead: readonly number[]): number[] {
  return ahead.filter((_, i) => slots.includes(ahead[i - (i % STEP_SIZE)]));
}

/** Brings lists of places down to one place each, two at a time; the same two are brought together once. */
class Pairs {
  readonly packed: number[] = [];

  constructor(private readonly first: number) {}

  get count(): number {
    return this.packed.length / 2;
  }

  of(places: readonly number[]): number {
    if (places.length === 0) return 0;
    return places.reduce((a, b) => {
      for (let i = 0; i < this.count; i++)
        if (this.packed[2 * i] === a && this.packed[2 * i + 1] === b) return this.first + i;
      this.packed.push(a, b);
      return this.first + this.count - 1;
    });
  }
}

const LOOKS = ROW.size - ROW.looks;
/** Stands in the row of a rule that is asked. */
const NOTHING: readonly number[] = new Array<number>(LOOKS).fill(0);
/** Where a look-up's degrees may begin: what is left of 32 bits. */
const FARTHEST = 1 << (31 - SLOT_BITS);

/** Look-ups of a rule after the steps of a look-ahead; `undefined` for one that is something else. */
function looksOf({ parts }: Rule, ahead: readonly number[], packer: Packer): number[] | undefined {
  if (!parts || parts.lookUps.length === 0 || parts.lookUps.length > LOOKS) return undefined;
  const sign = parts.least ? 1 : -1;
  const looks: number[] = [];
  for (const { slot, low, values } of parts.lookUps) {
    const at =
      packer.table(Array.from(values, (_, i) => sign * values[led(slot, low + i, ahead) - low])) - low;
    if (slot > SLOT_MASK || at >= FARTHEST || at < -FARTHEST) return undefined;
    looks.push((at << SLOT_BITS) | slot);
  }
  while (looks.length < LOOKS) looks.push(looks[looks.length - 1]);
  return looks;
}
