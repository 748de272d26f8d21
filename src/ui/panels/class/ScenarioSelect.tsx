import { t } from '../../../words/index.ts';
import type { Card } from '../../store/packs.ts';
import { Select } from '../common/index.ts';

export interface ScenarioSelectProps {
  readonly scenarios: readonly Pick<Card, 'id' | 'title'>[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The scenarios that can be played, by title. */
export function ScenarioSelect({ scenarios, value, onChange }: ScenarioSelectProps) {
  return (
    <div className="field">
      <span className="field-label">{t('class.scenario')}</span>
      <Select
        label={t('class.scenario')}
        value={value}
        options={scenarios.map(({ id, title }) => ({ id, name: title }))}
        onChange={onChange}
      />
    </div>
  );
}
