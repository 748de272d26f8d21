import {
  ALL_KNOWING,
  feedOf,
  forkPoints,
  latestPeriod,
  momentOf,
  RULES_VERSION,
  type ForkPoint,
  type Game,
  type GameRecord,
  type GameView,
  type Openness,
} from '../../session/index.ts';
import { t, turnDate } from '../../words/index.ts';
import { say } from '../../words/say.ts';
import type { Card } from './packs.ts';

/** The most states of one screen that are named one by one. */
const NAMED = 4;

/** What a title card says of a game. */
export interface Summary {
  readonly scenario: string;
  readonly title: string;
  /** Id of the person's actor, empty when only looking on and where several persons share the game. */
  readonly actor: string;
  readonly turn: number;
  readonly turns: number;
  readonly date: string;
  readonly over: boolean;
}

/** What happened in one turn, in sentences: readable when the record no longer replays. */
export interface ToldTurn {
  readonly turn: number;
  readonly date: string;
  readonly lines: readonly string[];
}

/** A game in the library of this browser. */
export interface KeptGame {
  readonly id: string;
  readonly name: string;
  readonly record: GameRecord;
  readonly openness: Openness;
  readonly summary: Summary;
  /** What the seat saw while the game goes on; everything once it is over. */
  readonly told: readonly ToldTurn[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The game it was forked from, and where. */
  readonly parent?: ForkPoint & { readonly id: string };
}

/** The games of the library that grew from one another: a game with its forks. */
export interface Branch {
  readonly game: KeptGame;
  readonly forks: readonly Branch[];
}

/** The game that is being played, as the library knows it. */
export interface Keeping {
  readonly id: string;
  readonly name: string;
  readonly parent?: KeptGame['parent'];
}

/** The game as it stands, for the library; `before` is what was kept of it last. */
export function keptOf(
  game: Pick<Game, 'view' | 'record'>,
  keeping: Keeping,
  at: number,
  before: readonly ToldTurn[] = [],
): KeptGame {
  const view = game.view();
  const record = game.record();
  const told = toldOf(view, before);
  const { openness } = view;
  return { ...keeping, record, openness, summary: summaryOf(view), told, at };
}

export function summaryOf({ scenario, seats, observation, outcome }: GameView): Summary {
  const [person, ...others] = scenario.actors.filter((_, actor) => seats[actor] === 'person');
  return {
    scenario: scenario.id,
    title: scenario.title,
    actor: others.length === 0 && person ? person.id : '',
    turn: observation.turn,
    turns: scenario.turns,
    date: turnDate(scenario.calendar, Math.max(1, observation.turn)),
    over: outcome !== undefined,
  };
}

/** The story of a game by turn; turns that were told before and are over are not told again. */
function toldOf(view: GameView, before: readonly ToldTurn[]): ToldTurn[] {
  const { calendar } = view.scenario;
  const open = view.final ? momentOf(view, view.final.log.length, ALL_KNOWING) : view;
  const latest = latestPeriod(open);
  const known = view.final ? [] : before.filter(({ turn }) => turn < latest - 1);
  const told = [...known];
  for (let turn = known.length; turn <= latest; turn++) {
    const lines = feedOf(open, turn).map(({ says }) => say(says));
    told.push({ turn, date: turnDate(calendar, Math.max(1, turn)), lines });
  }
  return told;
}

/** What a game is called until somebody names it. */
export function nameOf({ scenario, seats, seed }: GameView): string {
  const persons = scenario.actors.filter((_, actor) => seats[actor] === 'person');
  return gameName(
    persons.map(({ name }) => name),
    seed,
  );
}

/** What a game is called of which these states were in the hands of persons. */
export function gameName(persons: readonly string[], seed: string): string {
  const [who] = persons;
  if (persons.length === 0) return t('library.name.watched', { seed });
  return persons.length === 1
    ? t('library.name', { who, seed })
    : t('library.name.table', { teams: teamsText(persons), seed });
}

/** Several states in one line, none of it so long that a name of a game is cut. */
export function teamsText(names: readonly string[]): string {
  const shown = names.slice(0, names.length > NAMED ? NAMED - 1 : NAMED).join(', ');
  return names.length > NAMED ? t('library.teams', { teams: shown, more: names.length - NAMED + 1 }) : shown;
}

/** The states of a record that persons decided for, in the order of its scenario where that is here. */
export function personsOf(
  { seats }: Pick<GameRecord, 'seats'>,
  actors: readonly Pick<Card['actors'][number], 'id' | 'name'>[] = Object.keys(seats).map((id) => ({
    id,
    name: id,
  })),
): readonly { readonly id: string; readonly name: string }[] {
  return actors.filter(({ id }) => seats[id] === 'person');
}

/** Why a kept game cannot be played or replayed here, as far as can be told without playing it. */
export function strangeness(
  { record }: Pick<KeptGame, 'record'>,
  scenarios: readonly Pick<Card, 'id' | 'hash'>[],
): 'rules' | 'scenario' | 'changed' | undefined {
  if (record.rulesVersion !== RULES_VERSION) return 'rules';
  const scenario = scenarios.find(({ id }) => id === record.scenario);
  if (!scenario) return 'scenario';
  const plain = Object.keys(record.overrides).length === 0;
  return plain && scenario.hash !== record.scenarioHash ? 'changed' : undefined;
}

/** The kept games as trees, the latest first; a fork whose origin was thrown away stands by itself. */
export function branchesOf(games: readonly KeptGame[]): readonly Branch[] {
  const ids = new Set(games.map(({ id }) => id));
  const seen = new Set<string>();
  const latest = (a: Branch, b: Branch) => touched(b) - touched(a);
  const grow = (game: KeptGame): Branch => {
    seen.add(game.id);
    const own = games.filter(({ id, parent }) => parent?.id === game.id && !seen.has(id));
    for (const { id } of own) seen.add(id);
    return { game, forks: own.map(grow).sort(latest) };
  };
  const roots = games.filter(({ parent }) => !parent || !ids.has(parent.id)).map(grow);
  // Games from a file may name one another in a ring; none of them may be lost for it.
  const rest = games.flatMap((game) => (seen.has(game.id) ? [] : [grow(game)]));
  return [...roots, ...rest].sort(latest);
}

function touched({ game, forks }: Branch): number {
  return Math.max(game.at, ...forks.map(touched));
}

/** The prompt at which two games of one start part: where the first of the inputs that differ was asked for. */
export function partingOf(record: GameRecord, shared: number): ForkPoint {
  const entry = record.journal[shared];
  if (entry) return { turn: entry.turn, step: entry.step };
  return forkPoints(record).at(-1) ?? { turn: 1, step: 0 };
}
