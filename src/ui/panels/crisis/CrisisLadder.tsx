import { HOT_RUNG, oddsAt, type CrisisView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Flag } from '../common/index.ts';
import { usePlay } from '../play/context.tsx';
import { oddsWords } from './Dots.tsx';

/** Twelve rungs from war down, who stands where, and where both would stand if the off-ramp were taken. */
export function CrisisLadder({ crisis }: { crisis: CrisisView }) {
  const { view } = usePlay();
  const { scenario } = view;
  const [owner, mover] = crisis.sides;
  const rungs = scenario.ladder.flatMap((rung, n) => (n > 0 ? [{ rung, n }] : [])).reverse();
  return (
    <div className="cladder">
      <p className="cladder-head meta">
        <span>{t('crisis.rung')}</span>
        <span>{t('crisis.rung.clash')}</span>
      </p>
      <ol aria-label={t('crisis.ladder.label')}>
        {rungs.map(({ rung, n }) => {
          const on = owner.rung === n || mover.rung === n;
          const odds = oddsAt(scenario, [n]);
          return (
            <li
              key={rung.id}
              className={`crung${n >= HOT_RUNG ? ' crung-hot' : ''}${on ? ' crung-on' : ''}`}
              style={{ ['--n' as string]: n }}
            >
              <span className="crung-mark crung-left">
                <Mark crisis={crisis} side={1} n={n} />
              </span>
              <span className="crung-n">{n}</span>
              <span className="crung-name">{rung.name}</span>
              <span className="crung-odds">
                {odds.kind === 'widen' && odds.n > 1
                  ? t('crisis.rung.widens', { n: odds.n })
                  : oddsWords(odds)}
              </span>
              <span className="crung-mark crung-right">
                <Mark crisis={crisis} side={0} n={n} />
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Mark({ crisis, side, n }: { crisis: CrisisView; side: 0 | 1; n: number }) {
  const { view } = usePlay();
  const { actor, own, rung, before } = crisis.sides[side];
  const who = view.scenario.actors[actor];
  if (rung === n)
    return (
      <>
        <span aria-hidden="true">{own ? t('actor.you') : who.short}</span>
        <Flag actor={who} size={20} />
        <span className="hidden">{t('crisis.rung.at', { who: who.name })}</span>
      </>
    );
  if (before !== n) return null;
  return (
    <span className="crung-before">
      <Flag actor={who} size={14} />
      <span className="hidden">{t('crisis.rung.before', { who: who.name })}</span>
    </span>
  );
}
