import { useEffect } from 'react';

/** Digits choose, Enter confirms, as the cards say; Enter on a button stays the button's own. */
export function useChoiceKeys<T>(
  choices: readonly T[],
  choose: (choice: T) => void,
  confirm: () => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // In an open list keys are the list's.
      if (event.target instanceof HTMLElement && event.target.closest('[role="listbox"]')) return;
      const digit = Number(event.key);
      if (digit >= 1 && digit <= choices.length) {
        event.preventDefault();
        choose(choices[digit - 1]);
        return;
      }
      const own =
        event.target instanceof HTMLElement && event.target.closest('button:not([role="radio"]), a, summary');
      if (event.key !== 'Enter' || own) return;
      event.preventDefault();
      confirm();
    };
    globalThis.addEventListener('keydown', press, true);
    return () => globalThis.removeEventListener('keydown', press, true);
  }, [choices, choose, confirm]);
}
