import type { BoolNode } from './check.ts';
import { compileRule, type Rule } from './compile.ts';

/** The values that the quantity at a slot can have. */
export type Domains = (slot: number) => readonly number[];

/** Ways in which a rule could be true that are looked at, and combinations of values tried for one comparison. */
const WAYS = 4096;
const COMBINATIONS = 100_000;

/**
 * Whether a rule can be true for some values of its quantities. False is certain; true means that nothing was found
 * against it: what would take too long to try counts as possible.
 */
export function canHold(node: BoolNode, domains: Domains): boolean {
  const ways = waysOf(node, true);
  return ways === undefined || ways.some((atoms) => canAllHold(atoms, domains));
}

/** A comparison or flag, or its opposite. */
type Atom = BoolNode;

/** Every way in which a node is true (or false): what must hold together. `undefined` where there are too many. */
function waysOf(node: BoolNode, wanted: boolean): Atom[][] | undefined {
  switch (node.kind) {
    case 'constant':
      return node.value === wanted ? [[]] : [];
    case 'not':
      return waysOf(node.arg, !wanted);
    case 'and':
    case 'or': {
      const left = waysOf(node.left, wanted);
      const right = waysOf(node.right, wanted);
      return (node.kind === 'and') === wanted ? both(left, right) : either(left, right);
    }
    case 'if':
      return either(
        both(waysOf(node.test, true), waysOf(node.then, wanted)),
        both(waysOf(node.test, false), waysOf(node.otherwise, wanted)),
      );
    case 'flag':
    case 'compare':
    case 'same':
      return [[wanted ? node : { kind: 'not', arg: node }]];
  }
}

function either(left: Atom[][] | undefined, right: Atom[][] | undefined): Atom[][] | undefined {
  return left && right && left.length + right.length <= WAYS ? [...left, ...right] : undefined;
}

function both(left: Atom[][] | undefined, right: Atom[][] | undefined): Atom[][] | undefined {
  if (left?.length === 0 || right?.length === 0) return [];
  if (!left || !right || left.length * right.length > WAYS) return undefined;
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

/** Comparisons of one quantity narrow what it can be; those of several must then find a combination that is left. */
function canAllHold(atoms: readonly Atom[], domains: Domains): boolean {
  const rules = atoms.map((atom) => compileRule(atom, ''));
  const left = new Map<number, readonly number[]>();
  const valuesAt = (slot: number) => left.get(slot) ?? domains(slot);
  const q: number[] = [];
  for (const { slots, degree } of rules) {
    if (slots.length !== 1) continue;
    const [slot] = slots;
    const kept = valuesAt(slot).filter((value) => {
      q[slot] = value;
      return degree(q) > 0;
    });
    if (kept.length === 0) return false;
    left.set(slot, kept);
  }
  return rules.every((rule) => rule.slots.length === 1 || someCombination(rule, valuesAt));
}

function someCombination({ slots, degree }: Rule, valuesAt: Domains): boolean {
  const lists = slots.map(valuesAt);
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > COMBINATIONS) return true;
  const q: number[] = [];
  for (let n = 0; n < count; n++) {
    let rest = n;
    for (const [i, list] of lists.entries()) {
      q[slots[i]] = list[rest % list.length];
      rest = Math.floor(rest / list.length);
    }
    if (degree(q) > 0) return true;
  }
  return false;
}
