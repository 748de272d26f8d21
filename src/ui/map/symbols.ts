/** Military symbols as milsymbol draws them, in the colours of the page. */
import { palettes, withAlpha, type Theme } from '../theme/tokens.ts';
import type { Affiliation, Force, ForceKind } from './model.ts';
import { symbolFill } from './style.ts';
import { ms } from './symbol-icons.ts';

/** Symbol set and entity of MIL-STD-2525D: land units, but for fleets. */
const entities: Readonly<
  Record<ForceKind, { set: string; entity: string; modifier?: string; staff?: boolean }>
> = {
  mechanized: { set: '10', entity: '121102' },
  armour: { set: '10', entity: '120500' },
  infantry: { set: '10', entity: '121100' },
  artillery: { set: '10', entity: '130300' },
  uav: { set: '10', entity: '121900' },
  airforce: { set: '10', entity: '120800' },
  airdefence: { set: '10', entity: '130100' },
  border: { set: '10', entity: '121100', modifier: '54' },
  peacekeepers: { set: '10', entity: '121100', modifier: '55' },
  naval: { set: '30', entity: '120000' },
  headquarters: { set: '10', entity: '110000', staff: true },
};
const identity: Readonly<Record<Affiliation, string>> = {
  friend: '3',
  hostile: '6',
  neutral: '4',
  unknown: '1',
};
const echelons = { company: '15', battalion: '16', brigade: '18', division: '21' } as const;

/** The symbol identification code of a force. */
export function sidcOf({ kind, affiliation, echelon }: Force): string {
  const { set, entity, modifier = '00', staff } = entities[kind];
  const size = echelon ? echelons[echelon] : '00';
  return `100${identity[affiliation]}${set}0${staff ? 2 : 0}${size}${entity}${modifier}00`;
}

/** A drawn symbol: canvas of device pixels, and where in it (screen pixels) the middle of the frame lies. */
export interface DrawnSymbol {
  readonly canvas: HTMLCanvasElement;
  readonly anchorX: number;
  readonly anchorY: number;
  readonly width: number;
  readonly height: number;
}

const bar = { width: 3.6, height: 4.5, gap: 1.4 } as const;

/** Draws a force's symbol with the bars of its posture below. `size` is milsymbol's, about a frame's height. */
export function drawSymbol(force: Force, theme: Theme, ratio: number, size = 21): DrawnSymbol {
  const fill = symbolFill(theme, force.actor);
  const mode = { Civilian: fill, Friend: fill, Hostile: fill, Neutral: fill, Unknown: fill, Suspect: fill };
  const symbol = new ms.Symbol(sidcOf(force), {
    size,
    colorMode: mode,
    outlineColor: '#FCFBF7',
    outlineWidth: 7,
    strokeWidth: 5,
    simpleStatusModifier: true,
  });
  const { width, height } = symbol.getSize();
  const anchor = symbol.getAnchor();
  const below = force.posture > 0 ? bar.height + 3.5 : 0;
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * ratio);
  canvas.height = Math.ceil((height + below) * ratio);
  const ctx = canvas.getContext('2d');
  if (ctx) {
    ctx.drawImage(symbol.asCanvas(ratio), 0, 0);
    ctx.scale(ratio, ratio);
    const total = 5 * bar.width + 4 * bar.gap;
    const { ink, panel } = palettes[theme];
    if (force.posture > 0) {
      ctx.fillStyle = withAlpha(panel, 0.86);
      ctx.fillRect(width / 2 - total / 2 - 1.5, height, total + 3, bar.height + 3);
    }
    for (let i = 0; i < 5 && force.posture > 0; i++) {
      const x = width / 2 - total / 2 + i * (bar.width + bar.gap);
      const y = height + 1.5;
      ctx.fillStyle = i < force.posture ? ink : withAlpha(ink, 0.4);
      if (i < force.posture) ctx.fillRect(x, y, bar.width, bar.height);
      else ctx.fillRect(x, y + bar.height - 1, bar.width, 1);
    }
  }
  return { canvas, anchorX: anchor.x, anchorY: anchor.y, width, height: height + below };
}
