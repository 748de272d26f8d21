import { wayBackTouches, type CrisisView, type Refusal, type Term } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { refusalText } from '../../store/faults.ts';
import { usePlay } from '../play/context.tsx';
import { DealChips } from '../play/DealChips.tsx';
import { DealTerms } from '../play/DealTerms.tsx';
import { WayBackTouches } from './WayBackTouches.tsx';

export interface WayBackProps {
  readonly crisis: CrisisView;
  readonly terms: readonly Term[];
  readonly problems: readonly Refusal[];
  readonly onTerms: (terms: readonly Term[]) => void;
}

/**
 * What a way back asks beside a return to before: deals that fit the two sides, each by its name, or terms put together one
 * by one; beside what is asked stands what it would be to both.
 */
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
        <DealChips
          label={t('crisis.way_back.fits')}
          chips={crisis.waysBack.map((way) => {
            const taken = key(way.terms) === key(terms);
            return {
              key: key(way.terms),
              name: way.name ?? t('crisis.way_back.not_again'),
              taken,
              onPress: () => onTerms(taken ? [] : way.terms),
            };
          })}
        />
      )}
      <div className="way-back-asked">
        <div className="way-back-terms">
          <DealTerms
            view={view}
            parties={[own.actor, other.actor]}
            terms={terms}
            onAdd={(term) => onTerms([...terms, term])}
            onRemove={(at) => onTerms(terms.filter((_, i) => i !== at))}
          />
        </div>
        <WayBackTouches touches={wayBackTouches(view, terms)} />
      </div>
      {problems.map((problem, i) => (
        <p key={i} role="alert" className="hot">
          {refusalText(problem)}
        </p>
      ))}
    </section>
  );
}
