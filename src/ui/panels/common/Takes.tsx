import { Check, X } from 'lucide-react';
import type { Conditions } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { say } from '../../../words/say.ts';
import './takes.css';

/** What would make a priority hold, part by part, and which of it is so; folded behind how much of it is lacking. */
export function Takes({ conditions }: { conditions: Conditions | undefined }) {
  if (!conditions || conditions.parts.length === 0) return null;
  const { any, parts } = conditions;
  const unmet = parts.filter(({ met }) => !met).length;
  const lacking = any ? unmet === parts.length : unmet > 0;
  return (
    <details className="takes">
      <summary>
        {lacking
          ? t(any ? 'demand.summary.any' : 'demand.summary.all', { unmet, of: parts.length })
          : t('demand.summary')}
      </summary>
      {parts.length > 1 && <p className="takes-head">{t(any ? 'demand.holds.any' : 'demand.holds.all')}</p>}
      <ul>
        {parts.map(({ says, met }, i) => {
          const Icon = met ? Check : X;
          return (
            <li key={i} className={met ? 'takes-met' : 'takes-unmet'}>
              <Icon size={13} aria-hidden="true" />
              <span>
                <span className="hidden">{t(met ? 'demand.met' : 'demand.unmet')} </span>
                <span className="takes-says">{say(says)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
