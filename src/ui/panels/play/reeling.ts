import { usePlay } from './context.tsx';

/** True while what the last command brought has not been shown yet. */
export function useReeling(): boolean {
  const { view, state } = usePlay();
  return view.seen.length > state.shown;
}
