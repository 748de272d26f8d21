import { useMemo, useState } from 'react';
import { feedOf, type EventCard, type GameView } from '../../../session/index.ts';
import { t, turnDate } from '../../../words/index.ts';
import { Button, Flag, Section, Sources, Tag, useScenario, WhyLink } from '../common/index.ts';
import { EventDetails } from '../play/EventDetails.tsx';
import { say } from '../play/say.ts';
import { Whys } from '../play/Why.tsx';

/** The whole log by turn, each entry with its sources and, for acts of simulated states, its reasons. */
export function Log({ open, turns }: { open: GameView; turns: number }) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(() => new Set([turns]));
  // Period 0 is what the first briefing told.
  const all = Array.from({ length: turns + 1 }, (_, i) => i);
  const every = unfolded.size === all.length;
  const toggle = (turn: number, isOpen: boolean) => {
    const next = new Set(unfolded);
    if (isOpen) next.add(turn);
    else next.delete(turn);
    if (next.size !== unfolded.size) setUnfolded(next);
  };
  return (
    <Section title={t('debrief.log')} note={t('debrief.log.note')} className="log">
      <Button kind="link" onPress={() => setUnfolded(every ? new Set() : new Set(all))}>
        {t(every ? 'debrief.log.none' : 'debrief.log.all')}
      </Button>
      {all.map((turn) => (
        <TurnLog key={turn} open={open} turn={turn} isOpen={unfolded.has(turn)} onToggle={toggle} />
      ))}
    </Section>
  );
}

interface TurnLogProps {
  readonly open: GameView;
  readonly turn: number;
  readonly isOpen: boolean;
  readonly onToggle: (turn: number, isOpen: boolean) => void;
}

function TurnLog({ open, turn, isOpen, onToggle }: TurnLogProps) {
  const { calendar } = useScenario();
  const cards = useMemo(() => feedOf(open, turn), [open, turn]);
  return (
    <details
      className="turn-log"
      open={isOpen}
      onToggle={(event) => onToggle(turn, event.currentTarget.open)}
    >
      <summary>
        <h3>
          {turn === 0
            ? t('debrief.log.first')
            : t('debrief.log.turn', { turn, date: turnDate(calendar, turn) })}
        </h3>
        <span className="meta">{t('debrief.log.count', { count: cards.length })}</span>
      </summary>
      <Cards cards={cards} />
    </details>
  );
}

/** Events as rows: whose, what, from where it is known, why. */
export function Cards({ cards }: { cards: readonly EventCard[] }) {
  return (
    <ol className="log-cards">
      {cards.map((card) => (
        <Card key={card.index} card={card} />
      ))}
    </ol>
  );
}

/** Kinds of event that the scenario's author wrote: without a source they are the author's own judgement. */
const CITED: ReadonlySet<EventCard['kind']> = new Set(['order', 'inject', 'incident']);

function Card({ card }: { card: EventCard }) {
  const { actors } = useScenario();
  const [asked, setAsked] = useState(false);
  const actor = card.actor >= 0 ? actors[card.actor] : undefined;
  return (
    <li className={`log-card${card.hot ? ' log-hot' : ''}`}>
      <span className="log-flag">{actor && <Flag actor={actor} size={17} />}</span>
      <div className="log-text">
        <p>
          {say(card.says)}{' '}
          {(CITED.has(card.kind) || card.sources.length > 0) && <Sources ids={card.sources} />}{' '}
          {card.unconfirmed && <Tag>{t('debrief.log.unconfirmed')}</Tag>}
        </p>
        <EventDetails card={card} />
        {asked && card.why && (
          <div className="log-why">
            <Whys card={card} headed={false} />
          </div>
        )}
      </div>
      {card.why && <WhyLink what={say(card.says)} isOpen={asked} onPress={() => setAsked(!asked)} />}
    </li>
  );
}
