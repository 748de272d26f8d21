import { FastForward, Pause, Play as PlayIcon } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { freshCards, type EventCard, type Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands, useMapPort } from '../../store/context.tsx';
import { atOf } from '../../store/map-model.ts';
import type { Beat, MapHandle } from '../../map/model.ts';
import { Button, Flag } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { Pin } from './Feed.tsx';
import { useReeling } from './reeling.ts';
import { say } from './say.ts';

/** No reel lasts longer than this, in milliseconds; an event has at most `EACH`. */
const WHOLE = 40_000;
const EACH = 2_800;

/** Plays what happened, event by event, on the map, with a caption; then the board. */
export function Reel() {
  const { view, set } = usePlay();
  const reeling = useReeling();
  const speed = useApp((app) => app.speed);
  const cards = useMemo(() => (reeling ? playable(freshCards(view), view.seat) : []), [view, reeling]);
  // In a crisis of one's own the dialog tells every move; a reel between the moves would only delay it.
  const skip = reeling && (speed === 0 || cards.length === 0 || view.prompt?.kind === 'move');
  useEffect(() => {
    if (skip) set({ shown: view.seen.length });
  }, [skip, view, set]);
  if (!reeling || skip) return null;
  return (
    <Running
      key={view.seen.length}
      cards={cards}
      speed={speed}
      onDone={() => set({ shown: view.seen.length })}
    />
  );
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
    if (map) void play(map, view.scenario, card, speed);
    // Only a new card is played; a new speed shows with the next one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [card]);
  useEffect(() => {
    if (paused || !card) return undefined;
    const timer = setTimeout(() => setAt(at + 1), each);
    return () => clearTimeout(timer);
  }, [at, card, each, paused]);
  useEffect(() => {
    const skip = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onDone();
    };
    globalThis.addEventListener('keydown', skip);
    return () => globalThis.removeEventListener('keydown', skip);
  }, [onDone]);
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

/** An event on the map: an arc from who did it to where, and a pulse there. */
async function play(map: MapHandle, scenario: Scenario, card: EventCard, speed: number): Promise<void> {
  const to = card.site && atOf(scenario, card.site);
  for (const beat of beatsOf(scenario, card, to)) await map.play(beat, speed);
}

function beatsOf(scenario: Scenario, card: EventCard, to: ReturnType<typeof atOf>): Beat[] {
  const { actors } = scenario;
  const hot = card.hot;
  if (card.kind === 'crisis_opened' || card.kind === 'clash' || card.kind === 'change') {
    const [a, b] = [actors[card.actor], actors[card.target]];
    if (a?.map && b?.map) return [{ kind: 'border', a: a.id, b: b.id }];
  }
  if (!to) return [];
  const pulse: Beat = { kind: 'pulse', at: to, hot };
  const from = card.kind === 'order' ? actors[card.actor] : undefined;
  return from && !from.map ? [{ kind: 'arc', from: from.id, to, hot }, pulse] : [pulse];
}
