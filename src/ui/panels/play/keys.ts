import { useEffect } from 'react';
import { feedOf, latestPeriod } from '../../../session/index.ts';
import { useCommands } from '../../store/context.tsx';
import { usePlay, type PlayState } from './context.tsx';

/** Where a letter puts the focus, and the tab of a phone that it opens. */
const PLACES: Readonly<Record<string, { readonly id: string; readonly change: Partial<PlayState> }>> = {
  o: { id: 'panel-orders', change: { tab: 'orders', ordersFolded: false } },
  s: { id: 'panel-state', change: { tab: 'state', stateFolded: false } },
  w: { id: 'panel-what', change: { tab: 'what', dockFolded: false } },
  m: { id: 'panel-map', change: {} },
};

/** The shortcuts of the play screen; they rest while one types, and while a dialog is open. */
export function useKeys(): void {
  const { view, set } = usePlay();
  const { explain, seal } = useCommands();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busy(event.target))
        return;
      const key = event.key.toLowerCase();
      const place = PLACES[key];
      if (place) {
        set(place.change);
        // The panel may have to unfold before it can take the focus.
        requestAnimationFrame(() => document.getElementById(place.id)?.focus());
      } else if (key === 'l') set({ dialog: 'places' });
      else if (key === 'r') set({ dialog: 'relations' });
      else if (event.key === '?') set({ dialog: 'help' });
      else if (/^[1-6]$/.test(key)) {
        const card = feedOf(view, latestPeriod(view)).find(({ n }) => n === Number(key));
        if (card?.why) explain(card.index);
      } else if (event.key === 'Enter' && event.shiftKey && view.prompt?.kind === 'orders') seal();
      else return;
      event.preventDefault();
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [view, set, explain, seal]);
}

function busy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true;
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [role="listbox"]') !== null
  );
}
