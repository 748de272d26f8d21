import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';

export interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly name: string; readonly about?: string }[];
  readonly onChange: (value: T) => void;
  readonly icon?: ReactNode;
  /** Stands on the button in place of the value. */
  readonly shown?: string;
}

/** Pixels: a list this long finds room above or below its button, so that letting go of the mouse chooses nothing. */
const LONGEST = 320;

/** A choice of one from a list; the label is for screen readers. */
export function Select<T extends string>({ label, value, options, onChange, icon, shown }: SelectProps<T>) {
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
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.name} className="listbox-item">
              <span>{option.name}</span>
              {option.about && <span className="meta">{option.about}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
