import type { GameView } from '../types.ts';

/** Two states on the ladder toward each other. */
export interface LadderView {
  /** The seat first where it is one of them, else in the order of the scenario. */
  readonly pair: readonly [number, number];
  /** Rung that each stands on toward the other, 0 for none. */
  readonly rungs: readonly [number, number];
  readonly tension: number;
  readonly change: number;
  readonly hostility: number;
}

/** Dyads worth watching: those of the seat and those the scenario is about, the most tense first. */
export function ladders(view: GameView): LadderView[] {
  const { scenario, seat } = view;
  const pairs: [number, number][] = [];
  const add = (a: number, b: number) => {
    const pair: [number, number] = b === seat ? [b, a] : [a, b];
    if (!pairs.some(([x, y]) => x === pair[0] && y === pair[1])) pairs.push(pair);
  };
  for (const [a, b] of scenario.subject.dyads) add(a, b);
  scenario.actors.forEach((_, b) => {
    if (seat >= 0 && b !== seat && concerns(view, seat, b)) add(seat, b);
  });
  const all = pairs.map((pair) => ladderOf(view, pair));
  const { dyads } = scenario.subject;
  const subject = (a: number, b: number) => dyads.some((dyad) => dyad.includes(a) && dyad.includes(b));
  // The seat's own first; of those, what the scenario is about; then by how hot it is.
  const weight = ({ pair: [a, b], tension, rungs }: LadderView) =>
    (a === seat ? 1000 : 0) + (subject(a, b) ? 400 : 0) + tension + 10 * Math.max(...rungs);
  return all.sort((a, b) => weight(b) - weight(a));
}

/** Where two states stand on the ladder toward each other. */
export function ladderOf(view: GameView, [a, b]: readonly [number, number]): LadderView {
  const { layout } = view.scenario;
  const { q, turn } = view.observation;
  const before = view.history[Math.max(0, turn - 2)] ?? view.observation.start;
  const slot = layout.tension[a][b];
  return {
    pair: [a, b],
    rungs: [q[layout.rung[a][b]], q[layout.rung[b][a]]],
    tension: q[slot],
    change: q[slot] - (before[slot] ?? q[slot]),
    hostility: q[layout.hostility[a][b]],
  };
}

/** A dyad without tension and without a rung is nothing to watch. */
function concerns(view: GameView, a: number, b: number): boolean {
  const { layout } = view.scenario;
  const { q } = view.observation;
  return q[layout.tension[a][b]] >= 20 || q[layout.rung[a][b]] > 0 || q[layout.rung[b][a]] > 0;
}
