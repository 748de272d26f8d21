import { nearest } from '../base/nearest.ts';
import { saying } from '../base/saying.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Merged } from './merge.ts';
import type { Action, Actor, Deed } from './types.ts';

/** What states did in fact, each deed a concrete action of its state. */
export function compileHistory(
  merged: Merged,
  actors: readonly Actor[],
  actions: readonly Action[],
  context: CompileContext,
): Deed[] {
  const { history, turns } = merged.scenario;
  return history.flatMap((entry, i): Deed[] => {
    const at: Place = { source: merged.source, path: ['history', i] };
    const actor = context.index(
      actors.map(({ id }) => id),
      entry.by,
      saying('state'),
      inside(at, 'by'),
    );
    const sources = context.sources(entry.source, at);
    if (entry.on > turns)
      context.problem(inside(at, 'on'), 'bounds', saying('history_turn', { turns, on: entry.on }));
    if (actor < 0) return [];
    const own = actions.filter((action) => action.actor === actor);
    const found = own.find((action) => action.key === entry.act);
    if (!found) {
      const hint = nearest(
        entry.act,
        own.map((action) => action.key),
      );
      context.problem(
        inside(at, 'act'),
        'unknown_id',
        saying('no_such_act', { by: entry.by, act: entry.act }),
        hint,
      );
      return [];
    }
    return [
      { turn: entry.on, actor, action: found.index, taken: entry.taken ?? 0, says: entry.says, sources },
    ];
  });
}
