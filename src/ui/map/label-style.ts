/** Faces of the names on the map, for measuring here and for the style sheet (map.css has the same figures). */
import { families } from '../theme/tokens.ts';

/** What a name is, which decides its face. */
export type LabelKind =
  | 'country'
  | 'focus'
  | 'region'
  | 'district'
  | 'water'
  | 'capital'
  | 'city'
  | 'town'
  | 'minor'
  | 'crossing'
  | 'line'
  | 'route'
  | 'tension'
  | 'force'
  | 'zone';

interface Face {
  readonly font: string;
  /** Letter spacing in pixels. */
  readonly spacing: number;
  readonly height: number;
  readonly caps?: boolean;
}

const serif = families.serif;
const cond = families.condensed;

/** Size, weight and line height by kind: the table of type in the design's tokens. */
export const faces: Readonly<Record<LabelKind, Face>> = {
  country: { font: `600 15px ${serif}`, spacing: 5.1, height: 19, caps: true },
  focus: { font: `italic 600 18px ${serif}`, spacing: 0.9, height: 22 },
  region: { font: `italic 400 14px ${serif}`, spacing: 0.6, height: 18 },
  district: { font: `italic 400 12px ${serif}`, spacing: 0.3, height: 15 },
  water: { font: `italic 400 13px ${serif}`, spacing: 0.3, height: 17 },
  capital: { font: `700 14px ${cond}`, spacing: 0, height: 17 },
  city: { font: `600 13px ${cond}`, spacing: 0, height: 16 },
  town: { font: `500 12px ${cond}`, spacing: 0, height: 15 },
  minor: { font: `500 11px ${cond}`, spacing: 0, height: 14 },
  crossing: { font: `500 11px ${cond}`, spacing: 0, height: 14 },
  line: { font: `500 11px ${cond}`, spacing: 0, height: 14 },
  route: { font: `600 12px ${cond}`, spacing: 0, height: 15 },
  tension: { font: `600 13px ${cond}`, spacing: 0, height: 16 },
  force: { font: `500 12px ${cond}`, spacing: 0, height: 15 },
  zone: { font: `500 12px ${cond}`, spacing: 0, height: 15 },
};

let context: CanvasRenderingContext2D | null | undefined;
const widths = new Map<string, number>();

/** Size of a name in screen pixels. Letter spacing is added by hand: not every canvas knows it. */
export function measure(text: string, kind: LabelKind): { width: number; height: number } {
  const face = faces[kind];
  const key = `${kind} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (context) context.font = face.font;
    const shown = face.caps ? text.toUpperCase() : text;
    width = (context?.measureText(shown).width ?? text.length * 7) + shown.length * face.spacing + 1;
    widths.set(key, width);
  }
  return { width, height: face.height };
}

/** Forgets sizes measured before the faces were loaded. */
export function forgetSizes(): void {
  widths.clear();
}

/** Loads the faces, so that names are measured and drawn with them. Never rejects: system faces do too. */
export async function loadFaces(): Promise<void> {
  // The last is that of the notes in pills (map.css).
  const fonts = new Set([...Object.values(faces).map((face) => face.font), `400 11px ${cond}`]);
  await Promise.allSettled([...fonts].map((font) => document.fonts.load(font, 'Aə')));
  forgetSizes();
}
