import type { PartyTouches } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { DealTouches } from '../play/DealTouches.tsx';
import './way-back.css';

/** What the terms of a way back would be to both sides, side by side; nothing where none are asked. */
export function WayBackTouches({ touches }: { touches: readonly PartyTouches[] }) {
  if (touches.length === 0) return null;
  return (
    <section className="way-back-touches" aria-label={t('deal.touches')}>
      <h4 className="eyebrow">{t('deal.touches')}</h4>
      <DealTouches touches={touches} />
    </section>
  );
}
