import { OUTCOMES } from '../engine/index.ts';
import { t } from '../words/index.ts';
import { chainsOf } from './chains.ts';
import { crisesOf } from './crises.ts';
import { subjectDyads, closingByTurn, type FinishedGame } from './game.ts';
import { hiddenActs } from './hidden.ts';
import { coursesOf } from './priorities.ts';

/** Questions for discussion that are filled with moments of this one game; only those that it gives cause for. */
export function momentsOf(game: FinishedGame): readonly string[] {
  const { scenario, world, scores } = game;
  const name = (actor: number) => scenario.actors[actor].name;
  const questions: string[] = [];
  const [chain] = chainsOf(game);
  if (chain)
    questions.push(
      t('debrief.ask.line', {
        turn: chain.turn,
        owner: name(chain.owner),
        mover: name(chain.mover),
        act: chain.links[0].says,
        crisis: chain.crisis ? 'yes' : 'no',
      }),
    );
  const crisis = crisesOf(game).find(({ steps }) => steps.some(({ drawn }) => drawn !== undefined));
  const risk = crisis?.steps.reduce((top, step) =>
    (step.drawn?.chance ?? 0) > (top.drawn?.chance ?? 0) ? step : top,
  );
  if (crisis && risk?.drawn)
    questions.push(
      t('debrief.ask.risk', {
        turn: crisis.turn,
        round: risk.round,
        who: name(risk.actor),
        percent: Math.round(risk.drawn.chance / 100),
        came: risk.drawn.came ? 'yes' : 'no',
      }),
    );
  const secret = hiddenActs(game).find(({ suspected, knew }) => suspected.length + knew.length > 0);
  if (secret)
    questions.push(
      t('debrief.ask.secret', {
        turn: secret.turn,
        who: name(secret.actor),
        what: scenario.actions[secret.action].template.name,
      }),
    );
  const lost = coursesOf(game)
    .filter(({ actor }) => actor >= 0)
    .flatMap(({ actor, courses }) => courses.map((course) => ({ actor, course })))
    .filter(({ course }) => course.end.kind === 'lost')
    .sort((x, y) => x.course.rank - y.course.rank)[0];
  if (lost)
    questions.push(
      t('debrief.ask.lost', { who: name(lost.actor), says: lost.course.says, turn: lost.course.end.turn }),
    );
  const [a, b] = subjectDyads(scenario)[0];
  const tension = closingByTurn(game).map((q) => q[scenario.layout.tension[a][b]]);
  const top = Math.max(...tension);
  if (tension.indexOf(top) > 0)
    questions.push(
      t('debrief.ask.peak', { pair: t('dyad', { a: name(a), b: name(b) }), top, turn: tension.indexOf(top) }),
    );
  const best = scenario.actors.map((_, actor) => actor).sort((x, y) => scores[y] - scores[x] || x - y)[0];
  questions.push(
    t('debrief.ask.region', {
      outcome: t(`outcome.${OUTCOMES[Math.max(0, world.outcome)]}`),
      best: name(best),
      own: scores[best],
      region: scores[scenario.actors.length],
    }),
  );
  return questions;
}
