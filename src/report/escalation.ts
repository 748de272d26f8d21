import { closingByTurn, subjectDyads, type FinishedGame } from './game.ts';

/** One column of the charts: a turn, or a round of the crisis played in it. */
export interface Column {
  readonly turn: number;
  /** 0 outside a crisis. */
  readonly round: number;
  /** "4", "8.1": what stands under it. */
  readonly label: string;
}

/** The rungs that two actors stood on toward each other, by column; the highest of the turn, or of the round. */
export interface DyadRungs {
  readonly a: number;
  readonly b: number;
  readonly up: readonly number[];
  readonly down: readonly number[];
  readonly peak: number;
}

/** The tension of two actors, at the start (entry 0) and after each turn. */
export interface DyadTension {
  readonly a: number;
  readonly b: number;
  readonly subject: boolean;
  readonly values: readonly number[];
}

/** How the game climbed. */
export interface Escalation {
  readonly columns: readonly Column[];
  readonly rungs: readonly DyadRungs[];
  readonly tension: readonly DyadTension[];
}

/** Dyads beside the subject's that are drawn, those whose tension moved most. */
const OTHERS = 3;

/** How a finished game climbed, turn by turn. */
export function escalationOf(game: FinishedGame): Escalation {
  const { scenario } = game;
  const columns = columnsOf(game);
  const subject = subjectDyads(scenario);
  return {
    columns,
    rungs: subject.map(([a, b]) => rungsOf(game, columns, a, b)),
    tension: [
      ...subject.map(([a, b]) => ({ a, b, subject: true, values: tensionOf(game, a, b) })),
      ...otherDyads(game),
    ],
  };
}

/**
 * The ladder of every two states of which one stood on a rung toward the other, the dyads of the scenario first whatever
 * they did, then the highest.
 */
export function laddersOf(game: FinishedGame, { columns, rungs }: Escalation): readonly DyadRungs[] {
  const { actors } = game.scenario;
  const known = new Set(rungs.map(({ a, b }) => `${a} ${b}`));
  const others: DyadRungs[] = [];
  for (let a = 0; a < actors.length; a++)
    for (let b = a + 1; b < actors.length; b++) {
      if (known.has(`${a} ${b}`)) continue;
      const climbed = rungsOf(game, columns, a, b);
      if (climbed.peak > 0) others.push(climbed);
    }
  return [...rungs, ...others.sort((x, y) => y.peak - x.peak || x.a - y.a || x.b - y.b)];
}

/** The tensions that are drawn, those of one pair first and in front of the others. */
export function tensionWith(
  game: FinishedGame,
  { tension }: Escalation,
  a: number,
  b: number,
): readonly DyadTension[] {
  const drawn = tension.find((one) => one.a === a && one.b === b);
  const own = { a, b, subject: true, values: drawn?.values ?? tensionOf(game, a, b) };
  const others = tension.filter((one) => one !== drawn);
  // One line beside it is enough to hold it against; the rest stay behind.
  return [own, ...others.map((one, i) => ({ ...one, subject: one.subject && i === 0 }))];
}

function columnsOf(game: FinishedGame): Column[] {
  const rounds = new Map<number, number>();
  let last = 0;
  for (const { turn, event } of game.log) {
    last = Math.max(last, turn);
    if (event.kind === 'crisis_moved') rounds.set(turn, Math.max(rounds.get(turn) ?? 0, event.round));
  }
  return Array.from({ length: last }, (_, i) => i + 1).flatMap((turn): Column[] => {
    const count = rounds.get(turn) ?? 0;
    if (count === 0) return [{ turn, round: 0, label: `${turn}` }];
    return Array.from({ length: count }, (__, i) => ({ turn, round: i + 1, label: `${turn}.${i + 1}` }));
  });
}

function rungsOf(game: FinishedGame, columns: readonly Column[], a: number, b: number): DyadRungs {
  const { layout } = game.scenario;
  const slots = [layout.rung[a][b], layout.rung[b][a]];
  const now = slots.map((slot) => layout.start[slot]);
  const highest = columns.map(() => [0, 0]);
  let column = 0;
  const mark = (): void => {
    for (const side of [0, 1]) highest[column][side] = Math.max(highest[column][side], now[side]);
  };
  for (const { turn, event } of game.log) {
    // Rungs come down at the end of a turn; what counts is where a side stood while the turn was played.
    if (event.kind === 'turn') {
      column = columns.findIndex((entry) => entry.turn === turn);
      mark();
    }
    if (event.kind === 'change' && slots.includes(event.slot)) {
      now[slots.indexOf(event.slot)] = event.to;
      if (event.to > event.from) mark();
    }
    if (event.kind === 'passed_on') {
      const next = columns.findIndex((entry) => entry.turn === turn && entry.round === event.round);
      if (next > column) {
        column = next;
        mark();
      }
    }
  }
  const up = highest.map(([first]) => first);
  const down = highest.map(([, second]) => second);
  return { a, b, up, down, peak: Math.max(0, ...up, ...down) };
}

function tensionOf(game: FinishedGame, a: number, b: number): number[] {
  const slot = game.scenario.layout.tension[a][b];
  return closingByTurn(game).map((q) => q[slot]);
}

function otherDyads(game: FinishedGame): DyadTension[] {
  const { actors } = game.scenario;
  const known = new Set(subjectDyads(game.scenario).map(([a, b]) => `${a} ${b}`));
  const all: { dyad: DyadTension; moved: number }[] = [];
  for (let a = 0; a < actors.length; a++)
    for (let b = a + 1; b < actors.length; b++) {
      if (known.has(`${a} ${b}`)) continue;
      const values = tensionOf(game, a, b);
      const moved = Math.max(...values) - Math.min(...values);
      if (moved >= 5) all.push({ dyad: { a, b, subject: false, values }, moved });
    }
  return all
    .sort((x, y) => y.moved - x.moved || x.dyad.a - y.dyad.a || x.dyad.b - y.dyad.b)
    .slice(0, OTHERS)
    .map(({ dyad }) => dyad);
}
