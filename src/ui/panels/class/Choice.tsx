import { Select, type SelectOption } from '../common/index.ts';

/** A choice of one, under its label, with a line on what is chosen. */
export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (id: T) => void;
}

/** See {@link ChoiceProps}. */
export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const about = options.find(({ id }) => id === value)?.about;
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Select label={label} value={value} options={options} onChange={onChange} />
      {about && <span className="field-note">{about}</span>}
    </div>
  );
}
