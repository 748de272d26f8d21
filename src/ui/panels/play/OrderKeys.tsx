import { useRef, type KeyboardEvent, type ReactNode } from 'react';

const CARDS = '.order-press, .order-fold';

/**
 * The list of acts as one stop of the tab order: up and down go from act to act, left and right through everything in
 * it, Tab goes on to what follows. (React Aria's toolbar gives the focus back to where it last was whenever it is
 * entered, by pointer too, which takes the first click away.)
 */
export function OrderKeys({ label, children }: { label: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const here = document.activeElement;
    if (!list.current || !(here instanceof HTMLElement)) return;
    const all = (selector: string) => [...list.current!.querySelectorAll<HTMLElement>(selector)];
    const cards = all(CARDS);
    const to = {
      ArrowDown: () => cards.find((card) => after(here, card)),
      ArrowUp: () => cards.findLast((card) => after(card, here)),
      ArrowRight: () => all('button').find((button) => after(here, button)),
      ArrowLeft: () => all('button').findLast((button) => after(button, here)),
      Home: () => cards[0],
      End: () => cards.at(-1),
      Tab: () => (event.shiftKey ? before(list.current!) : behind(list.current!)),
    }[event.key];
    const found = to?.();
    if (!found) return;
    event.preventDefault();
    found.focus();
    found.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      ref={list}
      role="toolbar"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={label}
      className="order-groups"
      onKeyDown={move}
    >
      {children}
    </div>
  );
}

function after(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !a.contains(b);
}

function focusable(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('button:not(:disabled), [tabindex="0"]')].filter(
    (element) => element.offsetParent !== null && element.tabIndex >= 0,
  );
}

function behind(list: HTMLElement): HTMLElement | undefined {
  return focusable().find((element) => after(list, element) && !list.contains(element));
}

function before(list: HTMLElement): HTMLElement | undefined {
  return focusable().findLast((element) => after(element, list) && !element.contains(list));
}
