import type { MapHandle } from './model.ts';

/** Screen pixels an arrow key moves the map. */
const step = 90;

/**
 * Moves the map by a key: arrows pan, + and - zoom, 0 frames what matters. Returns whether the key meant
 * something, so that the page can stop it from scrolling. The page decides when keys go to the map.
 */
export function mapKey(map: Pick<MapHandle, 'panBy' | 'zoomBy' | 'fit'>, key: string): boolean {
  const moves: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => map.panBy(-step, 0),
    ArrowRight: () => map.panBy(step, 0),
    ArrowUp: () => map.panBy(0, -step),
    ArrowDown: () => map.panBy(0, step),
    '+': () => map.zoomBy(1.4),
    '=': () => map.zoomBy(1.4),
    '-': () => map.zoomBy(1 / 1.4),
    _: () => map.zoomBy(1 / 1.4),
    '0': () => map.fit(),
  };
  const move = moves[key];
  move?.();
  return move !== undefined;
}
