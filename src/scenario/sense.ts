import { inside, type CompileContext, type Place } from './context.ts';
import type { Entry, Merged } from './merge.ts';
import type { ActionEntry } from './shape.ts';
import type { EffectEntry } from './shape-effects.ts';

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
      `${actors.length} states: at most ${ACTOR_LIMIT} can play`,
    );
  let grounded = 0;
  for (const entry of actions) {
    const own = concrete(entry.value);
    if (own > ACTION_LIMIT)
      context.problem(inside(entry, 'by'), 'too_many', `${entry.id}: ${own} concrete actions`);
    grounded += own;
  }
  if (grounded > ACTION_LIMIT)
    context.problem(
      inside(file, 'actions'),
      'too_many',
      `${grounded} concrete actions (each state with each target, partner and place): at most ${ACTION_LIMIT}`,
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
  const pairs = new Set<string>();
  merged.scenario.subject.dyads.forEach((dyad, i) => {
    const at: Place = { source: merged.source, path: ['subject', 'dyads', i] };
    const [a, b] = [...dyad].sort();
    if (a === b) context.problem(at, 'self', `${a} makes no pair with itself`);
    else if (pairs.has(`${a} ${b}`)) context.problem(at, 'twice', `${a} and ${b} are named twice`);
    pairs.add(`${a} ${b}`);
  });
}

function checkAction(entry: Entry<ActionEntry>, context: CompileContext): void {
  const { by, consent, code, rung } = entry.value;
  for (const [actor, who] of Object.entries(by)) {
    const here = inside(entry, 'by', actor);
    for (const key of ['toward', 'with', 'at'] as const)
      (who[key] ?? []).forEach((id, i, list) => {
        if (list.indexOf(id) < i) context.problem(inside(here, key, i), 'twice', `${id} is named twice`);
      });
    if (consent && who.toward === undefined && who.with === undefined)
      context.problem(here, 'consent', `${entry.id}: nobody to consent; name states in "toward" or "with"`);
  }
  // An act directed at nobody has nobody to stand on a rung toward.
  const directed = Object.values(by).some((who) => who.toward !== undefined);
  if (directed && code.mid > 1 && rung === undefined)
    context.problem(
      inside(entry, 'code', 'mid'),
      'coding',
      `${entry.id}: an act of MID level ${code.mid} stands on a rung of the ladder; name it in "rung"`,
    );
}

function checkEffect(
  effect: EffectEntry,
  unordered: ReadonlySet<string>,
  context: CompileContext,
  at: Place,
): void {
  if (!('issue' in effect) || !('by' in effect)) return;
  if (effect.by === 0) context.problem(inside(at, 'by'), 'shape', 'a change of 0 changes nothing');
  if (unordered.has(effect.issue))
    context.problem(
      inside(at, 'by'),
      'order',
      `the levels of ${effect.issue} have no order: push it to one of them with "to"`,
    );
}
