import type { GameView } from '../../session/index.ts';

const cache = new WeakMap<GameView, Map<number, GameView>>();

/**
 * A finished game as it stood after so many turns, everything in the open: views of play and the map read it as they
 * read a game that goes on. 0 is the position before the first orders.
 */
export function replayView(view: GameView, cursor: number): GameView {
  let known = cache.get(view);
  if (!known) cache.set(view, (known = new Map()));
  let found = known.get(cursor);
  if (!found) known.set(cursor, (found = build(view, cursor)));
  return found;
}

function build(view: GameView, cursor: number): GameView {
  const { final } = view;
  if (!final) return view;
  const { worlds, log } = final;
  const world = worlds[cursor];
  const before = worlds[Math.max(0, cursor - 1)];
  const last = cursor === worlds.length - 1;
  // What a briefing told stands before the orders that follow it, so it belongs to the turn before.
  const seen = log.filter(
    ({ turn, step }) => turn <= cursor || last || (turn === cursor + 1 && step === BRIEFING),
  );
  return {
    ...view,
    // Nobody's eyes: symbols and sentences are neutral.
    seat: -1,
    observation: {
      ...view.observation,
      q: world.q,
      start: before.q,
      turn: cursor,
      offers: [],
      crisis: null,
      unsure: [],
    },
    prompt: undefined,
    seen,
    fresh: seen.length,
    history: worlds.slice(0, cursor + 1).map(({ q }) => q),
    outcome: last ? view.outcome : undefined,
    final: undefined,
  };
}

/** The step of a turn in which dated and random events happen. */
const BRIEFING = 0;
