import { list, spanOfTurns, t } from '../words/index.ts';
import { chainsOf } from './chains.ts';
import { crisesOf } from './crises.ts';
import { escalationScoreOf, publishedSentence } from './escalation-score.ts';
import { escalationOf } from './escalation.ts';
import { turnsPlayed, type FinishedGame } from './game.ts';
import { headlineOf } from './headline.ts';
import { h, type Html } from './html-text.ts';
import { outcomeFindings } from './outcome.ts';
import { momentsOf } from './questions.ts';
import { teamPages } from './html-team.ts';
import { STYLE } from './html-style.ts';

/**
 * A debrief as one HTML file that needs nothing else: on paper one page for the whole game and two for each team. Teams
 * are the seats that persons held; `teams` names others. It holds no script and asks nobody for anything.
 */
export function debriefHtml(game: FinishedGame, teams: readonly number[] = teamsOf(game)): string {
  const { scenario, seed } = game;
  const title = t('debrief.eyebrow', {
    scenario: scenario.title,
    who:
      teams.length > 0
        ? list(teams.map((actor) => scenario.actors[actor].name))
        : t('debrief.eyebrow.watched'),
    span: spanOfTurns(scenario.calendar, turnsPlayed(game)),
    seed,
  });
  const body = h`<main>${whole(game, title)}${teams.map((actor) => teamPages(game, actor))}</main>`;
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n${h`<title>${title}</title>`.html}\n<style>${STYLE}</style>\n</head>\n<body>\n${body.html}\n</body>\n</html>\n`;
}

/** Seats that persons held. */
export function teamsOf({ seats }: FinishedGame): readonly number[] {
  return seats.flatMap((kind, actor) => (kind === 'person' ? [actor] : []));
}

/** Lines of the page for all, so that it stays one page on A4 and on Letter. */
const CRISES = 2;
const CHAINS = 2;
const QUESTIONS = 3;

function whole(game: FinishedGame, eyebrow: string): Html {
  const { scenario, scores } = game;
  const { title, lead } = headlineOf(game);
  const named = outcomeFindings(game).find((finding) => finding.named);
  const score = escalationScoreOf(game);
  return h`<section class="sheet">
<p class="eyebrow">${eyebrow}</p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
${named && h`<p><b>${named.name}</b>: ${named.asks}. ${named.found}.</p>`}
<h2>${t('html.course')}</h2>
${courseTable(game)}
<h2>${t('html.scores')}</h2>
<table><tr>${scenario.actors.map(({ short }) => h`<th scope="col">${short}</th>`)}<th scope="col">${t('html.region')}</th></tr>
<tr>${scores.map((value) => h`<td>${value}</td>`)}</tr></table>
<p class="small">${publishedSentence(score)}</p>
<h2>${t('html.crises')}</h2>
${crises(game)}
<h2>${t('debrief.chains')}</h2>
${chains(game)}
<h2>${t('debrief.discuss')}</h2>
<ol>${momentsOf(game)
    .slice(0, QUESTIONS)
    .map((question) => h`<li>${question}</li>`)}</ol>
</section>`;
}

/** Tension and rungs by turn: figures and bars of ink, legible in grey. */
function courseTable(game: FinishedGame): Html {
  const { scenario } = game;
  const { tension, rungs, columns } = escalationOf(game);
  const [main] = tension;
  const [ladder] = rungs;
  const turns = Array.from({ length: turnsPlayed(game) }, (_, i) => i + 1);
  const peak = (values: readonly number[], turn: number) =>
    Math.max(0, ...columns.flatMap((column, i) => (column.turn === turn ? [values[i]] : [])));
  const rung = (values: readonly number[], from: number, to: number) =>
    h`<tr><th scope="row">${t('html.rung', { a: scenario.actors[from].name, b: scenario.actors[to].name })}</th><td></td>${turns.map((turn) => h`<td>${peak(values, turn)}</td>`)}</tr>`;
  return h`<table class="course"><tr><th scope="col">${t('debrief.turn')}</th><th scope="col">${t('class.picture.start')}</th>${turns.map((turn) => h`<th scope="col">${turn}</th>`)}</tr>
<tr><th scope="row">${t('html.tension', { pair: t('dyad', { a: scenario.actors[main.a].name, b: scenario.actors[main.b].name }) })}</th>${main.values.map((value) => h`<td>${value}<i style="height:${Math.round(value / 4)}px"></i></td>`)}</tr>
${rung(ladder.up, ladder.a, ladder.b)}${rung(ladder.down, ladder.b, ladder.a)}</table>`;
}

function crises(game: FinishedGame): Html {
  const { actors, lines, ladder } = game.scenario;
  const all = crisesOf(game);
  if (all.length === 0) return h`<p>${t('debrief.crises.none')}</p>`;
  const told = all.slice(0, CRISES).map(({ turn, owner, mover, line, steps, end }) => {
    const moves = steps.map(({ round, actor, move, to, drawn }) =>
      t('html.move', {
        round,
        who: actors[actor].short,
        move: t(`move.${move}`),
        rung: to,
        name: ladder[to]?.short ?? '',
        percent: drawn ? Math.round(drawn.chance / 100) : 0,
        came: drawn?.came ? 'yes' : 'no',
      }),
    );
    const outcome = end
      ? t('html.crisis.end', {
          owner: actors[owner].name,
          mover: actors[mover].name,
          for: t(`crisis.outcome.${end.owner}`),
          against: t(`crisis.outcome.${end.mover}`),
        })
      : t('debrief.crisis.open');
    return h`<p><b>${t('debrief.crisis.title', { turn, owner: actors[owner].name, mover: actors[mover].name })}.</b> ${lines[line].says}. ${moves.join(' ')} ${outcome}</p>`;
  });
  return h`${told}${more(all.length - CRISES)}`;
}

function chains(game: FinishedGame): Html {
  const all = chainsOf(game);
  if (all.length === 0) return h`<p>${t('debrief.chains.none')}</p>`;
  const told = all
    .slice(0, CHAINS)
    .map(
      ({ links }) =>
        h`<ol class="chain">${links.map(({ says, because, sources }) => h`<li>${says}${because.slice(0, 1).map((one) => h` <span class="small">${t('debrief.chain.because', { says: one.says })} ${one.sources.join(' ')}</span>`)} <span class="small">${sources.join(' ')}</span></li>`)}</ol>`,
    );
  return h`${told}${more(all.length - CHAINS)}`;
}

function more(count: number): Html | undefined {
  return count > 0 ? h`<p class="small">${t('html.more', { count })}</p>` : undefined;
}
