import { Maximize, Minimize } from 'lucide-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { OUTCOMES, type ClassGame, type OutcomeShare, type Scenario } from '../../../session/index.ts';
import { classOptions, outcomeStroke, pairName } from '../../../report/charts/index.ts';
import { t } from '../../../words/index.ts';
import { Button } from '../common/index.ts';
import { PlotFigure } from '../debrief/PlotFigure.tsx';

export interface PictureProps {
  readonly scenario: Scenario;
  readonly games: readonly ClassGame[];
  readonly outcomes: readonly OutcomeShare[];
}

/** The whole class in one picture that a projector can show: every game's tension, and how many ended how. */
export function Picture({ scenario, games, outcomes }: PictureProps) {
  const figure = useRef<HTMLElement>(null);
  const title = useId();
  const [height, setHeight] = useState(0);
  const big = height > 0;
  useEffect(() => {
    const follow = () =>
      setHeight(document.fullscreenElement === figure.current ? Math.round(window.innerHeight * 0.72) : 0);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const options = useCallback((width: number) => classOptions(games, width, height || 340), [games, height]);
  const [a, b] = scenario.subject.dyads[0];
  const pair = pairName(scenario, a < b ? { a, b } : { a: b, b: a });
  const ends = games.map(({ digest }) => digest.tension[digest.tension.length - 1]).sort((x, y) => x - y);
  return (
    <figure className={`class-picture${big ? ' class-big' : ''}`} ref={figure} aria-labelledby={title}>
      <figcaption>
        <h3 id={title}>
          {t('class.picture', {
            pair,
            games: games.length,
            low: ends[0],
            high: ends[ends.length - 1],
            middle: ends[Math.floor((ends.length - 1) / 2)],
          })}
        </h3>
        <p className="meta">{t('class.picture.note')}</p>
        <Button
          icon={big ? <Minimize size={16} /> : <Maximize size={16} />}
          onPress={() => void (big ? document.exitFullscreen() : figure.current?.requestFullscreen())}
        >
          {t(big ? 'class.picture.small' : 'class.picture.big')}
        </Button>
      </figcaption>
      <ul className="class-legend">
        {outcomes.map(({ outcome, games: some }) => {
          const { stroke, dash } = outcomeStroke(outcome);
          return (
            <li key={outcome} className={some.length === 0 ? 'class-none' : ''}>
              <svg width="44" height="10" viewBox="0 0 44 10" aria-hidden="true">
                <path d="M1 5h42" stroke={stroke} strokeDasharray={dash} strokeWidth="2.5" fill="none" />
              </svg>
              {t(`outcome.${OUTCOMES[outcome]}`)} <b>{some.length}</b>
            </li>
          );
        })}
      </ul>
      <PlotFigure
        label={t('class.picture.alt', { pair, values: middles(games).join(', ') })}
        options={options}
      />
    </figure>
  );
}

function middles(games: readonly ClassGame[]): number[] {
  const last = Math.max(...games.map(({ digest }) => digest.tension.length));
  return Array.from({ length: last }, (_, turn) => {
    const at = games.flatMap(({ digest }) => (turn < digest.tension.length ? [digest.tension[turn]] : []));
    return at.toSorted((x, y) => x - y)[Math.floor((at.length - 1) / 2)];
  });
}
