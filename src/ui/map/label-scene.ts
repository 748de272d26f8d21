/** What the laying out of names is about: the view, and names that want a place in it. */
import type { MapData } from './asset.ts';
import type { Border } from './borders.ts';
import type { Box, Point } from './geometry.ts';
import type { LabelKind } from './label-style.ts';
import { locate } from './locate.ts';
import type { At, MapModel, MapNames } from './model.ts';
import type { Candidate } from './placement.ts';
import { toScreen, type Screen, type View } from './view.ts';

/** A mark that stands with a name. */
export type Mark =
  | 'capital'
  | 'city'
  | 'town'
  | 'infra'
  | 'crossing-open'
  | 'crossing-closed'
  | 'crossing-contested'
  | 'crossing-building'
  | 'crossing-monument';

/** A candidate with what the page draws of it. */
export interface Label extends Candidate {
  readonly kind: LabelKind;
  readonly text: string;
  readonly symbol?: Mark;
}

/** All that names depend on. */
export interface LabelScene {
  readonly data: MapData;
  readonly model: MapModel;
  readonly names: MapNames;
  readonly borders: ReadonlyMap<string, Border>;
  readonly view: View;
  readonly screen: Screen;
  /** The part of the container that nothing covers, in screen pixels. */
  readonly free: Box;
}

/** Where a thing of the model stands on the screen, if it is on the map. */
export function spotOf({ data, view, screen }: LabelScene, at: At): Point | undefined {
  const p = locate(data, at);
  return p && toScreen(p, view, screen);
}
