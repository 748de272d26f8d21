import { CircleCheck, CircleDashed, TriangleAlert, X } from 'lucide-react';
import { t } from '../../../words/index.ts';

/** How a priority stands: it holds, holds by a narrow margin, was lost, or does not hold yet. */
export type StandingState = 'holds' | 'threatened' | 'lost' | 'not_yet';

const ICONS = { holds: CircleCheck, threatened: TriangleAlert, lost: X, not_yet: CircleDashed } as const;

/** The state of a priority as icon and word, never by colour alone. */
export function Standing({ state }: { state: StandingState }) {
  const Icon = ICONS[state];
  return (
    <span className={`standing standing-${state}`}>
      <Icon size={14} aria-hidden="true" />
      {t(`state.${state}`)}
    </span>
  );
}
