import { saying } from '../base/saying.ts';
import type { Twist, Watched } from './claim.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Entry } from './merge.ts';
import type { ActionEntry, TwistEntry } from './shape.ts';
import type { Issue } from './types.ts';

/** The twist of an action as files write it, with the key that it stands under. */
export function twistEntry({
  exposed,
  backfires,
}: ActionEntry): { readonly key: 'exposed' | 'backfires'; readonly entry: TwistEntry } | undefined {
  if (exposed) return { key: 'exposed', entry: exposed };
  return backfires && { key: 'backfires', entry: backfires };
}

/** What an action may do that nobody ordered; what makes no sense of it is told. */
export function compileTwist(
  entry: Entry<ActionEntry>,
  issueSlots: readonly number[],
  issues: readonly Issue[],
  context: CompileContext,
): Twist | undefined {
  const { value } = entry;
  if (value.exposed && value.backfires)
    context.problem(inside(entry, 'backfires'), 'shape', saying('two_twists', { id: entry.id }));
  if (value.exposed && !value.covert && !value.deniable)
    context.problem(inside(entry, 'exposed'), 'shape', saying('nothing_hidden', { id: entry.id }));
  if (value.deniable && (!value.exposed || value.covert || value.report || value.consent))
    context.problem(inside(entry, 'deniable'), 'shape', saying('deniable_alone', { id: entry.id }));
  const found = twistEntry(value);
  if (!found) return undefined;
  const { key, entry: twist } = found;
  twist.effects.forEach((effect, i) => {
    if (effect.chance !== undefined)
      context.problem(inside(entry, key, 'effects', i), 'shape', saying('chance_twice', { id: entry.id }));
  });
  const kind = key === 'exposed' ? 'exposed' : 'backfired';
  return {
    kind,
    chance: twist.chance,
    more: twist.more && watchedIssue(twist.more, issueSlots, issues, context, inside(entry, key, 'more')),
  };
}

/** An issue of whose levels each changes a chance. */
export function watchedIssue(
  { issue, by }: { readonly issue: string; readonly by: number },
  slots: readonly number[],
  issues: readonly Issue[],
  context: CompileContext,
  at: Place,
): Watched {
  const index = context.index(
    issues.map(({ id }) => id),
    issue,
    saying('issue'),
    inside(at, 'issue'),
  );
  return { slot: slots[Math.max(0, index)], by };
}
