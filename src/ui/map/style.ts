/** Line weights, patterns and who is drawn in which tint: the one style of the big map and the small ones. */
import { palettes, withAlpha, type Palette, type Theme, type Token } from '../theme/tokens.ts';
import type { RouteKind } from './asset.ts';

/** Pixels of the screen, the same at every zoom. */
export const weights = {
  border: 1.1,
  borderHalo: 3,
  region: 0.7,
  rayon: 0.5,
  river: 1.2,
  riverMinor: 0.8,
  shore: 1,
  tense: 2.4,
  strained: 1.6,
  tick: 8,
  tickEvery: 14.6,
  glow: 22,
  glowStrained: 12,
  roadCasing: 4.6,
  roadFill: 2.2,
  closed: 2.6,
  oil: 1.6,
  gas: 1.2,
  rail: 1,
} as const;

/** Zooms from which more is shown. */
export const detail = {
  rayons: 3,
  minorRivers: 1.7,
  pipelines: 1,
  roads: 1.6,
  disputed: 1.5,
  former: 3,
} as const;

/** Tension from which a border is dashed, and from which it glows with ticks. */
export const strainedFrom = 40;
export const tenseFrom = 60;

const actorOfCountry: Readonly<Record<string, string>> = {
  IRN: 'iran',
  AZE: 'azerbaijan',
  ARM: 'armenia',
  TUR: 'turkey',
  RUS: 'russia',
  GEO: 'georgia',
  ISR: 'israel',
};

/** The actor whose land a country code is; states that no one plays keep their code in lower case. */
export const defaultHolder = (country: string): string => actorOfCountry[country] ?? country.toLowerCase();

/** Whose land it is for a region id such as `ARM_syunik`. */
export const countryOf = (regionId: string): string => regionId.slice(0, 3);

/** Country code of an actor's own land, where it is on the map. */
export function countryOfActor(actor: string): string | undefined {
  return Object.keys(actorOfCountry).find((code) => actorOfCountry[code] === actor);
}

const tinted: readonly Token[] = ['iran', 'azerbaijan', 'armenia', 'turkey'];

/** The fill of an actor's land. */
export function tintOf(theme: Theme, actor: string): string {
  const token = tinted.find((t) => t === actor) ?? 'others';
  return palettes[theme][token];
}

/** The fill of an actor's military symbols. */
export function symbolFill(theme: Theme, actor: string): string {
  const p = palettes[theme];
  return actor === 'iran' ? p['sym-iran'] : actor === 'azerbaijan' ? p['sym-azerbaijan'] : p['sym-others'];
}

/** Routes that are drawn only when the model gives them a state, or very faintly. */
export const isCorridor = (kind: RouteKind): boolean => kind === 'corridor';

type Patterned = 'azerbaijan' | 'armenia' | 'turkey' | 'zone';

/** Draws one repeat of a pattern: hatch, dots, lines; sizes in screen pixels times the ratio. */
function tile(kind: Patterned, palette: Palette, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const size = Math.round(
    (kind === 'azerbaijan' ? 10 : kind === 'zone' ? 8 : kind === 'armenia' ? 8 : 7) * ratio,
  );
  canvas.width = canvas.height = size;
  const ctx = canvas.getContext('2d');
  if (!ctx) return canvas;
  const opacity = { azerbaijan: 0.13, armenia: 0.2, turkey: 0.1, zone: 0.34 }[kind];
  ctx.strokeStyle = ctx.fillStyle = withAlpha(palette.ink, opacity);
  ctx.lineWidth = ratio;
  ctx.beginPath();
  if (kind === 'armenia') {
    ctx.arc(size / 2, size / 2, 0.9 * ratio, 0, 7);
    ctx.fill();
  } else if (kind === 'turkey') {
    const y = Math.floor(size / 2) + (ratio % 2) / 2;
    ctx.moveTo(0, y);
    ctx.lineTo(size, y);
    ctx.stroke();
  } else {
    // Rising lines for Azerbaijan, falling ones for a zone; three, so that the corners meet.
    const rise = kind === 'azerbaijan' ? 1 : -1;
    for (const shift of [-size, 0, size]) {
      ctx.moveTo(shift - rise * size, rise > 0 ? size * 2 : -size);
      ctx.lineTo(shift + rise * size * 2, rise > 0 ? -size : size * 2);
    }
    ctx.stroke();
  }
  return canvas;
}

const tiles = new Map<string, HTMLCanvasElement>();

/** A repeat of an actor's (or a zone's) pattern, or nothing for a plain tint. */
export function patternTile(kind: string, theme: Theme, ratio: number): HTMLCanvasElement | undefined {
  if (kind !== 'azerbaijan' && kind !== 'armenia' && kind !== 'turkey' && kind !== 'zone') return undefined;
  const key = `${kind} ${theme} ${ratio}`;
  let canvas = tiles.get(key);
  if (!canvas) tiles.set(key, (canvas = tile(kind, palettes[theme], ratio)));
  return canvas;
}
