import { CircleCheck, X } from 'lucide-react';
import { useMemo } from 'react';
import { latestPeriod, turnedIn, type EventCard, type Turned as TurnedView } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { Button } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { useMedia } from './media.ts';
import { say } from './say.ts';

/** What the turn did to the seat's own priorities, before all that happened: a lost one is not found by searching. */
export function Turned({ turn, onOpen }: { turn: number; onOpen: (card: EventCard) => void }) {
  const { view } = usePlay();
  const turned = useMemo(() => turnedIn(view, turn), [view, turn]);
  // Between a phone and a wide screen the feed has a few lines of room, and this box would take them all.
  const narrow = useMedia('(max-width: 1199px)');
  const phone = useMedia('(max-width: 839px)');
  if (turned.length === 0) return null;
  const rows = (
    <ul className="feed-turned" aria-label={t('feed.turned')}>
      {turned.map((one) => (
        <Row key={one.priority.id} one={one} onOpen={onOpen} />
      ))}
    </ul>
  );
  if (!narrow || phone) return rows;
  return (
    <details className="feed-turned-fold" key={turn}>
      <summary>
        <Summary turned={turned} />
      </summary>
      {rows}
    </details>
  );
}

/** Which priorities the turn lost and won, in a line. */
function Summary({ turned }: { turned: readonly TurnedView[] }) {
  return [false, true].flatMap((won) => {
    const ranks = turned.filter((one) => one.won === won).map(({ priority }) => String(priority.rank));
    if (ranks.length === 0) return [];
    const key = won ? 'feed.turned.short.won' : 'feed.turned.short.lost';
    return (
      <span key={key} className={won ? 'turned-won' : 'turned-lost'}>
        {t(key, { n: ranks.length, ranks: list(ranks) })}
      </span>
    );
  });
}

/** The same as a button, for where what happened stands elsewhere; nothing where the turn turned none. */
export function TurnedLine({ onOpen }: { onOpen: () => void }) {
  const { view } = usePlay();
  const turn = latestPeriod(view);
  const turned = useMemo(() => turnedIn(view, turn), [view, turn]);
  if (turned.length === 0) return null;
  return (
    <p className="turned-line">
      <Button kind="link" onPress={onOpen}>
        <Summary turned={turned} />
      </Button>
    </p>
  );
}

function Row({ one, onOpen }: { one: TurnedView; onOpen: (card: EventCard) => void }) {
  const { priority, won, what, by, also } = one;
  const Icon = won ? CircleCheck : X;
  return (
    <li className={won ? 'turned-won' : 'turned-lost'}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {t(won ? 'feed.turned.won' : 'feed.turned.lost', { rank: priority.rank, says: priority.says })}
        {what.length > 0 && (
          <span className="meta">
            {' '}
            {t(won ? 'feed.turned.now' : 'feed.turned.no_longer', { list: what.map(say).join('; ') })}
          </span>
        )}
        {by.length + also.length === 0 && <span className="meta"> {t('feed.turned.unseen')}</span>}
        {by.slice(0, 3).map((card) => (
          <Button
            key={card.index}
            kind="link"
            aria-label={t('feed.turned.by', { what: say(card.says) })}
            onPress={() => onOpen(card)}
          >
            {card.n > 0
              ? t('feed.turned.by.n', { n: card.n })
              : t('feed.turned.by', { what: say(card.says) })}
          </Button>
        ))}
        {also.length > 0 && (
          <span className="meta"> {t('feed.turned.also', { list: list(also.map(say)) })}</span>
        )}
      </span>
    </li>
  );
}
