import type { Action, Effect, Scenario } from '../../scenario/types.ts';
import { phrase, type Phrase } from './phrase.ts';
import { meaningOf, type Meaning } from './slots.ts';

/** One thing that an act would do, or that happened to a quantity. */
export interface EffectLine {
  readonly says: Phrase;
  /** Chance in a hundred; 100 for certain. */
  readonly chance: number;
  readonly slot: number;
  /** It would change nothing as things stand: a level reached already, forces at their limit. */
  readonly idle: boolean;
  /** It touches neither the reader nor the reader's relations: the tracks of others, a dyad of two others. */
  readonly aside: boolean;
}

/** What a reader looks for first: the issue, the ground, the forces; then tension; then what it does at home. */
const ORDER: readonly Meaning['kind'][] = ['issue', 'controller', 'posture', 'tension', 'threat', 'track'];

/** What an act does, as a reader's state (its owner's by default) would be told: its own effects, and the tension that follows from its coding. */
export function effectsOf(
  scenario: Scenario,
  action: Action,
  q: ArrayLike<number>,
  actor = action.actor,
): EffectLine[] {
  const { layout } = scenario;
  const { expected } = action;
  const lines = action.effects.flatMap((effect) => {
    // Tension is told once, with what follows from the coding added.
    if (effect.kind === 'add' && effect.chance === 100 && expected.slots.includes(effect.slot))
      if (meaningOf(layout, effect.slot).kind === 'tension') return [];
    return [effectLine(scenario, effect, q, actor)];
  });
  expected.slots.forEach((slot, i) => {
    if (meaningOf(layout, slot).kind !== 'tension') return;
    if (lines.some((line) => line.slot === slot)) return;
    const says = addPhrase(scenario, slot, expected.by[i], q, actor);
    lines.push({ says, chance: 100, slot, idle: false, aside: isAside(scenario, slot, actor) });
  });
  const rank = ({ slot, aside }: EffectLine) => {
    const place = ORDER.indexOf(meaningOf(layout, slot).kind);
    return (place < 0 ? ORDER.length : place) + (aside ? ORDER.length + 1 : 0);
  };
  return lines.sort((a, b) => rank(a) - rank(b));
}

function isAside({ layout }: Scenario, slot: number, reader: number): boolean {
  const meaning = meaningOf(layout, slot);
  if (meaning.kind === 'track') return meaning.actor !== reader;
  return (
    (meaning.kind === 'tension' || meaning.kind === 'threat') && meaning.a !== reader && meaning.b !== reader
  );
}

/** One effect of an act, in words. */
export function effectLine(
  scenario: Scenario,
  effect: Effect,
  q: ArrayLike<number>,
  self: number,
): EffectLine {
  const { slot, chance } = effect;
  const to = clampTo(
    scenario,
    slot,
    effect.kind === 'push' || effect.kind === 'set'
      ? effect.to
      : effect.kind === 'lower'
        ? Math.min(q[slot], effect.to)
        : q[slot] + effect.by,
  );
  const idle = to === q[slot];
  const aside = isAside(scenario, slot, self);
  if (effect.kind === 'add')
    return { says: addPhrase(scenario, slot, effect.by, q, self), chance, slot, idle, aside };
  return { says: movePhrase(scenario, slot, q[slot], to, self), chance, slot, idle, aside };
}

function clampTo(scenario: Scenario, slot: number, value: number): number {
  return Math.max(scenario.layout.low[slot], Math.min(scenario.layout.high[slot], value));
}

/** A quantity that moves by an amount; postures are told by level, from and to. */
export function addPhrase(
  scenario: Scenario,
  slot: number,
  by: number,
  q: ArrayLike<number>,
  self: number,
): Phrase {
  const meaning = meaningOf(scenario.layout, slot);
  if (meaning.kind === 'posture')
    return movePhrase(scenario, slot, q[slot], clampTo(scenario, slot, q[slot] + by), self);
  return phrase(`effect.${meaning.kind === 'track' ? `track_${meaning.track}` : meaning.kind}`, {
    ...fill(scenario, meaning, self),
    by,
  });
}

/** A quantity that goes from one value to another. */
export function movePhrase(scenario: Scenario, slot: number, from: number, to: number, self: number): Phrase {
  const meaning = meaningOf(scenario.layout, slot);
  switch (meaning.kind) {
    case 'issue': {
      const { name, levels } = scenario.issues[meaning.issue];
      const same = from === to;
      return phrase(same ? 'effect.issue_stays' : 'effect.issue', {
        issue: name,
        from: levels[from].name,
        to: levels[to].name,
      });
    }
    case 'controller':
      return phrase(to < scenario.actors.length ? 'effect.controller' : 'effect.controller_none', {
        region: scenario.regions[meaning.region].name,
        to: scenario.actors[to]?.name ?? '',
      });
    case 'posture':
      return phrase(from === to ? 'effect.posture_stays' : 'effect.posture', {
        ...fill(scenario, meaning, self),
        from,
        to,
      });
    default:
      return addPhrase(scenario, slot, to - from, [], self);
  }
}

/** What a quantity is called, without its value. */
export function slotPhrase(scenario: Scenario, slot: number, self: number): Phrase {
  const meaning = meaningOf(scenario.layout, slot);
  if (meaning.kind === 'issue') return phrase('slot.named', { name: scenario.issues[meaning.issue].name });
  if (meaning.kind === 'controller')
    return phrase('slot.controller', { region: scenario.regions[meaning.region].name });
  if (meaning.kind === 'people' || meaning.kind === 'factor' || meaning.kind === 'commitment')
    return phrase('slot.named', fill(scenario, meaning, self));
  return phrase(`slot.${meaning.kind === 'track' ? `track_${meaning.track}` : meaning.kind}`, {
    ...fill(scenario, meaning, self),
  });
}

/** Names for the places of an effect's message. `own` selects the form that leaves the reader's state out. */
function fill(scenario: Scenario, meaning: Meaning, self: number): Record<string, string | number> {
  const name = (actor: number) => scenario.actors[actor].name;
  const own = (actor: number) => (actor === self ? 'own' : 'other');
  switch (meaning.kind) {
    case 'posture':
      return {
        who: name(meaning.actor),
        own: own(meaning.actor),
        region: scenario.regions[meaning.region].name,
      };
    case 'track':
      return { who: name(meaning.actor), own: own(meaning.actor) };
    case 'people':
      return { name: scenario.people[meaning.index].name };
    case 'factor':
      return { name: scenario.factors[meaning.index].name };
    case 'commitment':
      return { name: scenario.commitments[meaning.index].name };
    case 'tension':
    case 'hostility': {
      // "Tension with Azerbaijan" for one's own dyad, both names otherwise.
      const other = meaning.a === self ? meaning.b : meaning.a;
      return {
        a: name(meaning.a),
        b: name(meaning.b),
        other: name(other),
        own: meaning.a === self || meaning.b === self ? 'own' : 'other',
      };
    }
    case 'rung':
    case 'threat':
    case 'memory':
      return { a: name(meaning.a), b: name(meaning.b), own: own(meaning.a) };
    case 'crossed':
      return { line: scenario.lines[meaning.line].says };
    default:
      return {};
  }
}
