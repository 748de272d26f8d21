/**
 * What the map is told and what it tells back. The map knows no rules: the page computes a `MapModel` from the
 * game, and receives selections. Nothing here imports anything but the theme, so that panels' adapters can too.
 *
 * Ids are those of the map asset (assets/map/map.px.json): countries `ARM`, regions `ARM_syunik`, districts
 * `AZE-1735`, places `goris`, crossings `x_norduz`, lines `lachin_road`. Ids of actors, forces, pins and
 * selectables are the page's own.
 */
import type { Box } from './geometry.ts';
import type { Theme } from '../theme/tokens.ts';

/** A state or union, as the page names it (`iran`, `usa`); the map gives none of them a meaning of its own. */
export type ActorId = string;

/** A spot on the map: a region (its label point), a place, a crossing, a line (its middle), or degrees. */
export type At = string | { readonly lon: number; readonly lat: number };

/** What can be chosen. `region` may stand for several map regions, `route` for several lines (see `parts`). */
export type SelectableKind = 'region' | 'route' | 'force' | 'actor' | 'pin';

/** One chosen or hovered thing. */
export interface Selection {
  readonly kind: SelectableKind;
  readonly id: string;
}

/** A thing that answers to pointer and keys. What is not listed does not react. */
export interface Selectable extends Selection {
  /** Said by the tooltip while hovered. */
  readonly label: string;
  /** Regions or countries (kind `region`) or lines (kind `route`) that it covers; by default its own id. */
  readonly parts?: readonly string[];
}

/** How tense two states are. 60 and over: ticks and glow; 40 to 59: dashes; below 40 nothing is drawn. */
export interface Tension {
  readonly a: ActorId;
  readonly b: ActorId;
  /** 0 to 100. */
  readonly value: number;
  /** Since the last turn; shown by the label the page gives. */
  readonly change: number;
  /** The whole label, such as "Iran–Azerbaijan 71 ▲ 9"; without one the border is drawn unlabelled. */
  readonly label?: string;
}

/** What a symbol shows, in the terms of MIL-STD-2525 and APP-6. */
export type ForceKind =
  | 'mechanized'
  | 'armour'
  | 'infantry'
  | 'artillery'
  | 'uav'
  | 'airforce'
  | 'airdefence'
  | 'border'
  | 'peacekeepers'
  | 'naval'
  | 'headquarters';

/** How the seat that looks at the map sees a force; `neutral` for all in a debrief. */
export type Affiliation = 'friend' | 'hostile' | 'neutral' | 'unknown';

/** One military symbol. */
export interface Force {
  readonly id: string;
  /** Whose: its fill takes the actor's symbol colour. */
  readonly actor: ActorId;
  readonly at: At;
  /** 1 (routine) to 5 (deployed for war): as many bars stand under the symbol. 0 draws none. */
  readonly posture: 0 | 1 | 2 | 3 | 4 | 5;
  readonly affiliation: Affiliation;
  readonly kind: ForceKind;
  readonly echelon?: 'company' | 'battalion' | 'brigade' | 'division';
  /** Beside the symbol, such as "2 brigades". */
  readonly label?: string;
}

/** The state of a road, railway, pipeline or corridor. */
export type RouteState = 'open' | 'closed' | 'hindered' | 'building' | 'held';

/** How one line of the asset is shown; lines not mentioned are drawn as plain geography. */
export interface RouteView {
  readonly state: RouteState;
  /** Beside the line, such as "Lachin road, open". */
  readonly label?: string;
}

/** An arc from a state off the map to where it acts. */
export interface OffmapArc {
  readonly to: At;
  /** Strong arcs are solid, weak ones dotted. */
  readonly strong: boolean;
  /** Said where the arc leaves the view when its end is out of sight, such as "to Baku". */
  readonly label?: string;
}

/** A state shown as a pill at the edge of the map. */
export interface OffmapActor {
  readonly actor: ActorId;
  readonly name: string;
  /** What it does here, such as "arms for oil". */
  readonly note?: string;
  readonly edge: 'left' | 'top' | 'right' | 'bottom';
  readonly arcs: readonly OffmapArc[];
  /** Country code of its own land: the pill then stands only while little of that land is in view. */
  readonly land?: string;
}

/** A numbered event on the map, with the number it has in the feed. */
export interface Pin {
  readonly id: string;
  /** 0 for a place where what a seat sees is not what is. */
  readonly n: number;
  readonly at: At;
  /** Country code of the state that it is about as a whole: the pin then points to its capital. */
  readonly about?: string;
  /** `solid` = opened, `dashed` = unconfirmed. */
  readonly style: 'outline' | 'solid' | 'dashed';
  readonly label: string;
  readonly selected?: boolean;
}

/** An overlay such as the peacekeepers' zone of 2020 to 2023. */
export interface Zone {
  readonly id: string;
  /** An outline of the asset (`peacekeepers_2020`, `nkao_1991`) or the ids of regions or districts. */
  readonly area: string | readonly string[];
  readonly label?: string;
}

/** All that the map shows. */
export interface MapModel {
  readonly theme: Theme;
  /** `flag` is the address of a round picture, such as those of circle-flags. */
  readonly actors: Readonly<Record<ActorId, { readonly name: string; readonly flag?: string }>>;
  /** Who holds a region, where that differs from the state it belongs to. */
  readonly holders: Readonly<Record<string, ActorId>>;
  readonly zones?: readonly Zone[];
  readonly tension: readonly Tension[];
  readonly forces: readonly Force[];
  readonly routes: Readonly<Record<string, RouteView>>;
  readonly offmap: readonly OffmapActor[];
  readonly pins: readonly Pin[];
  readonly selectable: readonly Selectable[];
  readonly selection: Selection | null;
  /** Regions that matter now: named before others, the first in the larger face. On a phone `fit()` frames them. */
  readonly focusRegions: readonly string[];
  /** Country code of the seat's own land, where that lies outside the regions of the game: the opening view takes it in. */
  readonly ownLand?: string;
  /** Show the key of line styles at the lower right of the free rectangle. */
  readonly legend?: boolean;
}

/** Something that happened, played on the map. */
export type Beat =
  | { readonly kind: 'pulse'; readonly at: At; readonly hot?: boolean }
  | { readonly kind: 'arc'; readonly from: ActorId | At; readonly to: At; readonly hot?: boolean }
  | { readonly kind: 'border'; readonly a: ActorId; readonly b: ActorId }
  | { readonly kind: 'region'; readonly region: string; readonly hot?: boolean };

/** Where to fly: a selection's place, a spot with a zoom (1 to 6), or regions to frame. */
export type FlyTarget = { readonly at: At; readonly zoom?: number } | { readonly regions: readonly string[] };

/** Pixels of the map's container that something else covers. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Names for regions, countries, waters, places; the default is English (src/words/en/map.ts). */
export type MapNames = Readonly<Record<string, string>>;

/** Fixed for the life of a map. */
export interface MapOptions {
  readonly names?: MapNames;
  readonly padding?: Insets;
  /** Draw without motion whatever the system says (tests, screenshots). */
  readonly still?: boolean;
  /** Ratio of device to style pixels; by default the screen's, at most 2. */
  readonly ratio?: number;
  /** Force a renderer; by default WebGL, and canvas where that is missing. */
  readonly renderer?: 'webgl' | 'canvas';
}

/** Why no map can be shown. The page then offers the list of regions instead. */
export interface MapRefusal {
  readonly code: 'no-canvas' | 'renderer-failed' | 'bad-asset';
  readonly detail: string;
}

/** A map on the screen. */
export interface MapHandle {
  /** Show a new model. Cheap where little differs; what changed is drawn with the next frame. */
  update(model: MapModel): void;
  /** Move the camera; at once when `ms` is 0 or the system asks for less motion. */
  flyTo(target: FlyTarget, ms?: number): Promise<void>;
  /** Multiply the zoom about the middle of the free rectangle (1.5 in, 1 / 1.5 out). */
  zoomBy(factor: number): void;
  /** Move by pixels of the screen. */
  panBy(dx: number, dy: number): void;
  /** Frame the Aras, or `focusRegions` on a phone, with towns of `ownLand`. */
  fit(): void;
  /** Play an event; resolves when it is over. `speed` 1 is normal, 2 twice as fast, 0 at once. */
  play(beat: Beat, speed?: number): Promise<void>;
  /**
   * Tell the map what the panels cover, so that what is framed is seen; `covered` are smaller things that lie on the
   * rest, in pixels of the container, where no name shall stand.
   */
  padding(insets: Insets, covered?: readonly Box[]): void;
  /** Called with what was chosen or hovered; `null` for nothing. Returns a function that stops it. */
  on(event: 'select' | 'hover', callback: (what: Selection | null) => void): () => void;
  /** Where a spot is in pixels of the container now: where a popover can stand. */
  screenOf(at: At): { x: number; y: number };
  /** Called after the camera moved or settled. Returns a function that stops it. */
  onMove(callback: () => void): () => void;
  /** Zoom (1 to 6) and centre in degrees, for saving a view. */
  view(): { zoom: number; lon: number; lat: number };
  /** Resolves when everything in view is drawn at its final sharpness. */
  settled(): Promise<void>;
  destroy(): void;
}
