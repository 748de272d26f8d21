/** What the map shows before anybody has moved it: pure arithmetic, so that it can be tested without a screen. */
import type { MapData } from './asset.ts';
import { addBox, noBox, type Box, type Point } from './geometry.ts';
import type { MapModel } from './model.ts';
import { boundsOf, clamped, framing, zoomRange, type Screen, type View } from './view.ts';

/** What of a model decides where the map opens. */
export type Home = Pick<MapModel, 'focusRegions' | 'ownLand'>;

/** The Aras from Nakhchivan to the plain, with Tabriz and Yerevan where there is room for them. */
const ARAS: Box = { x0: 735, y0: 372, x1: 1062, y1: 618 };
const ARAS_NARROW: Box = { x0: 788, y0: 410, x1: 1004, y1: 545 };
/** Free width, in screen pixels, under which a screen is narrow. */
const NARROW = 560;
/** Pixels of the screen between what is framed and the edge. */
const MARGIN = 6;
/** The zoom under which a wide screen does not go to take in more of the seat's own land. */
const LEAST_WIDE = 1.3;
/** Base-canvas pixels about a place that its mark needs. */
const ABOUT = 8;

/** The opening view; it holds the seat's own towns, nearest first, where its land lies outside what the game is about. */
export function openingView(data: MapData, { focusRegions, ownLand }: Home, screen: Screen): View {
  const { width, insets } = screen;
  const narrow = width - insets.left - insets.right < NARROW;
  const aras = narrow ? ARAS_NARROW : ARAS;
  // On a phone a few regions in focus fill the view; elsewhere all of the river fits in any case.
  const few =
    narrow && focusRegions.length > 0 && focusRegions.length < 4 ? boxOf(data, focusRegions) : undefined;
  const own = ownLand === undefined ? [] : townsOf(data, ownLand);
  const box = withTowns(few ?? aras, own, screen, narrow ? zoomRange.min : LEAST_WIDE);
  return clamped(framing(box, screen, MARGIN, 2.6), screen, boundsOf(data.meta));
}

/** The box of regions and countries; nothing where none of them is on the map. */
export function boxOf(data: MapData, ids: readonly string[]): Box | undefined {
  const boxes = ids.flatMap((id) => {
    const shape = data.regionById.get(id) ?? data.countryById.get(id);
    return shape ? [shape.box] : [];
  });
  return boxes.length > 0 ? boxes.reduce((sum, box) => addBox(sum, box), noBox()) : undefined;
}

interface Town extends Point {
  readonly capital: boolean;
}

/** The towns of a country that the map names. */
export function townsOf(data: MapData, country: string): Town[] {
  return data.places
    .filter(({ region }) => region.startsWith(`${country}_`))
    .map(({ at, kind }) => ({ x: at[0], y: at[1], capital: kind === 'capital' }));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The box with as many of some towns as fit into the free rectangle at a zoom, the nearest first. A capital comes before
 * all, at the cost of what lies farthest from it.
 */
function withTowns(box: Box, towns: readonly Town[], screen: Screen, least: number): Box {
  const { width, height, insets } = screen;
  const most: Size = {
    width: (width - insets.left - insets.right - 2 * MARGIN) / least,
    height: (height - insets.top - insets.bottom - 2 * MARGIN) / least,
  };
  const away = ({ x, y }: Point) =>
    Math.hypot(Math.max(box.x0 - x, 0, x - box.x1), Math.max(box.y0 - y, 0, y - box.y1));
  const capital = towns.find((town) => town.capital);
  const first = capital ? cutTo(addBox({ ...box }, about(capital)), capital, most) : box;
  return [...towns]
    .sort((a, b) => away(a) - away(b))
    .reduce((sum, town) => {
      const wider = addBox({ ...sum }, about(town));
      return wider.x1 - wider.x0 <= most.width && wider.y1 - wider.y0 <= most.height ? wider : sum;
    }, first);
}

const about = ({ x, y }: Point): Box => ({ x0: x - ABOUT, y0: y - ABOUT, x1: x + ABOUT, y1: y + ABOUT });

/** A box no larger than a size, cut where it is farthest from a point in it. */
function cutTo(box: Box, { x, y }: Point, { width, height }: Size): Box {
  const [low, high] = [x < (box.x0 + box.x1) / 2, y < (box.y0 + box.y1) / 2];
  return {
    x0: low ? box.x0 : Math.max(box.x0, box.x1 - width),
    x1: low ? Math.min(box.x1, box.x0 + width) : box.x1,
    y0: high ? box.y0 : Math.max(box.y0, box.y1 - height),
    y1: high ? Math.min(box.y1, box.y0 + height) : box.y1,
  };
}
