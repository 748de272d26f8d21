import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { feedOf, isBare, latestPeriod, type EventCard } from '../../../session/index.ts';
import { t, turnDateShort } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { pinId } from '../../store/map-model.ts';
import { Button, Flag, Sources, WhyLink } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { Counted } from './Counted.tsx';
import { EventDetails } from './EventDetails.tsx';
import { useReeling } from './reeling.ts';
import { say } from './say.ts';
import { Turned } from './Turned.tsx';
import { Whys } from './Why.tsx';

/** What happened, as numbered cards; the numbers are those of the pins on the map. */
export function Feed({ inline = false }: { inline?: boolean }) {
  const { view, state, set } = usePlay();
  const latest = latestPeriod(view);
  const period = Math.min(state.period ?? latest, latest);
  const [unfolded, setUnfolded] = useState(false);
  const reeling = useReeling();
  const { select } = useCommands();
  const all = feedOf(view, period);
  // The feed does not run ahead of the reel.
  const cards = reeling ? all.filter(({ index }) => index <= state.reelAt) : all;
  const folded = cards.filter(({ n }) => n === 0);
  const shown = unfolded ? cards : cards.filter(({ n }) => n > 0);
  const turn = Math.max(1, period);
  const go = (to: number) => set({ period: to >= latest ? undefined : to, card: undefined });
  return (
    <section className="feed" aria-labelledby="feed-title">
      <header className="feed-head">
        <h2 id="feed-title" className="panel-title">
          {t('feed.title')}
        </h2>
        <span className="feed-when">
          <Button
            kind="icon"
            aria-label={t('feed.previous')}
            isDisabled={period <= 0}
            icon={<ChevronLeft size={15} aria-hidden="true" />}
            onPress={() => go(period - 1)}
          />
          <span className="meta">
            {period === 0 ? t('feed.when.start') : t('feed.when', { turn })}{' '}
            {period > 0 && <span className="feed-date">{turnDateShort(view.scenario.calendar, turn)}</span>}
          </span>
          <Button
            kind="icon"
            aria-label={t('feed.next')}
            isDisabled={period >= latest}
            icon={<ChevronRight size={15} aria-hidden="true" />}
            onPress={() => go(period + 1)}
          />
        </span>
      </header>
      {!reeling && (
        <Turned
          turn={period}
          onOpen={(card) => {
            if (card.n === 0) setUnfolded(true);
            set({ card: card.index });
            select(pinOf(card));
            // A folded one stands only after the next picture.
            requestAnimationFrame(() =>
              document.getElementById(rowId(card))?.scrollIntoView({ block: 'nearest' }),
            );
          }}
        />
      )}
      {!reeling && <Counted turn={period} />}
      {cards.length === 0 && (
        <p className="meta">{t(view.observation.turn <= 1 ? 'feed.none' : 'feed.none.turn')}</p>
      )}
      <ol className="feed-list">
        {shown.map((card) => (
          <FeedRow key={card.index} card={card} inline={inline} />
        ))}
      </ol>
      {folded.length > 0 && (
        <Button kind="link" aria-expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
          {unfolded ? t('feed.less') : t('feed.more', { n: folded.length })}
        </Button>
      )}
    </section>
  );
}

/** What is chosen on the map with a card: its pin, where it has one. */
const pinOf = ({ n, index }: EventCard) => (n === 0 ? null : ({ kind: 'pin', id: pinId(index) } as const));

const rowId = ({ index }: EventCard): string => `event-${index}`;

/** A card of the feed; its sentence opens the details, "Why?" the reasons. */
function FeedRow({ card, inline }: { card: EventCard; inline: boolean }) {
  const { view, state, set } = usePlay();
  const why = useApp((app) => app.why);
  const { explain, select } = useCommands();
  const actor = card.actor >= 0 ? view.scenario.actors[card.actor] : undefined;
  const open = state.card === card.index;
  const explained = why === card.index;
  const sentence = say(card.says);
  const bare = isBare(card);
  return (
    <li id={rowId(card)} className={`ev${card.hot ? ' ev-hot' : ''}${open || explained ? ' ev-open' : ''}`}>
      <div className="ev-row">
        <Pin card={card} solid={open || explained} />
        {actor ? <Flag actor={actor} size={18} /> : <span className="flag-gap" />}
        <span className="ev-says">
          {bare && !pinOf(card) ? (
            sentence
          ) : (
            <Sentence
              open={bare ? undefined : open}
              onPress={() => {
                set({ card: open ? undefined : card.index });
                select(open ? null : pinOf(card));
              }}
            >
              {sentence}
            </Sentence>
          )}
          {card.unconfirmed && <span className="meta"> {t('feed.unconfirmed')}</span>}{' '}
          {card.sources.length > 0 && <Sources ids={card.sources} />}
        </span>
        {card.why && (
          <WhyLink
            what={sentence}
            isOpen={explained}
            onPress={() => explain(explained ? undefined : card.index)}
          />
        )}
      </div>
      {open && !bare && <EventDetails card={card} />}
      {inline && explained && card.why && (
        <div className="ev-why">
          <Whys card={card} view={view} headed={false} />
        </div>
      )}
    </li>
  );
}

/** A sentence that can be pressed (`open` where that unfolds something) and still flows with what follows it, as no button does. */
function Sentence(props: { open: boolean | undefined; onPress: () => void; children: string }) {
  const { open, onPress, children } = props;
  return (
    <span
      role="button"
      tabIndex={0}
      className="ev-sentence"
      aria-expanded={open}
      onClick={onPress}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </span>
  );
}

/** The number of a card, drawn as its pin: outlined, solid when open, dashed when unconfirmed. */
export function Pin({ card, solid }: { card: EventCard; solid: boolean }) {
  if (card.n === 0) return <span className="pin pin-none" aria-hidden="true" />;
  const style = solid ? 'pin-solid' : card.unconfirmed ? 'pin-dashed' : '';
  return <span className={`pin ${style}`}>{card.n}</span>;
}
