import type { MapData } from './asset.ts';
import { locate } from './locate.ts';
import type { Pin } from './model.ts';

/** So near, in base-canvas pixels, a pin stands at the capital itself. */
const AT_IT = 24;

/**
 * Where a pin about a whole state points: degrees clockwise from the right, toward its capital, which may lie outside
 * the view or be far from where the state's part of the play is. Nothing for a pin that means the place where it stands.
 */
export function bearingOf(data: MapData, { at, about }: Pin): number | undefined {
  const from = about === undefined ? undefined : locate(data, at);
  const to = data.places.find(({ kind, region }) => kind === 'capital' && region.startsWith(`${about}_`));
  if (!from || !to) return undefined;
  const [dx, dy] = [to.at[0] - from.x, to.at[1] - from.y];
  return Math.hypot(dx, dy) < AT_IT ? undefined : Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
}
