import { dealsOf } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { usePlay } from './context.tsx';
import { say } from './say.ts';

/** Deals that a state is a party to, with how each party stands to them. */
export function DealsInForce({ actor }: { actor: number }) {
  const { view } = usePlay();
  const deals = dealsOf(view, actor);
  if (deals.length === 0) return null;
  return (
    <section className="group">
      <header className="group-head">
        <h3 className="eyebrow">{t('deal.forces')}</h3>
      </header>
      {deals.map((deal) => (
        <div key={deal.id} className="deal-force">
          <ul className="prows">
            {deal.terms.map(({ says, over, left }, i) => (
              <li key={i} className="prow">
                <span className="row-main">{say(says)}</span>
                {over && <span className="meta">{t('deal.over')}</span>}
                {left !== undefined && <span className="meta">{t('deal.left', { left })}</span>}
              </li>
            ))}
          </ul>
          <p className="meta">
            {deal.parties
              .map(({ name, standing }) => t(`deal.standing.${standing}`, { who: name }))
              .join(' · ')}
            {' · '}
            {t('deal.since', { turn: deal.since })}
          </p>
        </div>
      ))}
    </section>
  );
}
