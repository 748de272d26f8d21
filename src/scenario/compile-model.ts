import { saying } from '../base/saying.ts';
import { nearest } from '../base/nearest.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Merged } from './merge.ts';
import { MODEL_NUMBERS, modelRange, type Model, type ModelNumber } from './model.ts';

/** The numbers of the model: library, then scenario, then what a run sets; all there, and each within its range. */
export function compileModel(
  merged: Merged,
  set: ReadonlyMap<string, number | string>,
  context: CompileContext,
): Model {
  const at: Place = { source: merged.source, path: ['model'] };
  const model = {} as Record<ModelNumber, number>;
  for (const name of Object.keys(MODEL_NUMBERS) as ModelNumber[]) {
    const value = set.get(`model.${name}`) ?? merged.model[name];
    if (typeof value !== 'number') {
      context.problem(at, 'missing', saying('model_missing', { name, about: MODEL_NUMBERS[name] }));
      continue;
    }
    const [low, high] = modelRange(name);
    if (value < low || value > high)
      context.problem(inside(at, name), 'bounds', saying('model_outside', { name, value, low, high }));
    model[name] = value;
  }
  for (const name of Object.keys(merged.model))
    if (!Object.hasOwn(MODEL_NUMBERS, name))
      context.problem(
        inside(at, name),
        'unknown_name',
        saying('unknown', { what: saying('model_number'), name: `model.${name}` }),
        nearest(name, Object.keys(MODEL_NUMBERS)),
      );
  // A copy is stored as an object with fields; what is filled name by name is stored as a table, slow to read.
  return { ...model };
}
