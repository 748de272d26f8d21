import { useState } from 'react';
import { usePorts } from '../../store/context.tsx';
import type { Ports } from '../../store/ports.ts';

const KEPT = new WeakMap<Ports, Map<string, unknown>>();

/** A state that outlives its screen, as long as the page is open: a teacher who looks up a game comes back to the class. */
export function useKept<T>(
  name: string,
  first: () => T,
): readonly [T, (next: T | ((before: T) => T)) => void] {
  const ports = usePorts();
  const kept = KEPT.get(ports) ?? new Map<string, unknown>();
  KEPT.set(ports, kept);
  const [value, show] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : first()));
  if (!kept.has(name)) kept.set(name, value);
  const set = (next: T | ((before: T) => T)) => {
    const now = next instanceof Function ? next(kept.get(name) as T) : next;
    kept.set(name, now);
    show(() => now);
  };
  return [value, set];
}
