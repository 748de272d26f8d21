import { useMemo } from 'react';
import { HOT_RUNG, ladders, type GameView, type LadderView } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { Flag, Select } from '../common/index.ts';
import { usePlay } from '../play/context.tsx';
import './ladder.css';

/** Rungs where a new level of hostility begins, and what it is called there. */
const LEVELS = [2, 3, 4, 5] as const;

/** The ladder of a pair of states with both on it, and the choice of the pair. */
export function LadderPanel() {
  const { view, state, set } = usePlay();
  const all = useMemo(() => ladders(view), [view]);
  const shown = all.find((ladder) => idOf(ladder) === state.pair) ?? all[0];
  const { actors } = view.scenario;
  if (!shown) return null;
  return (
    <section className="ladder-panel" aria-labelledby="ladder-title">
      <header className="ladder-head">
        <h2 id="ladder-title" className="eyebrow">
          {t('ladder.title')}
        </h2>
        <Select
          label={t('ladder.choose')}
          value={idOf(shown)}
          options={all.map((ladder) => ({
            id: idOf(ladder),
            name: t('ladder.pair', { a: actors[ladder.pair[0]].name, b: actors[ladder.pair[1]].name }),
          }))}
          onChange={(pair) => set({ pair })}
        />
        <span className="meta ladder-off">{offWords(view, shown)}</span>
      </header>
      <Ladder ladder={shown} />
    </section>
  );
}

/** Those of the two that stand on no rung. */
function offWords({ scenario, seat }: GameView, { pair, rungs }: LadderView): string {
  return pair
    .flatMap((actor, i) => {
      if (rungs[i] > 0) return [];
      return [actor === seat ? t('ladder.you_off') : t('ladder.off', { who: scenario.actors[actor].short })];
    })
    .join(' · ');
}

function idOf({ pair }: LadderView): string {
  return pair.join('-');
}

/** Twelve rungs, rising; both states stand on theirs. `slim` leaves the names of the rungs out. */
export function Ladder({ ladder, slim = false }: { ladder: LadderView; slim?: boolean }) {
  const { view } = usePlay();
  const { actors, ladder: rungs } = view.scenario;
  const [a, b] = ladder.pair;
  const [ra, rb] = ladder.rungs;
  const label = t('ladder.summary', {
    a: actors[a].name,
    b: actors[b].name,
    ra,
    rb,
    tension: ladder.tension,
  });
  return (
    <div className={`ladder${slim ? ' ladder-slim' : ''}`} role="img" aria-label={label}>
      {!slim &&
        LEVELS.map((mid) => {
          const first = rungs.findIndex((rung, i) => i > 0 && rung.mid === mid);
          return (
            <span
              key={mid}
              className={`ladder-level${mid >= 4 ? ' hot' : ''}`}
              style={{ gridColumn: `${first} / span 3` }}
            >
              {t(`ladder.mid${mid}`)}
            </span>
          );
        })}
      {rungs.map((rung, n) =>
        n === 0 ? null : (
          <div
            key={rung.id}
            className={`rung rung-${n >= HOT_RUNG ? 'hot' : n >= 5 ? 'warm' : 'cool'}${n === ra || n === rb ? ' rung-on' : ''}`}
            style={{ gridColumn: n }}
          >
            <div className="rung-standing" style={{ ['--n' as string]: n }}>
              {n === ra && ra === rb && <Stand actors={[a, b]} rung={n} side={sideOf(n)} slim={slim} />}
              {n === ra && ra !== rb && <Stand actors={[a]} rung={n} side={sideOf(n, rb)} slim={slim} />}
              {n === rb && ra !== rb && <Stand actors={[b]} rung={n} side={sideOf(n, ra)} slim={slim} />}
              <i className="rung-bar" />
            </div>
            {!slim && <span className="rung-name">{rung.short}</span>}
          </div>
        ),
      )}
    </div>
  );
}

type Side = 'left' | 'right' | 'none';

/** Where the label of a rung has room: away from the other's, and not past the end of the ladder. */
function sideOf(rung: number, other?: number): Side {
  if (other === undefined) return rung > 6 ? 'left' : 'right';
  if (rung < other) {
    // On the first rungs the left is outside the ladder, and between two that stand close there is no room.
    if (rung <= 2) return other > 4 ? 'right' : 'none';
    return other >= 11 && rung >= 9 ? 'none' : 'left';
  }
  return rung >= 11 ? 'left' : 'right';
}

/** Who stands on a rung: one state, or both. */
function Stand(props: { actors: readonly number[]; rung: number; side: Side; slim: boolean }) {
  const { view } = usePlay();
  const { actors, rung, side, slim } = props;
  const who = list(
    actors.map((actor) => (actor === view.seat ? t('actor.you') : view.scenario.actors[actor].short)),
  );
  return (
    <span className={`stand stand-${side}${actors.length > 1 ? ' stand-both' : ''}`}>
      {!slim && side !== 'none' && <span className="stand-label">{t('ladder.who', { who, rung })}</span>}
      {actors.map((actor) => (
        <span key={actor} className="stand-pin">
          <Flag actor={view.scenario.actors[actor]} size={18} />
        </span>
      ))}
    </span>
  );
}

/** The strip of a phone: where both stand, in words, over the rungs. */
export function LadderStrip() {
  const { view } = usePlay();
  const ladder = useMemo(() => ladders(view), [view])[0];
  if (!ladder) return null;
  const { actors, ladder: rungs } = view.scenario;
  const words = (side: 0 | 1) => {
    const actor = ladder.pair[side];
    const rung = ladder.rungs[side];
    const who = actor === view.seat ? t('actor.you') : actors[actor].short;
    return t('ladder.strip', { who, rung, name: rung > 0 ? rungs[rung].short : '' });
  };
  return (
    <section className="ladder-strip" aria-label={t('ladder.title')}>
      <p className="ladder-strip-words">
        <span>{words(0)}</span>
        <span>{words(1)}</span>
      </p>
      <Ladder ladder={ladder} slim />
      <p className="ladder-strip-marks" aria-hidden="true">
        <span>{t('ladder.criticism')}</span>
        <span className="hot">{t('ladder.force', { n: HOT_RUNG })}</span>
        <span className="hot">{t('ladder.war')}</span>
      </p>
    </section>
  );
}
