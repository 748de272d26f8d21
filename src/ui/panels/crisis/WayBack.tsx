import { Check } from 'lucide-react';
import { wayBackTouches, type CrisisView, type Refusal, type Term } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { refusalText } from '../../store/faults.ts';
import { Button } from '../common/index.ts';
import { usePlay } from '../play/context.tsx';
import { DealTerms } from '../play/DealTerms.tsx';
import { say } from '../play/say.ts';
import { WayBackTouches } from './WayBackTouches.tsx';

export interface WayBackProps {
  readonly crisis: CrisisView;
  readonly terms: readonly Term[];
  readonly problems: readonly Refusal[];
  readonly onTerms: (terms: readonly Term[]) => void;
}

/** What a way back asks beside a return to before: terms that fit the two sides, or others put together one by one. */
export function WayBack({ crisis, terms, problems, onTerms }: WayBackProps) {
  const { view } = usePlay();
  const own = crisis.sides.find((side) => side.own)!;
  const other = crisis.sides.find((side) => !side.own)!;
  const key = (list: readonly Term[]) => list.map((term) => term.join(' ')).join('; ');
  return (
    <section className="way-back" aria-label={t('crisis.way_back')}>
      <header className="way-back-head">
        <h3 className="eyebrow">{t('crisis.way_back')}</h3>
        <p className="meta">{t('crisis.way_back.lede', { other: view.scenario.actors[other.actor].name })}</p>
      </header>
      {crisis.waysBack.length > 0 && (
        <>
          <h4 className="hidden">{t('crisis.way_back.fits')}</h4>
          <ul className="way-back-fits">
            {crisis.waysBack.map((way) => {
              const taken = key(way.terms) === key(terms);
              return (
                <li key={key(way.terms)}>
                  <span>{way.says.map(say).join('; ')}</span>
                  <Button
                    aria-pressed={taken}
                    icon={taken ? <Check size={15} aria-hidden="true" /> : undefined}
                    onPress={() => onTerms(taken ? [] : way.terms)}
                  >
                    {t(taken ? 'crisis.way_back.taken' : 'crisis.way_back.take')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {/* Folded, so that both sides and the ladder stay in sight while one weighs what to ask. */}
      <details className="way-back-own" open={crisis.waysBack.length === 0 || undefined}>
        <summary>{t('crisis.way_back.own')}</summary>
        <DealTerms
          view={view}
          parties={[own.actor, other.actor]}
          terms={terms}
          onAdd={(term) => onTerms([...terms, term])}
          onRemove={(at) => onTerms(terms.filter((_, i) => i !== at))}
        />
      </details>
      <WayBackTouches touches={wayBackTouches(view, terms)} />
      {problems.map((problem, i) => (
        <p key={i} role="alert" className="hot">
          {refusalText(problem)}
        </p>
      ))}
    </section>
  );
}
