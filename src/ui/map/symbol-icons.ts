/**
 * milsymbol with the few icons that the map uses. The whole library is 210 kB compressed, most of it icons; this is
 * its core and its fleets, and a set of land units put together as its own sets are (paths from
 * src/iconparts/ground.js of milsymbol 3.0.4, MIT).
 */
import { ms, numbersea } from '../../../node_modules/milsymbol/index.mjs';

interface Part {
  readonly type: 'path' | 'circle' | 'text';
  fill?: string | false;
  stroke?: string | false;
  strokewidth?: number;
  icon?: boolean;
  [more: string]: unknown;
}
type Icons = Record<string, Part>;
type Frame = 'Friend' | 'Hostile' | 'Neutral' | 'Unknown';

const words = (text: string): Part => ({
  type: 'text',
  stroke: false,
  textanchor: 'middle',
  alignmentBaseline: 'middle',
  fontfamily: 'Arial',
  fontweight: 'bold',
  x: 100,
  y: 71,
  fontsize: text.length > 2 ? 25 : 28,
  text,
});

/** Icons that reach the frame differ with its shape. */
const crossed: Record<Frame, string> = {
  Unknown: 'M50,65L150,135M50,135L150,65',
  Friend: 'M25,50 L175,150 M25,150 L175,50',
  Neutral: 'M45,45L155,155M45,155L155,45',
  Hostile: 'M60,70L140,130M60,130L140,70',
};
const dome: Record<Frame, string> = {
  Unknown: 'm 55,135 c 10,-20 80,-20 90,0',
  Friend: 'M25,150 C25,110 175,110 175,150',
  Neutral: 'M45,150 C45,110 155,110 155,150',
  Hostile: 'M70,140 C70,115 130,115 130,140',
};

function parts(affiliation: string): Icons {
  const frame = affiliation in crossed ? (affiliation as Frame) : 'Unknown';
  return {
    infantry: { type: 'path', d: crossed[frame] },
    armour: {
      type: 'path',
      d: 'M125,80 C150,80 150,120 125,120 L75,120 C50,120 50,80 75,80 Z',
      fill: false,
    },
    artillery: { type: 'circle', cx: 100, cy: 100, r: 15 },
    uav: { type: 'path', d: 'm 60,84 40,20 40,-20 0,8 -40,25 -40,-25 z', stroke: false },
    airforce: {
      type: 'path',
      d: 'M100,100 L130,88 c15,0 15,24 0,24 L100,100 70,112 c-15,0 -15,-24 0,-24 Z',
      stroke: false,
    },
    airdefence: { type: 'path', d: dome[frame], fill: false },
    border: words('BOR'),
    peacekeepers: words('PK'),
  };
}

ms.addIcons(numbersea);
ms.addIcons({
  ...numbersea,
  iconParts: (
    into: Icons,
    metadata: { affiliation?: string },
    colors: { iconColor: Record<string, string> },
  ) => {
    const affiliation = metadata.affiliation ?? 'Friend';
    const colour = colors.iconColor[affiliation];
    for (const [name, part] of Object.entries(parts(affiliation))) {
      into[`map ${name}`] = { fill: colour, stroke: colour, strokewidth: 3, ...part, icon: true };
    }
  },
  icons: (
    ids: Record<string, Part[]>,
    first: Record<string, Part[]>,
    _second: unknown,
    _boxes: unknown,
    symbolSet: string,
    icon: Icons,
  ) => {
    if (symbolSet !== '10') return;
    ids['110000'] = [];
    ids['121100'] = [icon['map infantry']];
    ids['121102'] = [icon['map armour'], icon['map infantry']];
    ids['120500'] = [icon['map armour']];
    ids['130300'] = [icon['map artillery']];
    ids['121900'] = [icon['map uav']];
    ids['120800'] = [icon['map airforce']];
    ids['130100'] = [icon['map airdefence']];
    // Sector 1 modifiers: 54 and 55 are free for use here.
    first['54'] = [icon['map border']];
    first['55'] = [icon['map peacekeepers']];
  },
});

export { ms };
