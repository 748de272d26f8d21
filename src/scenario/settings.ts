import { saying } from '../base/saying.ts';
import { nearest } from '../base/nearest.ts';
import type { Changes } from './changes.ts';
import type { CompileContext, Place } from './context.ts';
import type { Merged } from './merge.ts';
import { MODEL_NUMBERS } from './model.ts';

const PRIORITY = 'priority.';
/** How many first turns are played as they were in fact. */
export const TURNS_IN_FACT = 'history.turns';
/** What a priority may weigh by a run's setting. */
const WEIGHT_LIMIT = 1000;
/** A quantity of a pair that is one whichever way round it is named. */
const PAIR = /^(tension|hostility)\(\s*([a-z0-9_]+)\s*,\s*([a-z0-9_]+)\s*\)$/;

/** What a run sets, by the names that the tables use: pairs in the order of the states. */
export function settingsOf(changes: Changes, merged: Merged): Map<string, number | string> {
  const order = merged.tables.actors.map(({ id }) => id);
  return new Map(
    Object.entries(changes.set ?? {}).map(([name, value]) => {
      const [, quantity, a, b] = PAIR.exec(name) ?? [];
      if (quantity === undefined) return [name, value];
      const [x, y] = order.indexOf(a) > order.indexOf(b) ? [b, a] : [a, b];
      return [`${quantity}(${x}, ${y})`, value];
    }),
  );
}

/** Weights that a run sets, by `ACTOR.PRIORITY`; `region.PRIORITY` for the common score. */
export function weightsSet(set: ReadonlyMap<string, number | string>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [name, value] of set)
    if (name.startsWith(PRIORITY) && typeof value === 'number')
      weights.set(name.slice(PRIORITY.length), value);
  return weights;
}

/** How many first turns a run plays as they were in fact. */
export function turnsInFact(set: ReadonlyMap<string, number | string>): number {
  return Number(set.get(TURNS_IN_FACT) ?? 0);
}

/** What `--set` names exists, and weights are weights, or the run is refused. */
export function checkSettings(
  set: ReadonlyMap<string, number | string>,
  merged: Merged,
  slots: ReadonlyMap<string, number>,
  context: CompileContext,
): void {
  const at: Place = { source: merged.source, path: [] };
  const priorities = [
    ...[...merged.rules].flatMap(([owner, list]) =>
      list.priorities.map(({ value }) => `${owner}.${value.id}`),
    ),
    ...merged.scenario.region.priorities.map((priority) => `region.${priority.id}`),
  ].map((name) => PRIORITY + name);
  const model = Object.keys(MODEL_NUMBERS).map((name) => `model.${name}`);
  const known = new Set([...slots.keys(), ...priorities, ...model, TURNS_IN_FACT]);
  const { turns } = merged.scenario;
  for (const [name, value] of set)
    if (!known.has(name))
      context.problem(at, 'unknown_name', saying('set_unknown', { name }), nearest(name, known));
    else if (typeof value === 'number' && !Number.isSafeInteger(value))
      context.problem(at, 'shape', saying('set_whole', { name }));
    else if (name === TURNS_IN_FACT && !(typeof value === 'number' && value >= 0 && value < turns))
      context.problem(at, 'bounds', saying('set_history', { name, limit: turns - 1 }));
    else if (name.startsWith(PRIORITY) && typeof value === 'number' && (value < 1 || value > WEIGHT_LIMIT))
      context.problem(at, 'bounds', saying('set_weight', { name, limit: WEIGHT_LIMIT }));
}

/** What `--without` names is a rule of the scenario. */
export function checkWithout(without: ReadonlySet<string>, merged: Merged, context: CompileContext): void {
  const rules = [...merged.rules].flatMap(([actor, set]) =>
    [...set.priorities, ...set.redLines, ...set.doctrine].map(({ value }) => `${actor}.${value.id}`),
  );
  for (const name of without)
    if (!rules.includes(name))
      context.problem(
        { source: merged.source, path: [] },
        'unknown_id',
        saying('without_unknown', { name }),
        nearest(name, rules),
      );
}
