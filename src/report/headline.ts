import { OUTCOMES } from '../engine/index.ts';
import { t } from '../words/index.ts';
import { crisesOf } from './crises.ts';
import { escalationOf, laddersOf } from './escalation.ts';
import { closingByTurn, openingByTurn, subjectDyads, type FinishedGame } from './game.ts';

/** The finding of a game in one line, and the two or three sentences under it. */
export interface Headline {
  readonly title: string;
  readonly lead: string;
}

/** What a finished game came to. */
export function headlineOf(game: FinishedGame): Headline {
  const { scenario, world, scores, seat } = game;
  const outcome = OUTCOMES[Math.max(0, world.outcome)];
  const crises = crisesOf(game);
  const peak = Math.max(
    0,
    ...crises.map(({ end, steps }) => end?.peak ?? Math.max(0, ...steps.map((s) => s.to))),
  );
  const violent = crises.some(({ end }) => end !== undefined && end.violence !== 'none');
  const title = t(`headline.${outcome}`, { crises: crises.length, peak, violent: violent ? 'yes' : 'no' });

  const [a, b] = subjectDyads(scenario)[0];
  const slot = scenario.layout.tension[a][b];
  const tension = closingByTurn(game).map((q) => q[slot]);
  const highest = Math.max(...tension);
  // What the map showed as orders were given had the news of that turn in it.
  const shown = openingByTurn(game).map((q) => q[slot]);
  const top = Math.max(...shown);
  // What a reader looks for first.
  const lead = [
    scoreSentence(game, scores, seat),
    t('headline.tension', {
      pair: t('dyad', { a: scenario.actors[a].name, b: scenario.actors[b].name }),
      from: tension[0],
      to: tension[tension.length - 1],
      highest,
      turn: tension.indexOf(highest),
      first: shown[1] === tension[0] ? -1 : shown[1],
      shown: top > highest ? top : -1,
      news: shown.indexOf(top),
    }),
    ...beyondCrises(game, crises.length, peak),
  ];
  return { title, lead: lead.join(' ') };
}

/** Where an act put a state higher than any crisis came: the title speaks of crises alone. */
function beyondCrises(game: FinishedGame, crises: number, peak: number): readonly string[] {
  const { scenario } = game;
  const escalation = escalationOf(game);
  const highest = laddersOf(game, escalation).toSorted((x, y) => y.peak - x.peak)[0];
  if (!highest || highest.peak <= Math.max(peak, BELOW)) return [];
  const { a, b, up, down } = highest;
  const ahead = up.includes(highest.peak);
  const column = escalation.columns[(ahead ? up : down).indexOf(highest.peak)];
  const names = [a, b].map((actor) => scenario.actors[actor].name);
  const [who, whom] = ahead ? names : names.toReversed();
  const { name } = scenario.ladder[highest.peak];
  const values = { crises, who, whom, rung: highest.peak, name, turn: column.turn };
  return [t(crises > 0 ? 'headline.acts' : 'headline.acts.none', values)];
}

/** Up to here acts are what a tense peace is made of. */
const BELOW = 7;

function scoreSentence({ scenario, mine }: FinishedGame, scores: readonly number[], seat: number): string {
  const region = scores[scenario.actors.length];
  const best = scenario.actors.map((_, actor) => actor).sort((x, y) => scores[y] - scores[x] || x - y)[0];
  const values = { region, best: scenario.actors[best].name, top: scores[best] };
  if (seat < 0) return t('headline.scores', values);
  if (!mine) {
    const who = scenario.actors[seat].name;
    return t('headline.scores.seat', { ...values, who, own: scores[seat] });
  }
  if (best === seat) return t('headline.scores.best', { ...values, own: scores[seat] });
  return t('headline.scores.own', { ...values, own: scores[seat] });
}
