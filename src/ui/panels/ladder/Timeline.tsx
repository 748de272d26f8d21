import { useMemo } from 'react';
import { timelineOf, type Bar } from '../../../session/index.ts';
import { t, turnDate, turnDateTight } from '../../../words/index.ts';
import { usePlay } from '../play/context.tsx';

/** Turns that have room for their dates below them. */
const DATED = 13;

/** Hostile acts up, friendly acts down, turn by turn: a bar an act, by its Goldstein score. */
export function Timeline() {
  const { view, set } = usePlay();
  const turns = useMemo(() => timelineOf(view), [view]);
  const { scenario, observation } = view;
  const { calendar } = scenario;
  return (
    <section className="timeline" aria-label={t('timeline.title')}>
      <ol className="timeline-turns">
        {turns.map(({ turn, bars }) => {
          const now = turn === observation.turn;
          const hostile = bars.filter(({ goldstein }) => goldstein < 0);
          const friendly = bars.filter(({ goldstein }) => goldstein > 0);
          const label = t('timeline.turn', {
            turn,
            date: turnDate(calendar, turn),
            hostile: hostile.length,
            friendly: friendly.length,
          });
          return (
            <li
              key={turn}
              className={`tturn${now ? ' tturn-now' : ''}${turn > observation.turn ? ' tturn-next' : ''}`}
            >
              <button
                type="button"
                className="tturn-button"
                disabled={turn > observation.turn || bars.length === 0}
                aria-label={label}
                onClick={() => set({ period: turn, card: undefined, tab: 'what' })}
              >
                <span className="tturn-up" aria-hidden="true">
                  {most(hostile).map((bar, i) => (
                    <i key={i} className={bar.mid >= 3 ? 'hot' : ''} style={{ height: `${height(bar)}px` }} />
                  ))}
                </span>
                <span className="tturn-down" aria-hidden="true">
                  {most(friendly).map((bar, i) => (
                    <i key={i} style={{ height: `${height(bar)}px` }} />
                  ))}
                </span>
                <span className="tturn-date" aria-hidden="true">
                  <b>{turn}</b>{' '}
                  {turns.length <= DATED && (
                    <span className="tturn-day">
                      {now ? t('timeline.now') : turnDateTight(calendar, turn)}
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className="meta timeline-note">{t('timeline.note')}</p>
    </section>
  );
}

/** The strongest acts first, as many as have room. */
function most(bars: readonly Bar[]): Bar[] {
  return [...bars].sort((a, b) => Math.abs(b.goldstein) - Math.abs(a.goldstein)).slice(0, 8);
}

function height({ goldstein }: Bar): number {
  return Math.max(2, Math.round(Math.abs(goldstein) * 1.6));
}
