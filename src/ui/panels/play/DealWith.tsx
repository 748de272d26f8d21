import { ToggleButton } from 'react-aria-components';
import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Flag } from '../common/index.ts';

export interface DealWithProps {
  readonly scenario: Scenario;
  readonly seat: number;
  readonly chosen: readonly number[];
  /** A counter-offer goes to the parties of the offer and to nobody else. */
  readonly fixed: boolean;
  readonly onChange: (chosen: readonly number[]) => void;
}

/** The states that a deal is offered to: each is a button that stays pressed. */
export function DealWith({ scenario, seat, chosen, fixed, onChange }: DealWithProps) {
  return (
    <div className="deal-with" role="group" aria-label={t('deal.with')}>
      <span className="eyebrow">{t('deal.with')}</span>
      {scenario.actors.map((actor, index) =>
        index === seat ? null : (
          <ToggleButton
            key={actor.id}
            className="toggle"
            isSelected={chosen.includes(index)}
            isDisabled={fixed}
            onChange={(on) => onChange(on ? [...chosen, index] : chosen.filter((other) => other !== index))}
          >
            <Flag actor={actor} size={16} />
            {actor.name}
          </ToggleButton>
        ),
      )}
    </div>
  );
}
