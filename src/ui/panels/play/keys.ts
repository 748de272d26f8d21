import { useEffect } from 'react';
import { feedOf, latestPeriod } from '../../../session/index.ts';
import { useCommands } from '../../store/context.tsx';
import { usePlay, type PlayState } from './context.tsx';
import { useReeling } from './reeling.ts';

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
  const reeling = useReeling();
  useEffect(() => {
    const rests = (event: KeyboardEvent) =>
      event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || busy(event.target);
    const press = (event: KeyboardEvent) => {
      if (rests(event)) return;
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
      } else return;
      event.preventDefault();
    };
    // A button that has the focus keeps Enter to itself, so the seal is heard on the way down to it.
    const sealing = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.shiftKey || rests(event)) return;
      // The turn that is being shown is over; the next one is sealed once it has been seen to begin.
      if (reeling || view.prompt?.kind !== 'orders') return;
      event.preventDefault();
      event.stopPropagation();
      seal();
    };
    globalThis.addEventListener('keydown', press);
    globalThis.addEventListener('keydown', sealing, true);
    return () => {
      globalThis.removeEventListener('keydown', press);
      globalThis.removeEventListener('keydown', sealing, true);
    };
  }, [view, set, explain, seal, reeling]);
}

function busy(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return true;
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [role="listbox"]') !== null
  );
}
