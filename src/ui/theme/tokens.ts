/** The two looks of the page. */
export type Theme = 'light' | 'dark';

/**
 * The palette, by theme. `tokens.css` states the same values as custom properties (a test holds them equal):
 * the style sheet needs them before any script runs, and canvas drawing cannot read `var()`.
 */
export interface Palette {
  readonly panel: string;
  readonly panel2: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly rule2: string;
  /** Escalation only: tension, rungs 8 to 12, a rising chance of war, a crisis. */
  readonly accent: string;
  readonly link: string;
  readonly linkbg: string;
  readonly btn: string;
  readonly btnink: string;
  readonly sea: string;
  readonly sealine: string;
  readonly sealab: string;
  readonly iran: string;
  readonly azerbaijan: string;
  readonly armenia: string;
  readonly turkey: string;
  readonly others: string;
  /** Fills of military symbols; their strokes are black on both themes. */
  readonly 'sym-iran': string;
  readonly 'sym-azerbaijan': string;
  readonly 'sym-others': string;
}

/** A name of the palette. */
export type Token = keyof Palette;

/** Colours as `#RRGGBB`. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    panel: '#FCFBF8',
    panel2: '#F4F1EA',
    ink: '#1B2026',
    ink2: '#454D56',
    ink3: '#626A73',
    rule: '#DFDAD0',
    rule2: '#C4BEB1',
    accent: '#B32B13',
    link: '#1A5A78',
    linkbg: '#E6EFF3',
    btn: '#1B2026',
    btnink: '#FCFBF8',
    sea: '#D6E2E7',
    sealine: '#9FB9C4',
    sealab: '#3F6475',
    iran: '#E9DEC2',
    azerbaijan: '#C9DAE6',
    armenia: '#DFD0E0',
    turkey: '#D8DFCC',
    others: '#E7E3DA',
    'sym-iran': '#E4CF96',
    'sym-azerbaijan': '#9CC1DA',
    'sym-others': '#D9D5CC',
  },
  dark: {
    panel: '#1A2128',
    panel2: '#222B33',
    ink: '#EEEBE4',
    ink2: '#C1C6CA',
    ink3: '#98A1A9',
    rule: '#2E3942',
    rule2: '#48545E',
    accent: '#FF8D72',
    link: '#86C8E8',
    linkbg: '#1E3340',
    btn: '#EEEBE4',
    btnink: '#161C21',
    sea: '#0D151B',
    sealine: '#31495A',
    sealab: '#86AFC4',
    iran: '#4B4431',
    azerbaijan: '#2C475A',
    armenia: '#4B3D54',
    turkey: '#3A4735',
    others: '#272F36',
    'sym-iran': '#C9AE66',
    'sym-azerbaijan': '#7FB2D3',
    'sym-others': '#A9A69D',
  },
};

/** Type families; the page's style sheet loads the faces. */
export const families = {
  serif: "'Source Serif 4', 'Source Serif Pro', Georgia, serif",
  sans: "'IBM Plex Sans', 'Helvetica Neue', Arial, sans-serif",
  condensed: "'IBM Plex Sans Condensed', 'Arial Narrow', 'Roboto Condensed', Arial, sans-serif",
} as const;

/** A colour of the palette with an opacity (0 to 1), as canvas and CSS read it. */
export function withAlpha(hex: string, alpha: number): string {
  const n = Number.parseInt(hex.slice(1), 16);
  return `rgba(${n >> 16}, ${(n >> 8) & 255}, ${n & 255}, ${alpha})`;
}
