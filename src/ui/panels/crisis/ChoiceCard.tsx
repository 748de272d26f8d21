import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../words/index.ts';

export interface ChoiceCardProps {
  readonly digit: number;
  readonly Icon: LucideIcon;
  readonly name: string;
  readonly about: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** Small: what it is stands beneath all of them, of the one that is chosen, and is heard with each. */
  readonly brief?: boolean;
  /** What is beside each caption. */
  readonly rows: readonly (readonly [string, ReactNode])[];
}

/** One of a few grave choices: the key that chooses it, what it is, what it costs. */
export function ChoiceCard(props: ChoiceCardProps) {
  const { digit, Icon, name, about, brief = false, chosen, onChoose, rows } = props;
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      className={`choice${chosen ? ' choice-on' : ''}`}
      onClick={onChoose}
    >
      <span className="choice-head">
        <kbd>{digit}</kbd>
        <Icon size={17} aria-hidden="true" />
        <b>{name}</b>
        {chosen && (
          <span className="choice-mark">
            <Check size={16} aria-hidden="true" />
            <span className="hidden">{t('crisis.move.chosen')}</span>
          </span>
        )}
      </span>
      <span className={brief ? 'hidden' : 'choice-about'}>{about}</span>
      <span className="choice-rows">
        {rows.map(([caption, content]) => (
          <span key={caption} className="choice-row">
            <b>{caption}</b>
            <span>{content}</span>
          </span>
        ))}
      </span>
    </button>
  );
}
