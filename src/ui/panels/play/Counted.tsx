import { useMemo } from 'react';
import { countedOtherwise } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { usePlay } from './context.tsx';

/** Where the score of a turn differs from what its news left: the debrief will count it so. */
export function Counted({ turn }: { turn: number }) {
  const { view } = usePlay();
  const counted = useMemo(() => countedOtherwise(view, turn), [view, turn]);
  return [true, false].map((held) => {
    const ranks = counted.filter((one) => one.held === held).map(({ rank }) => String(rank));
    if (ranks.length === 0) return null;
    return (
      <p key={String(held)} className="meta feed-counted">
        {t(held ? 'feed.counted.held' : 'feed.counted.not', {
          turn,
          next: turn + 1,
          n: ranks.length,
          ranks: list(ranks),
        })}
      </p>
    );
  });
}
