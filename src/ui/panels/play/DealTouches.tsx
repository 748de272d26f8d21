import { ArrowDown, ArrowUp, CircleCheck, Lock, ShieldCheck, X } from 'lucide-react';
import type { PartyTouches, Touch } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Flag } from '../common/index.ts';
import { usePlay } from './context.tsx';

export const TOUCH_ICONS = {
  won: CircleCheck,
  lost: X,
  served: ArrowUp,
  hurt: ArrowDown,
  guarded: ShieldCheck,
  bound: Lock,
} as const satisfies Record<Touch, unknown>;

/** What a deal would be to each of its parties: priorities with an icon and a word. */
export function DealTouches({ touches }: { touches: readonly PartyTouches[] }) {
  const { view } = usePlay();
  return (
    <div className="deal-touches">
      {touches.map(({ actor, name, own, priorities }) => (
        <section key={actor} aria-label={name}>
          <p className="offer-head">
            <Flag actor={view.scenario.actors[actor]} size={16} />
            <b>{name}</b>
            {own && <span className="meta">{t('state.your_seat')}</span>}
          </p>
          {priorities.length === 0 && <p className="meta">{t('deal.touches.none')}</p>}
          <ul className="prows">
            {priorities.map(({ rank, says, touch }) => {
              const Icon = TOUCH_ICONS[touch];
              return (
                <li key={rank} className="prow">
                  <span className="prank">{rank}</span>
                  <span className="row-main">{says}</span>
                  <span className={`touch touch-${touch}`}>
                    <Icon size={14} aria-hidden="true" />
                    {t(`deal.touch.${touch}`)}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
