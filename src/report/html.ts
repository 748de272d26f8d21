import { list, spanOfTurns, t } from '../words/index.ts';
import { chainsOf } from './chains.ts';
import type { ChartDocument } from './charts/svg.ts';
import { otherLines } from './crisis-words.ts';
import { crisesOf } from './crises.ts';
import { escalationScoreOf, publishedSentence } from './escalation-score.ts';
import { turnsPlayed, type FinishedGame } from './game.ts';
import { headlineOf } from './headline.ts';
import { fitted, type Fitted } from './html-fit.ts';
import { h, type Html } from './html-text.ts';
import { outcomeFindings } from './outcome.ts';
import { momentsOf } from './questions.ts';
import { curves } from './html-curves.ts';
import { teamPages } from './html-team.ts';
import { STYLE } from './html-style.ts';

export interface SheetsAsked {
  /** Draws the charts: the page's own document, or one made for the command line. */
  readonly document: ChartDocument;
  /** Whose pages follow that for all; the seats that persons held unless it says otherwise. */
  readonly teams?: readonly number[];
}

/**
 * A debrief as one HTML file that needs nothing else: on paper one page for the whole game and two for each team. It
 * holds no script and asks nobody for anything.
 */
export function debriefHtml(game: FinishedGame, asked: SheetsAsked): string {
  const { title, sheets } = debriefSheets(game, asked);
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n${h`<title>${title}</title>`.html}\n<style>${STYLE}</style>\n</head>\n<body>\n${sheets}\n</body>\n</html>\n`;
}

/** The sheets alone, for a page that prints them: their HTML, which wants {@link STYLE} around it. */
export function debriefSheets(
  game: FinishedGame,
  { document, teams = teamsOf(game) }: SheetsAsked,
): { readonly title: string; readonly sheets: string } {
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
  const sheets = h`<main class="sheets">${whole(game, title, document)}${teams.map((actor) => teamPages(game, actor))}</main>`;
  return { title, sheets: sheets.html };
}

/** Seats that persons held. */
function teamsOf({ seats }: FinishedGame): readonly number[] {
  return seats.flatMap((kind, actor) => (kind === 'person' ? [actor] : []));
}

/** What the page for all tells at most of each, so that each has its turn. */
const CRISES = 2;
const CHAINS = 2;
const QUESTIONS = 3;
/** Lines left for them by what always stands there, on Letter, the lower of the two papers. */
const LINES = 16;

function whole(game: FinishedGame, eyebrow: string, document: ChartDocument): Html {
  const { scenario, scores } = game;
  const { title, lead } = headlineOf(game);
  const named = outcomeFindings(game).find((finding) => finding.named);
  const score = escalationScoreOf(game);
  const [crises, chains, questions] = fitted(
    [crisisBlocks(game), chainBlocks(game), momentsOf(game).map((question) => h`<li>${question}</li>`)],
    [CRISES, CHAINS, QUESTIONS],
    LINES,
  );
  return h`<section class="sheet">
<p class="eyebrow">${eyebrow}</p>
<h1>${title}</h1>
<p class="lead">${lead}</p>
${named && h`<p><b>${named.name}</b>: ${named.asks}. ${named.found}.</p>`}
<h2>${t('html.course')}</h2>
${curves(game, document)}
<h2>${t('html.scores')}</h2>
<table><tr>${scenario.actors.map(({ short }) => h`<th scope="col">${short}</th>`)}<th scope="col">${t('html.region')}</th></tr>
<tr>${scores.map((value) => h`<td>${value}</td>`)}</tr></table>
<p class="small">${publishedSentence(score)}</p>
<h2>${t('html.crises')}</h2>
${told(crises, h`<p>${t('debrief.crises.none')}</p>`)}
<h2>${t('debrief.chains')}</h2>
${told(chains, h`<p>${t('debrief.chains.none')}</p>`)}
<h2>${t('debrief.discuss')}</h2>
<ol>${questions.shown}</ol>
</section>`;
}

/** What was put on the page of one kind, and how many more there are. */
function told({ shown, left }: Fitted, none: Html): Html {
  if (shown.length + left === 0) return none;
  return h`${shown}${left > 0 ? h`<p class="small">${t('html.more', { count: left })}</p>` : undefined}`;
}

function crisisBlocks(game: FinishedGame): readonly Html[] {
  const { actors, lines, ladder } = game.scenario;
  return crisesOf(game).map((crisis) => {
    const { turn, owner, mover, line, steps, end } = crisis;
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
    const others = otherLines(game, crisis).map(({ says }) => says);
    return h`<p><b>${t('debrief.crisis.title', { turn, owner: actors[owner].name, mover: actors[mover].name })}.</b> ${lines[line].says}. ${moves.join(' ')} ${others.join(' ')} ${outcome}</p>`;
  });
}

function chainBlocks(game: FinishedGame): readonly Html[] {
  return chainsOf(game).map(
    ({ links }) =>
      h`<ol class="chain">${links.map(({ says, because, sources }) => h`<li>${says}${because.slice(0, 1).map((one) => h` <span class="small">${t('debrief.chain.because', { says: one.says })} ${one.sources.join(' ')}</span>`)} <span class="small">${sources.join(' ')}</span></li>`)}</ol>`,
  );
}
