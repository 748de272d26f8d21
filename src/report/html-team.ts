import { t } from '../words/index.ts';
import { say } from '../words/say.ts';
import { crisesOf } from './crises.ts';
import { mindsOf } from './crisis-minds.ts';
import { mistakeLines, thoughtText, truthText } from './crisis-words.ts';
import type { FinishedGame } from './game.ts';
import { hiddenActs, truthsOf } from './hidden.ts';
import { fitted } from './html-fit.ts';
import { h, type Html } from './html-text.ts';
import { courseEnd, coursesOf } from './priorities.ts';
import { TEAM_ROLES } from './team-roles.ts';

/** What a team's two pages hold at most, so that they are two on A4 and on Letter. */
const ACTS = 26;
const SECRETS = 8;
/** Lines for notes: fewer where crises take their place. */
const NOTES = { plain: 12, crises: 6 } as const;
const CRISES = 3;
const MINDS = 11;

/** The two pages of a team: what became of its priorities and what it did; then what was hidden, and room for notes. */
export function teamPages(game: FinishedGame, actor: number): Html {
  return h`${first(game, actor)}${second(game, actor)}`;
}

function first(game: FinishedGame, actor: number): Html {
  const { scenario, log, tell } = game;
  const { name } = scenario.actors[actor];
  const { score, courses } = coursesOf(game)[actor];
  const turns = courses[0]?.held.length ?? 1;
  const acts = log.filter(({ event }) => {
    if (event.kind === 'order') return scenario.actions[event.action].actor === actor;
    if (event.kind === 'crisis_moved' || event.kind === 'declared') return event.actor === actor;
    return event.kind === 'reacted' && scenario.lines[event.line].owner === actor;
  });
  return h`<section class="sheet">
<p class="eyebrow">${t('html.team', { name })}</p>
<h1>${t('debrief.own.seat', { score, actor: name })}</h1>
<p class="small">${t('debrief.own.note')}</p>
<table class="grid"><tr><th scope="col"></th><th scope="col">${t('debrief.own.first')}</th>${Array.from({ length: turns - 1 }, (_, i) => h`<th scope="col">${i + 1}</th>`)}<th scope="col">${t('debrief.own.end')}</th></tr>
${courses.map(
  ({ rank, says, held, end, sources }) =>
    h`<tr><td>${rank}</td><th scope="row">${says} <span class="small">${sources.join(' ')}</span></th>${held.slice(1).map((holds) => h`<td>${holds ? '■' : '□'}</td>`)}<td>${courseEnd(end)}</td></tr>`,
)}</table>
<h2>${t('html.acts')}</h2>
<ul>${acts.slice(0, ACTS).map(({ index, turn }) => h`<li><b>${turn}</b> ${say(tell.entry(index).says)}</li>`)}</ul>
${acts.length > ACTS ? h`<p class="small">${t('html.more', { count: acts.length - ACTS })}</p>` : undefined}
</section>`;
}

function second(game: FinishedGame, actor: number): Html {
  const { scenario, tell } = game;
  const { actors } = scenario;
  const own = truthsOf(game).find((truth) => truth.actor === actor);
  const secrets = hiddenActs(game);
  // One's own secrets first: the team will ask who knew of them.
  const told = [
    ...secrets.filter((one) => one.actor === actor),
    ...secrets.filter((one) => one.actor !== actor),
  ];
  const crises = believed(game, actor);
  const who = (some: readonly number[]) => some.map((one) => actors[one].short).join(', ');
  return h`<section class="sheet">
<p class="eyebrow">${t('html.team', { name: actors[actor].name })}</p>
<h1>${t('debrief.hidden')}</h1>
${own && h`<p>${t('html.own_truth', { aim: own.gain ? 'gain' : 'security', resolve: own.resolve })}</p>`}
<table><tr><th scope="col">${t('debrief.hidden.state')}</th><th scope="col">${t('debrief.hidden.aim')}</th><th scope="col">${t('debrief.hidden.resolve')}</th></tr>
${truthsOf(game).map((truth) => h`<tr><th scope="row">${actors[truth.actor].name}</th><td>${t(truth.gain ? 'debrief.hidden.aim.gain' : 'debrief.hidden.aim.security')}</td><td>${truth.resolve}</td></tr>`)}</table>
<h2>${t('debrief.hidden.acts')}</h2>
${
  told.length === 0
    ? h`<p>${t('debrief.hidden.acts.none')}</p>`
    : h`<ul>${told.slice(0, SECRETS).map(({ index, turn, knew, suspected }) => h`<li><b>${turn}</b> ${say(tell.entry(index).says)} <span class="small">${knew.length + suspected.length === 0 ? t('debrief.hidden.nobody') : ''} ${knew.length > 0 ? t('debrief.hidden.knew', { who: who(knew) }) : ''} ${suspected.length > 0 ? t('debrief.hidden.suspected', { who: who(suspected) }) : ''}</span></li>`)}</ul>`
}
${told.length > SECRETS ? h`<p class="small">${t('html.more', { count: told.length - SECRETS })}</p>` : undefined}
${crises}
<h2>${t('html.roles')}</h2>
<p>${TEAM_ROLES.map((role) => h`<b>${t(`table.role.${role}`)}</b> ______________________ &#160; `)}</p>
<h2>${t('html.notes')}</h2>
${Array.from({ length: crises ? NOTES.crises : NOTES.plain }, () => h`<div class="line"></div>`)}
</section>`;
}

/** What the team and the other side believed of each other in its crises, and what was so. */
function believed(game: FinishedGame, team: number): Html | undefined {
  const { actors } = game.scenario;
  const blocks = crisesOf(game)
    .filter(({ owner, mover }) => owner === team || mover === team)
    .map((crisis) => {
      const { turn, owner, mover } = crisis;
      const minds = mindsOf(game, crisis).map((mind) => {
        const wrong = mistakeLines(game, mind);
        const pair = { reader: actors[mind.reader].short, about: actors[mind.about].short };
        return t('html.mind', {
          pair: t('debrief.minds.pair', pair),
          before: thoughtText(mind.before),
          after: thoughtText(mind.after),
          truth: truthText(mind),
          wrong:
            wrong.length > 0
              ? `${t('debrief.minds.mistakes', pair)} ${wrong.slice(0, WRONG).join('; ')}.`
              : '',
        });
      });
      return h`<p><b>${t('debrief.crisis.title', { turn, owner: actors[owner].name, mover: actors[mover].name })}.</b> ${minds.join(' ')}</p>`;
    });
  if (blocks.length === 0) return undefined;
  const [{ shown, left }] = fitted([blocks], [CRISES], MINDS);
  return h`<h2>${t('debrief.minds')}</h2>${shown}${left > 0 ? h`<p class="small">${t('html.more', { count: left })}</p>` : undefined}`;
}

/** Mistakes that are named of one side. */
const WRONG = 2;
