import { useEffect } from 'react';
import { useApp, useCommands } from './context.tsx';
import { isAwaited } from './packs.ts';

/** Whether the text of a scenario has yet to come; it is asked for, again if it could not be had before. */
export function useAwaited(id: string | undefined): boolean {
  const { awaitScenario } = useCommands();
  const awaited = useApp((state) => id !== undefined && isAwaited(state, id));
  useEffect(() => {
    if (awaited && id !== undefined) void awaitScenario(id);
  }, [awaited, id, awaitScenario]);
  return awaited;
}
