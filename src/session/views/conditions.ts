import { demandOf, meets, valueOf, type Demand, type NumberNode, type Rule } from '../../rules/index.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { phrase, type Phrase } from './phrase.ts';
import { meaningOf, type Meaning } from './slots.ts';

/** One thing that a rule asks for, with how it stands as the seat sees it. */
export interface Condition {
  readonly says: Phrase;
  readonly met: boolean;
}

/** What a rule asks for: all of it, or any one of it. */
export interface Conditions {
  readonly any: boolean;
  readonly parts: readonly Condition[];
}

type Quantities = ArrayLike<number>;

/** What would make a priority hold: of a state by its rank, or of the region (actor -1). */
export function priorityConditions(
  { scenario, observation }: Pick<GameView, 'scenario' | 'observation'>,
  actor: number,
  rank: number,
): Conditions | undefined {
  const list = actor < 0 ? scenario.regionPriorities : scenario.rules[actor].priorities;
  const priority = list.find((one) => one.rank === rank);
  return priority && conditionsOf(scenario, priority.holds, observation.q);
}

/** What a rule asks for in words, each part with what it is now. */
export function conditionsOf(scenario: Scenario, rule: Rule, q: Quantities): Conditions {
  const demand = demandOf(rule);
  const listed = demand.kind === 'all' || demand.kind === 'any';
  const parts = listed ? demand.parts : [demand];
  return {
    any: demand.kind === 'any',
    parts: parts.map((part) => ({ says: demandPhrase(scenario, part, q), met: meets(part, q) })),
  };
}

/** All parts in one run, for where there is no room for a list. */
export function listOf({ parts }: Conditions): Phrase {
  return joined(
    parts.map(({ says }) => says),
    'demand.listed',
  );
}

/** Parts of a rule that came to be met between two worlds, or to be met no longer, as they stand in the second. */
export function turnedParts(scenario: Scenario, rule: Rule, before: Quantities, after: Quantities): Phrase[] {
  const won = rule.degree(after) > 0;
  return flipped(demandOf(rule), won, before, after).map((part) => demandPhrase(scenario, part, after));
}

/** Of a list the parts that went the way that it went: what was met, or not, before and after is not what turned it. */
function flipped(demand: Demand, won: boolean, before: Quantities, after: Quantities): readonly Demand[] {
  if (meets(demand, after) !== won || meets(demand, before) === won) return [];
  if (demand.kind !== 'all' && demand.kind !== 'any') return [demand];
  return demand.parts.flatMap((part) => flipped(part, won, before, after));
}

/** Things that a reader is told of a rule that is true: the first few of those that make it so. */
const TOLD = 3;

/** How the things stand that make a rule true: "tension between Armenia and Azerbaijan: 62"; what is merely not crossed is left out. */
export function standingsOf(scenario: Scenario, rule: Rule, q: Quantities): Phrase | undefined {
  const told = new Map<string, Phrase>();
  for (const demand of partsOf(rule).filter((part) => meets(part, q))) {
    if (demand.kind !== 'within') told.set(String(told.size), demandPhrase(scenario, demand, q));
    else if (meaningOf(scenario.layout, demand.slot).kind !== 'crossed' || q[demand.slot] > 0)
      told.set(`slot ${demand.slot}`, standingPhrase(scenario, demand.slot, q[demand.slot]));
  }
  return told.size === 0 ? undefined : joined([...told.values()].slice(0, TOLD), 'demand.listed');
}

function partsOf(rule: Rule): readonly Demand[] {
  const demand = demandOf(rule);
  return demand.kind === 'all' || demand.kind === 'any' ? demand.parts : [demand];
}

function demandPhrase(scenario: Scenario, demand: Demand, q: Quantities, nested = false): Phrase {
  switch (demand.kind) {
    case 'all':
    case 'any': {
      const key = demand.kind === 'all' ? 'and' : 'or';
      const parts = demand.parts.map((part) => demandPhrase(scenario, part, q, true));
      const list = joined(parts, `demand.${key}`);
      return nested ? phrase('demand.nested', { list }) : list;
    }
    case 'within':
      return withinPhrase(scenario, demand, q[demand.slot]);
    case 'compare':
      return comparePhrase(scenario, demand, q);
  }
}

/** A list said in pairs, so that the catalogue alone knows how. */
function joined(parts: readonly Phrase[], key: string): Phrase {
  const [first = phrase('demand.nothing'), ...rest] = parts;
  return rest.reduce((list, part) => phrase(key, { list, part }), first);
}

type Within = Demand & { readonly kind: 'within' };

function withinPhrase(scenario: Scenario, demand: Within, now: number): Phrase {
  const meaning = meaningOf(scenario.layout, demand.slot);
  const names = levelsOf(scenario, meaning);
  const what = whatOf(scenario, meaning);
  if (!names) return phrase('demand.number', { what, range: rangePhrase(demand), now });
  const ordered = meaning.kind === 'issue' ? scenario.issues[meaning.issue].ordered : !unordered(meaning);
  const given = { what, levels: levelsPhrase(demand, names, ordered), now: names[now] };
  const told = demand.allowed.length === 1 && demand.allowed[0] === now;
  return phrase(told ? 'demand.level' : 'demand.level_now', given);
}

/** A quantity with what it is: "the Syunik route: closed". */
export function standingPhrase(scenario: Scenario, slot: number, value: number): Phrase {
  const meaning = meaningOf(scenario.layout, slot);
  const names = levelsOf(scenario, meaning);
  const what = whatOf(scenario, meaning);
  const level = names && phrase('demand.quoted', { name: names[value] ?? String(value) });
  return phrase('demand.level', { what, levels: level ?? phrase('demand.constant', { n: value }) });
}

/** Names of the values of a quantity, by value; `undefined` for one that is a number to the reader. */
function levelsOf(scenario: Scenario, meaning: Meaning): readonly (Phrase | string)[] | undefined {
  switch (meaning.kind) {
    case 'issue':
      return scenario.issues[meaning.issue].levels.map(({ name }) => name);
    case 'controller':
      return [...scenario.actors.map(({ name }) => name), phrase('demand.nobody')];
    case 'posture':
      return Array.from({ length: 6 }, (_, level) => phrase(`spot.posture.${level}`));
    case 'hostility':
      return Array.from({ length: 6 }, (_, level) => phrase(`demand.hostility.${level}`));
    case 'rung':
      return scenario.ladder.map(({ name }, n) => (n === 0 ? phrase('demand.no_rung') : name));
    case 'crossed':
      return [phrase('demand.not_crossed'), phrase('demand.crossed')];
    default:
      return undefined;
  }
}

/** Who holds a place, and whether a line is crossed, are no scale. */
function unordered({ kind }: Meaning): boolean {
  return kind === 'controller' || kind === 'crossed';
}

/** The values that are allowed, in as few words as can be: up to one, from one on, not one, or one after the other. */
function levelsPhrase(
  { low, high, allowed }: Within,
  names: readonly (Phrase | string)[],
  ordered: boolean,
): Phrase {
  const quoted = (value: number) => phrase('demand.quoted', { name: names[value] ?? String(value) });
  const least = allowed[0];
  const most = allowed.at(-1);
  if (least === undefined || most === undefined) return phrase('demand.nothing');
  if (allowed.length === 1) return quoted(least);
  const gapless = ordered && most - least + 1 === allowed.length;
  if (gapless && least === low) return phrase('demand.below', { name: quoted(most + 1) });
  if (gapless && most === high) return phrase('demand.from', { name: quoted(least) });
  const others = names.flatMap((_, value) => (allowed.includes(value) ? [] : [quoted(value)]));
  if (others.length === 1) return phrase('demand.not', { name: others[0] });
  if (others.length === 2 && allowed.length > 2)
    return phrase('demand.neither', { name: others[0], other: others[1] });
  return joined(allowed.map(quoted), 'demand.or_level');
}

function rangePhrase({ low, high, allowed }: Within): Phrase {
  const least = allowed[0];
  const most = allowed.at(-1);
  if (least === undefined || most === undefined) return phrase('demand.nothing');
  if (least === low) return phrase('demand.under', { n: most + 1 });
  if (most === high) return phrase('demand.at_least', { n: least });
  return phrase('demand.between', { n: least, m: most });
}

/** What a quantity is called where a demand on it follows. */
function whatOf(scenario: Scenario, meaning: Meaning): Phrase {
  const name = (actor: number) => scenario.actors[actor].name;
  switch (meaning.kind) {
    case 'issue':
      return phrase('demand.what.named', { name: scenario.issues[meaning.issue].name });
    case 'controller':
      return phrase('demand.what.controller', { region: scenario.regions[meaning.region].name });
    case 'posture': {
      const region = scenario.regions[meaning.region].name;
      return phrase('demand.what.posture', { who: name(meaning.actor), region });
    }
    case 'track':
      return phrase(`slot.track_${meaning.track}`, { who: name(meaning.actor) });
    case 'people':
      return phrase('demand.what.people', { name: scenario.people[meaning.index].name });
    case 'factor':
      return phrase('demand.what.named', { name: scenario.factors[meaning.index].name });
    case 'commitment':
      return phrase('demand.what.commitment', { name: scenario.commitments[meaning.index].name });
    case 'crossed':
      return phrase('slot.crossed', { line: scenario.lines[meaning.line].says });
    case 'turn':
      return phrase('slot.turn');
    default:
      return phrase(`demand.what.${meaning.kind}`, { a: name(meaning.a), b: name(meaning.b) });
  }
}

type Compare = Demand & { readonly kind: 'compare' };

/** How an operator is said, and the other way round where the constant stands on the left. */
const SAID = {
  '<': 'less',
  '<=': 'at_most',
  '>': 'more',
  '>=': 'not_less',
  '==': 'same',
  '!=': 'other',
} as const;
const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;

function comparePhrase(scenario: Scenario, { op, left, right }: Compare, q: Quantities): Phrase {
  if (left.kind === 'constant' && right.kind !== 'constant')
    return comparePhrase(scenario, { kind: 'compare', op: TURNED[op], left: right, right: left }, q);
  const values = {
    what: numberPhrase(scenario, left),
    to: numberPhrase(scenario, right),
    now: valueOf(left, q),
    then: valueOf(right, q),
  };
  return phrase(`demand.${SAID[op]}${right.kind === 'constant' ? '' : '_than'}`, values);
}

function numberPhrase(scenario: Scenario, node: NumberNode): Phrase {
  switch (node.kind) {
    case 'constant':
      return phrase('demand.constant', { n: node.value });
    case 'slot': {
      const meaning = meaningOf(scenario.layout, node.slot);
      return meaning.kind === 'people'
        ? phrase('demand.what.named', { name: scenario.people[meaning.index].name })
        : whatOf(scenario, meaning);
    }
    case 'negate':
      return phrase('demand.minus', { part: numberPhrase(scenario, node.arg) });
    case 'arithmetic':
      return phrase(`demand.${WORKED[node.op]}`, {
        list: numberPhrase(scenario, node.left),
        part: numberPhrase(scenario, node.right),
      });
    case 'pick': {
      const list = joined(
        node.args.map((arg) => numberPhrase(scenario, arg)),
        'demand.and_number',
      );
      return phrase(node.most ? 'demand.greatest' : 'demand.least', { list });
    }
    case 'if':
      return phrase('demand.reckoned');
  }
}

const WORKED = { '+': 'sum', '-': 'less_by', '*': 'times', '/': 'divided' } as const;
