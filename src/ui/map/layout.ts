/** Everything with words or a symbol on the map: lays it out, shows it, and knows what is where. */
import { bearingOf } from './bearing.ts';
import type * as Phaser from 'phaser';
import type { Box, Point } from './geometry.ts';
import type { Label, LabelScene } from './label-scene.ts';
import { labelsFor, reservedMarks } from './labels.ts';
import { measure } from './label-style.ts';
import { fillLegend } from './legend.ts';
import { forceLabels, markersFor, type Marker, type Markers } from './markers.ts';
import type { Force, MapModel, MapNames } from './model.ts';
import { NameLayer, type Placed } from './name-layer.ts';
import type { Arc } from './offmap.ts';
import { addCanvasTexture } from './picture.ts';
import { placed, type Candidate } from './placement.ts';
import { markSvg, pinSvg, signSvg } from './svg.ts';
import { drawSymbol, type DrawnSymbol } from './symbols.ts';
import { fromScreen, toScreen, type Screen, type View } from './view.ts';

/** A drawn symbol with its texture. */
interface Texture extends DrawnSymbol {
  readonly key: string;
}

let serial = 0;

/** The names, marks and symbols of one map. */
export class Layout {
  private readonly names: NameLayer;
  private readonly key: HTMLElement;
  private keyOf: MapModel | undefined;
  private readonly words: MapNames;
  private keySize: { w: number; h: number } | undefined;
  private readonly scene: Phaser.Scene;
  private readonly ratio: number;
  /** What does not move with the map: pills and the key. */
  private fixed: readonly Box[] = [];
  private markers: Markers = { forces: [], pins: [], signs: [] };
  private markerSpots: ReadonlyMap<string, number> = new Map();
  private nameSpots: ReadonlyMap<string, number> = new Map();
  private readonly textures = new Map<string, Texture>();
  private readonly images = new Map<string, Phaser.GameObjects.Image>();

  constructor(root: HTMLElement, scene: Phaser.Scene, words: MapNames, ratio: number) {
    this.names = new NameLayer(root);
    this.scene = scene;
    this.ratio = ratio;
    this.words = words;
    this.key = document.createElement('div');
    this.key.className = 'amap-layer amap-legend';
    this.key.style.inset = 'auto';
    root.append(this.key);
  }

  /**
   * Lays everything out for a view; `pills` are the boxes at the edge, `arcs` what comes from them, `floating` what lies
   * on the map for a while.
   */
  arrange(scene: LabelScene, pills: readonly Box[], floating: readonly Box[], arcs: readonly Arc[]): void {
    const standing = [...pills, ...this.placeLegend(scene)];
    const obstacles = [...standing, ...floating];
    this.fixed = obstacles;
    // Far out, symbols would hide the land they stand on.
    const narrow = scene.free.x1 - scene.free.x0 < 560;
    const size = scene.view.zoom < 1.5 ? 15 : narrow ? 17 : 21;
    const symbolOf = (force: Force) => this.symbolOf(force, scene.model.theme, size);
    const markers = markersFor(scene, symbolOf, standing, floating, this.markerSpots);
    this.markers = markers;
    this.markerSpots = markers.spots;
    this.showForces(scene.view, symbolOf);

    const beside = forceLabels(markers);
    const labels: Label[] = [
      ...labelsFor(scene),
      ...beside.map(({ text, candidate }) => ({ ...candidate, kind: 'force' as const, text })),
      ...arcs.flatMap(arcLabel),
    ];
    const { free } = scene;
    const area = { x0: free.x0 + 4, y0: free.y0 + 4, x1: free.x1 - 4, y1: free.y1 - 4 };
    const boxes = [...markers.forces, ...markers.pins, ...markers.signs].map((m) => m.box);
    const spots = placed(labels, [...obstacles, ...boxes], area, this.nameSpots, reservedMarks(scene));
    this.nameSpots = spots;
    this.names.set([
      ...labels.flatMap((label) => namePlaced(label, spots.get(label.id), scene)),
      ...markers.pins.map((m) => {
        const bearing = bearingOf(scene.data, m.pin);
        const look = `${m.pin.n} ${m.pin.style} ${m.pin.selected ?? false} ${bearing ?? ''}`;
        return markPlaced(m, look, () => pinSvg(m.pin, bearing));
      }),
      ...markers.signs.map((m) => markPlaced(m, m.state, () => signSvg(m.state))),
    ]);
  }

  /** Follows the camera. */
  follow(view: View, screen: Screen, free: Box): void {
    const origin = toScreen({ x: 0, y: 0 }, view, screen);
    this.names.follow(view, origin.x, origin.y, free, this.fixed);
    for (const { force, at, shift, symbol } of this.markers.forces) {
      const image = this.images.get(force.id);
      // `shift` is the middle of the whole drawing; the image hangs at its top left corner.
      image?.setPosition(
        at.x + (shift.x - symbol.width / 2) / view.zoom,
        at.y + (shift.y - symbol.height / 2) / view.zoom,
      );
      image?.setScale(1 / (view.zoom * this.ratio));
    }
  }

  /** The pin or symbol at a screen point. */
  markerAt(p: Point, view: View, screen: Screen): { kind: 'pin' | 'force'; id: string } | undefined {
    const reach = 3;
    const hit = (m: Marker) => {
      const anchor = toScreen(m.at, view, screen);
      const halfWidth = (m.box.x1 - m.box.x0) / 2 + reach;
      const halfHeight = (m.box.y1 - m.box.y0) / 2 + reach;
      return (
        Math.abs(p.x - anchor.x - m.shift.x) < halfWidth && Math.abs(p.y - anchor.y - m.shift.y) < halfHeight
      );
    };
    const pin = this.markers.pins.find(hit);
    if (pin) return { kind: 'pin', id: pin.pin.id };
    const force = this.markers.forces.find(hit);
    return force && { kind: 'force', id: force.force.id };
  }

  private placeLegend({ model, free }: LabelScene): Box[] {
    const shown = (model.legend ?? false) && free.x1 - free.x0 >= 560;
    if (shown && this.keyOf !== model) {
      fillLegend(this.key, model, this.words);
      this.keyOf = model;
      this.keySize = undefined;
    }
    this.key.style.display = shown ? '' : 'none';
    if (!shown) return [];
    this.keySize ??= { w: this.key.offsetWidth, h: this.key.offsetHeight };
    const { w, h } = this.keySize;
    const x = Math.round(free.x1 - w - 18);
    const y = Math.round(free.y1 - h - 14);
    this.key.style.left = `${x}px`;
    this.key.style.top = `${y}px`;
    return [{ x0: x - 4, y0: y - 2, x1: x + w + 4, y1: y + h + 2 }];
  }

  private symbolOf(force: Force, theme: LabelScene['model']['theme'], size: number): Texture {
    const { actor, posture, affiliation, kind, echelon } = force;
    const name = [theme, size, actor, posture, affiliation, kind, echelon].join(' ');
    let texture = this.textures.get(name);
    if (!texture) {
      texture = { ...drawSymbol(force, theme, this.ratio, size), key: `map-symbol-${serial++}` };
      addCanvasTexture(this.scene, texture.key, texture.canvas);
      this.textures.set(name, texture);
    }
    return texture;
  }

  private showForces(view: View, symbolOf: (force: Force) => Texture): void {
    const keep = new Set(this.markers.forces.map((m) => m.force.id));
    for (const [id, image] of this.images)
      if (!keep.has(id)) {
        image.destroy();
        this.images.delete(id);
      }
    for (const { force } of this.markers.forces) {
      const { key } = symbolOf(force);
      const image = this.images.get(force.id);
      if (image) image.setTexture(key);
      else
        this.images.set(
          force.id,
          this.scene.add
            .image(0, 0, key)
            .setOrigin(0, 0)
            .setDepth(8)
            .setScale(1 / view.zoom),
        );
    }
  }
}

function arcLabel(arc: Arc, index: number): Label[] {
  const end = arc.points[arc.points.length - 1];
  if (!arc.label || !end) return [];
  const { width, height } = measure(arc.label, 'route');
  const spots = [
    { ...end, dx: -width - 6, dy: 6 },
    { ...end, dx: -width - 6, dy: -height - 6 },
    { ...end, dx: -width / 2, dy: 12 },
    { ...end, dx: 10, dy: -height / 2 },
  ];
  const candidate: Candidate = { id: `arc ${arc.actor} ${index}`, rank: 5, width, height, mark: 0, spots };
  return [{ ...candidate, kind: 'route', text: arc.label }];
}

/** A laid out name as an element: its mark at the anchor, its words beside. */
function namePlaced(label: Label, index: number | undefined, { view, screen }: LabelScene): Placed[] {
  const spot = index === undefined ? undefined : label.spots[index];
  if (!spot) return [];
  const { kind, text, symbol, width, height } = label;
  const dx = Math.round(spot.dx);
  const dy = Math.round(spot.dy);
  return [
    {
      id: label.id,
      version: `${kind} ${text} ${symbol} ${dx} ${dy}`,
      at: fromScreen(spot, view, screen),
      covers: { x0: dx, y0: dy, x1: dx + width, y1: dy + height },
      make: () => {
        const element = document.createElement('div');
        if (symbol) element.append(markSvg(symbol));
        const words = document.createElement('span');
        words.className = `amap-text amap-${kind}`;
        words.textContent = text;
        words.style.left = `${dx}px`;
        words.style.top = `${dy}px`;
        element.append(words);
        return element;
      },
    },
  ];
}

function markPlaced({ id, at, shift }: Marker, version: string, make: () => SVGSVGElement): Placed {
  const x = Math.round(shift.x);
  const y = Math.round(shift.y);
  return {
    id,
    version: `${version} ${x} ${y}`,
    at,
    whole: true,
    covers: { x0: x - 11, y0: y - 11, x1: x + 11, y1: y + 11 },
    make: () => {
      const element = document.createElement('div');
      const mark = make();
      mark.style.transform = `translate(${x}px, ${y}px)`;
      element.append(mark);
      return element;
    },
  };
}
