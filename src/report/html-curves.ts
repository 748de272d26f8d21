import { t } from '../words/index.ts';
import { ladderOptions, pairName, tensionOptions } from './charts/index.ts';
import { chartSvg, type ChartDocument } from './charts/svg.ts';
import { escalationOf } from './escalation.ts';
import type { FinishedGame } from './game.ts';
import { h, type Html } from './html-text.ts';

/** Pixels of the view box: as wide as a sheet's text, as high as one sheet for a whole game allows. */
const WIDTH = 700;
const LADDER = 168;
const TENSION = 114;

/** How the game climbed, drawn: the gravest of the scenario's dyads on the ladder, and the tension of the dyads. */
export function curves(game: FinishedGame, document: ChartDocument): Html {
  const { scenario } = game;
  const { columns, rungs, tension } = escalationOf(game);
  const gravest = rungs.reduce((best, entry) => (entry.peak > best.peak ? entry : best));
  const [{ name: a }, { name: b }] = [scenario.actors[gravest.a], scenario.actors[gravest.b]];
  const ladder = chartSvg(
    { ...ladderOptions(scenario, columns, gravest, WIDTH), height: LADDER },
    {
      document,
      width: WIDTH,
      label: t('debrief.ladder.alt', { a, b, up: gravest.up.join(', '), down: gravest.down.join(', ') }),
    },
  );
  const curve = chartSvg(tensionOptions(scenario, columns, tension, WIDTH, TENSION), {
    document,
    width: WIDTH,
    label: tension
      .map((entry) =>
        t('debrief.tension.alt', { pair: pairName(scenario, entry), values: entry.values.join(', ') }),
      )
      .join(' '),
  });
  return h`<figure><figcaption>${t('html.ladder', { a, b })}</figcaption>${{ html: ladder }}</figure>
<figure><figcaption>${t('html.tension')}</figcaption>${{ html: curve }}</figure>`;
}
