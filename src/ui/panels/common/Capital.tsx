import { t } from '../../../words/index.ts';

/** Political capital as diamonds: filled for what is there, outlined for what is spent. */
export function Capital({ have, of }: { have: number; of: number }) {
  return (
    <span className="diamonds" role="img" aria-label={t('capital.label', { have, of })}>
      {Array.from({ length: Math.max(have, of) }, (_, i) => (
        <Diamond key={i} filled={i < have} />
      ))}
    </span>
  );
}

/** What something costs, as diamonds. */
export function Cost({ cost, affordable = true }: { cost: number; affordable?: boolean }) {
  return (
    <span className="diamonds" role="img" aria-label={t('capital.cost', { cost })}>
      {Array.from({ length: cost }, (_, i) => (
        <Diamond key={i} filled={affordable} />
      ))}
    </span>
  );
}

function Diamond({ filled }: { filled: boolean }) {
  return (
    <svg
      width="11"
      height="11"
      viewBox="0 0 11 11"
      aria-hidden="true"
      className={filled ? 'diamond-full' : 'diamond'}
    >
      <path d="M5.5 0.8 10.2 5.5 5.5 10.2 0.8 5.5Z" />
    </svg>
  );
}
