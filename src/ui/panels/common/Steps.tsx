import { t } from '../../../words/index.ts';

/**
 * How far a red line is, in steps: the fuller the bar, the nearer the line. It is hot at one step and when crossed.
 */
export function Steps({ steps, of = 5, word = true }: { steps: number; of?: number; word?: boolean }) {
  const near = Math.max(0, of - Math.max(0, steps));
  const hot = steps <= 1;
  return (
    <span className={`steps${hot ? ' steps-hot' : ''}`}>
      <span className="steps-bar" aria-hidden="true">
        {Array.from({ length: of }, (_, i) => (
          <i key={i} className={i < near ? 'on' : ''} />
        ))}
      </span>
      {word && (
        <span className="steps-word">{steps <= 0 ? t('steps.crossed') : t('steps.away', { steps })}</span>
      )}
      {!word && <span className="hidden">{t('steps.label', { steps: Math.max(0, steps) })}</span>}
    </span>
  );
}

/** A quantity of 100 as five boxes, as a promise's strength is shown. */
export function Fifths({ value }: { value: number }) {
  return (
    <span className="steps-bar fifths" aria-hidden="true">
      {Array.from({ length: 5 }, (_, i) => (
        <i key={i} className={value >= (i + 1) * 20 - 10 ? 'on' : ''} />
      ))}
    </span>
  );
}
