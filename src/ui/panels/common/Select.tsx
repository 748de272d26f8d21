import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';

export interface SelectOption<T extends string> {
  readonly id: T;
  readonly name: string;
  readonly about?: string;
  /** The heading that it stands under, together with the others of the same. */
  readonly under?: string;
  /** Stands in the list in place of the name, where the heading says the rest. */
  readonly brief?: string;
}

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
  readonly icon?: ReactNode;
  /** Stands on the button in place of the value. */
  readonly shown?: string;
}

/** Pixels: a list this long finds room above or below its button, so that letting go of the mouse chooses nothing. */
const LONGEST = 320;

/** A choice of one from a list; the label is for screen readers. */
export function Select<T extends string>({ label, value, options, onChange, icon, shown }: SelectProps<T>) {
  const sections = [...new Set(options.map(({ under }) => under))];
  const itemOf = ({ id, name, about, brief }: SelectOption<T>) => (
    <ListBoxItem key={id} id={id} textValue={name} className="listbox-item">
      <span>{sections.length > 1 ? (brief ?? name) : name}</span>
      {about && <span className="meta">{about}</span>}
    </ListBoxItem>
  );
  return (
    <AriaSelect
      className="select"
      aria-label={label}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as T);
      }}
    >
      <Button className="select-button">
        {icon}
        <SelectValue className="label">{({ selectedText }) => shown ?? selectedText}</SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover select-popover" maxHeight={LONGEST}>
        <ListBox className="listbox">
          {sections.length > 1
            ? sections.map((under) => (
                <ListBoxSection key={under ?? ''} className="listbox-section">
                  <Header className="eyebrow listbox-heading">{under}</Header>
                  {options.filter((option) => option.under === under).map(itemOf)}
                </ListBoxSection>
              ))
            : options.map(itemOf)}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
