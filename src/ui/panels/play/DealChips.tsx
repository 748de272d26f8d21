import { Check } from 'lucide-react';
import { Button } from '../common/index.ts';

interface DealChipsProps {
  readonly label: string;
  /** What each deal is called, whether it is the one that is taken, and what taking it does. */
  readonly chips: readonly {
    readonly key: string;
    readonly name: string;
    readonly taken: boolean;
    readonly onPress: () => void;
  }[];
}

/** Deals by their names, one of which may be taken. */
export function DealChips({ label, chips }: DealChipsProps) {
  return (
    <ul className="deal-chips" aria-label={label}>
      {chips.map(({ key, name, taken, onPress }) => (
        <li key={key}>
          <Button
            aria-pressed={taken}
            icon={taken ? <Check size={15} aria-hidden="true" /> : undefined}
            onPress={onPress}
          >
            {name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
