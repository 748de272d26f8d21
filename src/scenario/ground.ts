import { saying, type Saying } from '../base/saying.ts';
import { divideRound } from '../base/integer.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import { compileEffects } from './effects.ts';
import type { Entry } from './merge.ts';
import type { Model } from './model.ts';
import { twistEntry } from './twists.ts';
import { namesFor, type Bindings, type NameTable } from './names.ts';
import type { ActionEntry } from './shape.ts';
import type { Action, Coding, Effect, Region, Rung, SetMode, Template } from './types.ts';

/** What grounding needs to know of the rest of the scenario. */
export interface Grounds {
  readonly table: NameTable;
  readonly regions: readonly Region[];
  readonly ladder: readonly Rung[];
  readonly model: Model;
  readonly context: CompileContext;
}

/** A grounded action before it is known which priorities it touches. */
export type Grounded = Omit<Action, 'index' | 'approval' | 'touches' | 'lines' | 'risks' | 'weighing'>;

/** Every concrete action of a template: for each state that can do it, each target, partner and place. */
export function groundAction(entry: Entry<ActionEntry>, template: Template, grounds: Grounds): Grounded[] {
  const { context, table } = grounds;
  const at: Place = entry;
  return Object.entries(entry.value.by).flatMap(([self, who]) => {
    const here = inside(at, 'by', self);
    const actor = context.index(table.actors, self, saying('state'), here);
    const targets = indices(who.toward, table.actors, saying('state'), context, inside(here, 'toward'));
    const partners = indices(who.with, table.actors, saying('state'), context, inside(here, 'with'));
    const places = indices(who.at, table.regions, saying('region'), context, inside(here, 'at'));
    if (actor < 0) return [];
    return targets.flatMap((target) =>
      partners.flatMap((partner) =>
        places.flatMap(
          (place) => groundOne(entry, template, { actor, target, partner, place }, grounds) ?? [],
        ),
      ),
    );
  });
}

function indices(
  names: readonly string[] | undefined,
  known: readonly string[],
  what: Saying,
  context: CompileContext,
  at: Place,
): number[] {
  if (names === undefined) return [-1];
  return names
    .map((name, i) => context.index(known, name, what, inside(at, i)))
    .filter((index) => index >= 0);
}

interface Roles {
  readonly actor: number;
  readonly target: number;
  readonly partner: number;
  readonly place: number;
}

function groundOne(
  entry: Entry<ActionEntry>,
  template: Template,
  roles: Roles,
  grounds: Grounds,
): Grounded | undefined {
  const { context, table } = grounds;
  const { actor, target, partner, place } = roles;
  if (target === actor || partner === actor || (partner >= 0 && partner === target)) {
    context.problem(inside(entry, 'by', table.actors[actor]), 'self', saying('own_target', { id: entry.id }));
    return undefined;
  }
  const bindings: Bindings = {
    self: table.actors[actor],
    ...(target >= 0 && { target: table.actors[target] }),
    ...(partner >= 0 && { partner: table.actors[partner] }),
    ...(place >= 0 && { place: table.regions[place] }),
  };
  const needs =
    entry.value.needs === undefined
      ? undefined
      : context.rule(
          entry.value.needs,
          namesFor(table, bindings),
          `${entry.id}.needs`,
          inside(entry, 'needs'),
        );
  const effects = compileEffects(entry.value.effects, table, bindings, context, inside(entry, 'effects'));
  const turned = twistEntry(entry.value);
  const twist = turned
    ? compileEffects(turned.entry.effects, table, bindings, context, inside(entry, turned.key, 'effects'))
    : [];
  const consent = template.deadline > 0;
  return {
    key: keyOf(template.id, bindings),
    template,
    ...roles,
    needs,
    effects,
    twist,
    addressee: !consent ? -1 : partner >= 0 ? partner : target,
    ...lookAhead(template, roles, [...effects, ...asChance(twist, template)], grounds),
  };
}

/** What a twist does, each part with the chance of the whole: what a state reckons with beforehand. */
function asChance(twist: readonly Effect[], template: Template): Effect[] {
  return twist.map((effect) => ({ ...effect, chance: template.twist?.chance ?? 100 }));
}

function keyOf(id: string, { target, partner, place }: Bindings): string {
  return id + (target ? `:${target}` : '') + (partner ? `+${partner}` : '') + (place ? `@${place}` : '');
}

/**
 * What a state expects of an act one step ahead: its effects, and what the model does by itself (tension and the rung
 * by its coding, fear by posture in contact).
 */
function lookAhead(template: Template, roles: Roles, effects: readonly Effect[], grounds: Grounds) {
  const { layout } = grounds.table;
  const { model } = grounds;
  const { actor, target } = roles;
  const sums = new Map<number, number>();
  const add = (slot: number, by: number) => sums.set(slot, (sums.get(slot) ?? 0) + by);
  const sets: { slots: number[]; to: number[]; mode: SetMode[] } = { slots: [], to: [], mode: [] };
  const set = (slot: number, to: number, mode: SetMode) => {
    sets.slots.push(slot);
    sets.to.push(to);
    sets.mode.push(mode);
  };
  for (const effect of effects) {
    if (effect.kind === 'add') add(effect.slot, divideRound(effect.by * effect.chance, 100));
    // A change of level that is less likely than not is not what the state expects.
    else if (effect.chance >= 50)
      set(effect.slot, effect.kind === 'shift' ? effect.by : effect.to, MODE[effect.kind]);
  }
  for (const effect of effects) if (effect.kind === 'add') expectFear(effect, grounds, add);
  if (target >= 0) {
    const tension = divideRound(-template.code.goldstein * model.tension_per_goldstein, 10000);
    const limit = model.tension_limit;
    add(
      layout.tension[actor][target],
      Math.max(-limit, template.code.mid >= 4 ? tension : Math.min(limit, tension)),
    );
    const mid = hostileMid(template.code);
    if (mid > 2) add(layout.threat[target][actor], model.threat_per_mid * (mid - 2));
    if (template.rung > 0) set(layout.rung[actor][target], template.rung, 'raise');
    if (mid > 1) set(layout.hostility[actor][target], mid, 'raise');
  }
  const slots = [...sums.keys()].filter((slot) => sums.get(slot) !== 0).sort((a, b) => a - b);
  return { expected: { slots, by: slots.map((slot) => sums.get(slot)!) }, sets };
}

const MODE = { push: 'to', set: 'to', shift: 'by', lower: 'lower' } as const satisfies Record<
  string,
  SetMode
>;

/** Forces that come forward are feared by whoever stands in contact with them (the spiral). */
function expectFear(
  effect: Effect & { kind: 'add' },
  { table, regions, model }: Grounds,
  add: (slot: number, by: number) => void,
) {
  table.layout.posture.forEach((row, owner) => {
    const region = row.indexOf(effect.slot);
    if (region < 0) return;
    for (const other of opponentsAt(regions[region], owner))
      add(table.layout.threat[other][owner], effect.by * model.threat_per_posture);
  });
}

/** The level of hostility that an act shows its target: a friendly act shows none, whatever it shows others. */
export function hostileMid(code: Coding): number {
  return code.goldstein > 0 ? 1 : code.mid;
}

/** Who faces `actor` at a region. */
export function opponentsAt(region: Region, actor: number): number[] {
  return region.contact.flatMap(([a, b]) => (a === actor ? [b] : b === actor ? [a] : []));
}
