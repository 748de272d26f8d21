import { useEffect, useRef } from 'react';
import { ALL_KNOWING, stopsOf } from '../../../session/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';

/** Keys of the replay. They rest in fields and lists, and while a dialog is open; the slider has arrows of its own. */
export function useReplayKeys(): void {
  const opened = useApp((state) => state.opened);
  const eyes = useApp((state) => state.eyes);
  const { step, stepBy, setCursor, look } = useCommands();
  // The view that V goes back to.
  const last = useRef(0);
  useEffect(() => {
    if (eyes !== ALL_KNOWING) last.current = eyes;
  }, [eyes]);
  useEffect(() => {
    last.current = Math.max(0, opened?.seat ?? 0);
  }, [opened]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || !opened?.final) return;
      if (rests(event.target)) return;
      const turns = stopsOf(opened, 'turn');
      const act = {
        ArrowRight: () => step(1),
        ArrowLeft: () => step(-1),
        Home: () => setCursor(turns[0]),
        End: () => setCursor(turns[turns.length - 1]),
        t: () => stepBy('turn'),
        p: () => stepBy('phase'),
        e: () => stepBy('event'),
        v: () => look(eyes === ALL_KNOWING ? last.current : ALL_KNOWING),
        '0': () => look(ALL_KNOWING),
      }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
      if (!act && digit === 0) return;
      event.preventDefault();
      if (act) act();
      else look(digit - 1);
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [opened, eyes, step, stepBy, setCursor, look]);
}

function rests(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="listbox"]')) return true;
  return target instanceof HTMLElement && target.closest('input,textarea,[role=radiogroup]') !== null;
}
