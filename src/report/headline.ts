import { OUTCOMES } from '../engine/index.ts';
import { t } from '../words/index.ts';
import { crisesOf } from './crises.ts';
import { closingByTurn, subjectDyads, type FinishedGame } from './game.ts';

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
  const lead = [
    t('headline.tension', {
      pair: t('dyad', { a: scenario.actors[a].name, b: scenario.actors[b].name }),
      from: tension[0],
      to: tension[tension.length - 1],
      highest,
      turn: tension.indexOf(highest),
    }),
    scoreSentence(game, scores, seat),
  ];
  return { title, lead: lead.join(' ') };
}

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
