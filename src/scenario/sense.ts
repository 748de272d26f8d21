import { saying } from '../base/saying.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Entry, Merged } from './merge.ts';
import type { ActionEntry } from './shape.ts';
import type { EffectEntry } from './shape-effects.ts';
import { twistEntry } from './twists.ts';

/** The most states: sets of states are bits of a 32-bit integer, and everything between two grows with the square. */
export const ACTOR_LIMIT = 24;
/** The most concrete actions: each is weighed by its state every turn. */
export const ACTION_LIMIT = 2000;

/** Refuses what would be too large to ground, before it is; true when it is small enough. */
export function checkSize(merged: Merged, context: CompileContext): boolean {
  const { actors, actions } = merged.tables;
  const file: Place = { source: merged.source, path: [] };
  if (actors.length > ACTOR_LIMIT)
    context.problem(
      inside(file, 'actors'),
      'too_many',
      saying('too_many_states', { found: actors.length, limit: ACTOR_LIMIT }),
    );
  let grounded = 0;
  for (const entry of actions) {
    const own = concrete(entry.value);
    if (own > ACTION_LIMIT)
      context.problem(inside(entry, 'by'), 'too_many', saying('too_many_own', { id: entry.id, found: own }));
    grounded += own;
  }
  if (grounded > ACTION_LIMIT)
    context.problem(
      inside(file, 'actions'),
      'too_many',
      saying('too_many_actions', { found: grounded, limit: ACTION_LIMIT }),
    );
  return actors.length <= ACTOR_LIMIT && grounded <= ACTION_LIMIT;
}

function concrete(action: ActionEntry): number {
  return Object.values(action.by)
    .map(
      ({ toward, with: partners, at }) => (toward?.length ?? 1) * (partners?.length ?? 1) * (at?.length ?? 1),
    )
    .reduce((a, b) => a + b, 0);
}

/** What has the right form and known names, and still means nothing. */
export function checkSense(merged: Merged, context: CompileContext): void {
  const { actions, events, incidents, issues } = merged.tables;
  const unordered = new Set(issues.filter(({ value }) => !value.ordered).map(({ id }) => id));
  for (const entry of actions) checkAction(entry, context);
  for (const entry of [...actions, ...events, ...incidents])
    entry.value.effects.forEach((effect, i) =>
      checkEffect(effect, unordered, context, inside(entry, 'effects', i)),
    );
  for (const entry of actions) {
    const twist = twistEntry(entry.value);
    twist?.entry.effects.forEach((effect, i) =>
      checkEffect(effect, unordered, context, inside(entry, twist.key, 'effects', i)),
    );
  }
  const pairs = new Set<string>();
  merged.scenario.subject.dyads.forEach((dyad, i) => {
    const at: Place = { source: merged.source, path: ['subject', 'dyads', i] };
    const [a, b] = [...dyad].sort();
    if (a === b) context.problem(at, 'self', saying('no_pair', { id: a }));
    else if (pairs.has(`${a} ${b}`)) context.problem(at, 'twice', saying('pair_twice', { a, b }));
    pairs.add(`${a} ${b}`);
  });
}

function checkAction(entry: Entry<ActionEntry>, context: CompileContext): void {
  const { by, consent, code, rung } = entry.value;
  for (const [actor, who] of Object.entries(by)) {
    const here = inside(entry, 'by', actor);
    for (const key of ['toward', 'with', 'at'] as const)
      (who[key] ?? []).forEach((id, i, list) => {
        if (list.indexOf(id) < i)
          context.problem(inside(here, key, i), 'twice', saying('named_twice', { id }));
      });
    if (consent && who.toward === undefined && who.with === undefined)
      context.problem(here, 'consent', saying('nobody_consents', { id: entry.id }));
  }
  // An act directed at nobody has nobody to stand on a rung toward.
  const directed = Object.values(by).some((who) => who.toward !== undefined);
  if (directed && code.mid > 1 && rung === undefined)
    context.problem(
      inside(entry, 'code', 'mid'),
      'coding',
      saying('no_rung', { id: entry.id, mid: code.mid }),
    );
}

function checkEffect(
  effect: EffectEntry,
  unordered: ReadonlySet<string>,
  context: CompileContext,
  at: Place,
): void {
  if (!('issue' in effect) || !('by' in effect)) return;
  if (effect.by === 0) context.problem(inside(at, 'by'), 'shape', saying('change_of_0'));
  if (unordered.has(effect.issue))
    context.problem(inside(at, 'by'), 'order', saying('levels_no_order', { issue: effect.issue }));
}
