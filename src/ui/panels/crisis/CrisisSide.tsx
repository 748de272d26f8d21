import type { ReactNode } from 'react';
import type { CrisisView, SideView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Flag, Sources } from '../common/index.ts';
import { Amount } from '../play/StatePanel.tsx';
import { usePlay } from '../play/context.tsx';
import { tollText } from './toll.ts';

/** One side of a crisis: what is at stake for it, how firm it is, who stands by it, what giving way would cost. */
export function CrisisSide({ crisis, side }: { crisis: CrisisView; side: SideView }) {
  const { view } = usePlay();
  const { actors } = view.scenario;
  const actor = actors[side.actor];
  const other = actors[crisis.sides[1 - side.side].actor];
  const stance = side.side === 0 ? 'owner' : 'mover';
  const supporters = crisis.declared.flatMap((one) => (one.stance === stance ? [one.actor] : []));
  return (
    <section className="cside" aria-label={actor.name}>
      <header className="cside-head">
        <Flag actor={actor} size={28} />
        <div>
          <h3 className="actor-name">{actor.name}</h3>
          <p className="meta">
            {t(side.side === 0 ? 'crisis.side_owner' : 'crisis.side_mover', { rung: side.rung })}
            {side.own && ` · ${t('crisis.your_seat')}`}
          </p>
        </div>
      </header>
      <Block title={t('crisis.at_stake')}>
        {side.stakes.length === 0 && (
          <p className="meta">{t(side.side === 0 ? 'crisis.at_stake.line' : 'crisis.at_stake.none')}</p>
        )}
        <ul className="prows">
          {side.stakes.slice(0, 4).map((priority) => (
            <li key={priority.id} className="prow">
              <span className="prank">{priority.rank}</span>
              <span className="row-main">{priority.says}</span>
              <Sources ids={priority.sources} />
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t('crisis.resolve')}>
        <Resolve side={side} other={other.short} />
      </Block>
      <Block title={t('crisis.audiences')}>
        <ul className="prows">
          {side.audiences.map((audience) => (
            <li key={audience.track} className="prow">
              <span className="row-main">{t(`state.audience.${audience.track}`)}</span>
              <span className="meta">{t('state.audiences.floor', { floor: audience.floor })}</span>
              <Amount gauge={audience} />
            </li>
          ))}
        </ul>
      </Block>
      <Block title={t('crisis.support')}>
        {side.promises.length === 0 && supporters.length === 0 && (
          <p className="meta">{t('crisis.support.none')}</p>
        )}
        <ul className="prows">
          {side.promises.map((promise) => (
            <li key={promise.id} className="prow">
              <Flag actor={actors[promise.by]} size={16} />
              <span className="row-main">{actors[promise.by].name}</span>
              <span className="meta">{t(`state.commitment.${promise.word}`, { value: promise.value })}</span>
            </li>
          ))}
          {supporters.map((by) => (
            <li key={`stands-${by}`} className="prow">
              <Flag actor={actors[by]} size={16} />
              <span className="row-main">{actors[by].name}</span>
              <span className="meta">{t('crisis.support.stands')}</span>
            </li>
          ))}
        </ul>
        <p className="meta">{t('crisis.strength.value', { value: crisis.strength[side.side] })}</p>
      </Block>
      <Block title={t(side.own ? 'crisis.back_down.own' : 'crisis.back_down')}>
        <p>{tollText(side.backDown)}</p>
        <p className="meta">{t('crisis.back_down.threats', { threats: side.threats })}</p>
      </Block>
    </section>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="cblock">
      <h4 className="eyebrow">{title}</h4>
      {children}
    </div>
  );
}

/** One's own resolve is a mark; another's is a range, and a word for it. */
function Resolve({ side, other }: { side: SideView; other: string }) {
  const { resolve } = side;
  const own = typeof resolve === 'number';
  const [low, high] = own ? [resolve, resolve] : resolve;
  const middle = (low + high) / 2;
  const word = t(
    middle >= 60 ? 'crisis.resolve.firm' : middle >= 45 ? 'crisis.resolve.even' : 'crisis.resolve.soft',
  );
  return (
    <>
      <div className="bar100 bar-range" aria-hidden="true">
        <i style={{ left: `${low}%`, width: `${Math.max(1, high - low)}%` }} />
      </div>
      <p className="meta">
        {own
          ? t('crisis.resolve.own', { value: low, other })
          : t('crisis.resolve.range', { low, high, word })}
      </p>
    </>
  );
}
