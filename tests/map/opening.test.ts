import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataOf, type MapAsset } from '../../src/ui/map/asset.ts';
import { bearingOf } from '../../src/ui/map/bearing.ts';
import { openingView, townsOf, type Home } from '../../src/ui/map/opening.ts';
import type { Screen } from '../../src/ui/map/view.ts';
import { toScreen } from '../../src/ui/map/view.ts';

const data = dataOf(
  JSON.parse(readFileSync(new URL('../../assets/map/map.px.json', import.meta.url), 'utf8')) as MapAsset,
);

/** The map's pane with what the panels cover of it, as the page lays them out at these sizes. */
const SCREENS = {
  wide: { width: 1440, height: 848, insets: { left: 336, top: 16, right: 384, bottom: 238 } },
  small: { width: 1024, height: 716, insets: { left: 288, top: 12, right: 324, bottom: 188 } },
  phone: { width: 390, height: 695, insets: { left: 8, top: 8, right: 8, bottom: 411 } },
} satisfies Record<string, Screen>;

const FOCUS = ['ARM_syunik', 'AZE_nakhchivan', 'AZE_east_zangezur'];

/** Which of some places stand in the part of the map that nothing covers when it opens. */
function shown(ids: readonly string[], home: Home, screen: Screen): string[] {
  const view = openingView(data, home, screen);
  const { width, height, insets } = screen;
  return ids.filter((id) => {
    const [x, y] = data.places.find((place) => place.id === id)!.at;
    const p = toScreen({ x, y }, view, screen);
    return (
      p.x > insets.left && p.x < width - insets.right && p.y > insets.top && p.y < height - insets.bottom
    );
  });
}

describe('the map opens', () => {
  test('on the Aras, with Tabriz and Yerevan where there is room', () => {
    const home = { focusRegions: FOCUS };
    const ids = ['meghri', 'nakhchivan', 'julfa_az', 'horadiz'];
    expect(shown([...ids, 'tabriz', 'yerevan'], home, SCREENS.wide)).toEqual([...ids, 'tabriz', 'yerevan']);
    for (const screen of [SCREENS.small, SCREENS.phone])
      expect(shown(['meghri', 'nakhchivan', 'julfa_az'], home, screen)).toEqual([
        'meghri',
        'nakhchivan',
        'julfa_az',
      ]);
  });

  test('with the towns of a seat whose land lies beside what the game is about', () => {
    const home = { focusRegions: FOCUS, ownLand: 'GEO' };
    const towns = ['tbilisi', 'batumi', 'poti', 'supsa', 'akhalkalaki', 'kutaisi', 'tskhinvali'];
    expect(townsOf(data, 'GEO')).toHaveLength(towns.length);
    expect(shown([...towns, 'meghri'], home, SCREENS.wide)).toEqual([...towns, 'meghri']);
    expect(shown(['tbilisi', 'akhalkalaki', 'kutaisi', 'tskhinvali', 'meghri'], home, SCREENS.small)).toEqual(
      ['tbilisi', 'akhalkalaki', 'kutaisi', 'tskhinvali', 'meghri'],
    );
    // A phone has no room for both ends: one's own capital comes before the far bank of the Aras.
    expect(shown(['tbilisi', 'akhalkalaki', 'yerevan', 'goris'], home, SCREENS.phone)).toEqual([
      'tbilisi',
      'akhalkalaki',
      'yerevan',
      'goris',
    ]);
  });

  test('with the nearest towns of a large neighbour, and the river still in view', () => {
    for (const [ownLand, nearest] of [
      ['TUR', 'igdir'],
      ['RUS', 'derbent'],
    ] as const)
      expect(shown([nearest, 'meghri'], { focusRegions: FOCUS, ownLand }, SCREENS.wide)).toEqual([
        nearest,
        'meghri',
      ]);
  });
});

test('a pin about a state points to its capital, unless it stands there', () => {
  const pin = { id: 'pin-1', n: 1, style: 'outline', label: '' } as const;
  // Tehran lies to the south-east of Tabriz, down and to the right.
  const bearing = bearingOf(data, { ...pin, at: 'tabriz', about: 'IRN' });
  expect(bearing).toBeGreaterThan(15);
  expect(bearing).toBeLessThan(45);
  expect(bearingOf(data, { ...pin, at: 'tehran', about: 'IRN' })).toBeUndefined();
  expect(bearingOf(data, { ...pin, at: 'tabriz' })).toBeUndefined();
  // Ankara is not among the places of the map.
  expect(bearingOf(data, { ...pin, at: 'kars', about: 'TUR' })).toBeUndefined();
});
