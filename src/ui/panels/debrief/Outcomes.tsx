import { Check, MapPin, X } from 'lucide-react';
import { useMemo } from 'react';
import { outcomeFindings, type FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section } from '../common/index.ts';

/** All six outcome classes, worst first, with what each test asks and what it found. */
export function Outcomes({ game }: { game: FinishedGame }) {
  const findings = useMemo(() => outcomeFindings(game), [game]);
  const named = findings.findIndex((finding) => finding.named);
  return (
    <Section title={t('debrief.outcome')} note={t('debrief.outcome.note')}>
      <ol className="outcomes">
        {findings.map(({ outcome, name, asks, found, met }, index) => (
          <li key={outcome} className={`outcome${index === named ? ' outcome-named' : ''}`}>
            <h3>
              {index === named && <MapPin size={14} aria-hidden="true" />}
              {name}
              {index === named && <span className="outcome-this">, {t('debrief.outcome.this')}</span>}
            </h3>
            <p className="outcome-asks">{asks}</p>
            <p className="outcome-found">
              {met ? <Check size={13} aria-hidden="true" /> : <X size={13} aria-hidden="true" />}
              {index > named && met
                ? t('debrief.outcome.later')
                : t(met ? 'debrief.outcome.met' : 'debrief.outcome.failed')}
            </p>
            {found !== '' && <p className="outcome-figure">{found}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
