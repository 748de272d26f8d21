import { TrendingDown, TrendingUp } from 'lucide-react';
import {
  feedOf,
  latestPeriod,
  OUTCOMES,
  tensionsOf,
  type GameView,
  type Table,
  type TensionLine,
} from '../../../session/index.ts';
import { number, t } from '../../../words/index.ts';
import { Flag, Section } from '../common/index.ts';
import { say } from './say.ts';

/** How the pairs that the scenario is about stand to each other, as far as all know. */
export function CurtainTension({ view, table }: { view: GameView; table: Table }) {
  const lines = tensionsOf(view, (slot) => table.held(slot));
  return (
    <Section title={t('curtain.tension')} note={t('curtain.tension.note')}>
      <ul className="lines curtain-pairs">
        {lines.map((line) => (
          <Pair key={`${line.a} ${line.b}`} view={view} line={line} />
        ))}
      </ul>
    </Section>
  );
}

function Pair({ view, line }: { view: GameView; line: TensionLine }) {
  const { a, b, tension, band, change, since } = line;
  const [one, other] = [view.scenario.actors[a], view.scenario.actors[b]];
  const Arrow = change > 0 ? TrendingUp : TrendingDown;
  return (
    <li>
      <span className={`curtain-value cell-${band}`}>{tension}</span>
      <span className="curtain-pair">
        <Flag actor={one} size={20} alone /> {t('ladder.pair', { a: one.name, b: other.name })}{' '}
        <Flag actor={other} size={20} alone />
      </span>
      <span className="curtain-moved">
        {change !== 0 && <Arrow size={18} aria-hidden="true" />} {t(`relations.band.${band}`)}
        {since > 0 && ` · ${movedText(view, change, since)}`}
      </span>
    </li>
  );
}

function movedText({ final }: GameView, change: number, turn: number): string {
  if (change === 0) return t(final ? 'curtain.tension.still.all' : 'curtain.tension.still', { turn });
  return t(final ? 'curtain.tension.moved.all' : 'curtain.tension.moved', {
    change: number(change, true),
    turn,
  });
}

/** What everybody saw of the latest turn, each with what it is, and how it ended once it has. */
export function CurtainSeen({ view }: { view: GameView }) {
  const cards = feedOf(view, latestPeriod(view)).filter(({ n }) => n > 0);
  return (
    <Section title={t('curtain.seen')} note={t('curtain.seen.note')}>
      {cards.length === 0 && <p className="meta">{t('curtain.quiet')}</p>}
      <ol className="lines curtain-cards">
        {cards.map((card) => (
          <li key={card.index} className={card.hot ? 'log-hot' : ''}>
            {card.actor >= 0 && <Flag actor={view.scenario.actors[card.actor]} size={20} alone />}
            <p className="curtain-says">{say(card.says)}</p>
            {card.about && <p className="curtain-about">{card.about}</p>}
          </li>
        ))}
      </ol>
      {view.outcome && (
        <p className="curtain-end">{t(`outcome.${OUTCOMES.find((one) => one === view.outcome)!}`)}</p>
      )}
    </Section>
  );
}
