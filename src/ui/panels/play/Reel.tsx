import { FastForward, Pause, Play as PlayIcon } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { freshCards, type EventCard } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands, useMapPort } from '../../store/context.tsx';
import { playCard } from '../../store/beats.ts';
import { Button, Flag } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { Pin } from './Feed.tsx';
import { useReeling } from './reeling.ts';
import { say } from './say.ts';
import { useEscape } from './useEscape.ts';

/** No reel lasts longer than this, in milliseconds; an event has at most `EACH`. */
const WHOLE = 40_000;
const EACH = 2_800;

/** Plays what happened, event by event, on the map, with a caption; then the board. */
export function Reel() {
  const { view, set } = usePlay();
  const reeling = useReeling();
  const speed = useApp((app) => app.speed);
  const cards = useMemo(() => (reeling ? playable(freshCards(view), view.seat) : []), [view, reeling]);
  // In a crisis that asks for one's move or word the dialog tells every move; a reel between the moves would only delay it.
  const inCrisis =
    view.prompt?.kind === 'move' ||
    (view.prompt?.kind === 'stance' && (view.observation.crisis?.round ?? 1) > 1);
  const skip = reeling && (speed === 0 || cards.length === 0 || inCrisis);
  useEffect(() => {
    if (skip) set({ shown: view.seen.length });
  }, [skip, view, set]);
  const done = useCallback(() => set({ shown: view.seen.length }), [set, view]);
  if (!reeling || skip) return null;
  return <Running key={view.seen.length} cards={cards} speed={speed} onDone={done} />;
}

/** Numbered cards, what is hot, and the moves of others' crises; what else is folded in the feed is not played. */
function playable(cards: readonly EventCard[], seat: number): EventCard[] {
  const own = cards.some(
    ({ kind, actor, target }) => kind === 'crisis_opened' && (actor === seat || target === seat),
  );
  return cards.filter(({ n, hot, kind }) => {
    if (kind === 'crisis_moved') return !own;
    return n > 0 || (hot && kind !== 'change');
  });
}

function Running(props: { cards: readonly EventCard[]; speed: number; onDone: () => void }) {
  const { cards, speed, onDone } = props;
  const { view, set } = usePlay();
  const { say: announce, setSpeed } = useCommands();
  const port = useMapPort();
  const [at, setAt] = useState(0);
  const [paused, setPaused] = useState(false);
  const card = cards[at];
  const each = Math.min(EACH, WHOLE / cards.length) / Math.max(1, speed);

  useEffect(() => {
    if (!card) {
      onDone();
      return;
    }
    set({ reelAt: card.index });
    announce(say(card.says));
    const map = port.handle();
    if (map) void playCard(map, view.scenario, card, speed);
    // Only a new card is played; a new speed shows with the next one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [card]);
  useEffect(() => {
    if (paused || !card) return undefined;
    const timer = setTimeout(() => setAt(at + 1), each);
    return () => clearTimeout(timer);
  }, [at, card, each, paused]);
  useEscape(true, onDone);
  if (!card) return null;
  const actor = card.actor >= 0 ? view.scenario.actors[card.actor] : undefined;
  return (
    <section
      className={`reel paper${card.hot ? ' reel-hot' : ''}`}
      aria-label={t('reel.turn', { turn: card.turn })}
    >
      <p className="meta reel-count">
        <Pin card={card} solid={false} />
        {t('reel.caption', { n: at + 1, of: cards.length })}
      </p>
      <p className="reel-says">
        {actor && <Flag actor={actor} size={20} />} {say(card.says)}{' '}
        {card.unconfirmed && <span className="meta">{t('feed.unconfirmed')}</span>}
      </p>
      {card.about && <p className="reel-about">{card.about}</p>}
      <div className="reel-controls">
        <span className="reel-bar" aria-hidden="true">
          <i style={{ width: `${((at + 1) / cards.length) * 100}%` }} />
        </span>
        <Button
          kind="icon"
          aria-label={t(paused ? 'reel.go_on' : 'reel.pause')}
          icon={paused ? <PlayIcon size={16} aria-hidden="true" /> : <Pause size={16} aria-hidden="true" />}
          onPress={() => setPaused(!paused)}
        />
        <Button kind="plain" aria-label={t('reel.speed')} onPress={() => setSpeed(speed === 1 ? 2 : 1)}>
          {t('reel.times', { speed })}
        </Button>
        <Button icon={<FastForward size={15} aria-hidden="true" />} onPress={onDone}>
          {t('reel.skip')}
        </Button>
      </div>
    </section>
  );
}
