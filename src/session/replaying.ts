import { applyEvent } from '../engine/apply.ts';
import { initialWorld } from '../engine/initial.ts';
import { observe, type Observation } from '../engine/observe.ts';
import { copyWorld, STEP, type World } from '../engine/world.ts';
import { Sight } from './sight.ts';
import type { FinalView, GameView, Seen } from './types.ts';
import { gravityOf } from './views/gravity.ts';

/** By what a replay steps. */
export const UNITS = ['turn', 'phase', 'event'] as const;
/** One of {@link UNITS}. */
export type Unit = (typeof UNITS)[number];

/** Nobody's eyes: everything in the open. */
export const ALL_KNOWING = -1;

/**
 * Where a replay may stand, as counts of the log's entries that have happened, ascending: after every turn, after every
 * phase, or after every event that is told. The first is the position before the first orders, the last the end.
 */
export function stopsOf(view: GameView, unit: Unit): readonly number[] {
  const all = tracks.get(finalOf(view)) ?? build(view);
  return all.stops[unit];
}

/** The turn whose orders a position follows; 0 before the first orders. A briefing belongs to the orders before it. */
export function turnAt(view: GameView, at: number): number {
  const last = finalOf(view).log[at - 1];
  if (!last) return 0;
  return last.step <= STEP.orders ? Math.max(0, last.turn - 1) : last.turn;
}

/** The step of its turn in which the latest event of a position happened. */
export function stepAt(view: GameView, at: number): number {
  return finalOf(view).log[at - 1]?.step ?? STEP.briefing;
}

/** The last stop at or before a position. */
export function stopBefore(stops: readonly number[], at: number): number {
  return stops.findLast((stop) => stop <= at) ?? stops[0];
}

/** The world after so many entries of the log; for reading only. */
export function worldAt(view: GameView, at: number): World {
  const track = tracks.get(finalOf(view)) ?? build(view);
  const known = track.worlds.get(at);
  if (known) return known;
  const { log } = finalOf(view);
  let from = 0;
  for (const done of track.worlds.keys()) if (done <= at && done > from) from = done;
  const world = copyWorld(track.worlds.get(from)!);
  for (let i = from; i < at; i++) applyEvent(world, log[i].event);
  track.worlds.set(at, world);
  return world;
}

/**
 * A finished game as it stood at a position, as one seat saw it then, or with everything in the open. Views of play and
 * the map read it as they read a game that goes on. The same object for the same position and seat.
 */
export function momentOf(view: GameView, at: number, seat: number): GameView {
  const track = tracks.get(finalOf(view)) ?? build(view);
  const key = `${at} ${seat}`;
  let found = track.views.get(key);
  if (!found) track.views.set(key, (found = seat < 0 ? openMoment(view, at) : seatMoment(view, at, seat)));
  return found;
}

interface Track {
  readonly stops: Readonly<Record<Unit, readonly number[]>>;
  readonly worlds: Map<number, World>;
  readonly views: Map<string, GameView>;
  /** By seat: what it has seen of the whole log. */
  readonly seen: Map<number, readonly Seen[]>;
}

const tracks = new WeakMap<FinalView, Track>();

function finalOf(view: GameView): FinalView {
  if (!view.final) throw new Error('araxes bug: only a finished game is replayed');
  return view.final;
}

function build(view: GameView): Track {
  const final = finalOf(view);
  const { log } = final;
  const turn: number[] = [];
  const phase = new Set<number>();
  const event = new Set<number>();
  const open: GameView = { ...view, seat: ALL_KNOWING, openness: 'open', seen: log };
  for (const [i, entry] of log.entries()) {
    if (entry.event.kind === 'step') {
      phase.add(i);
      if (entry.event.step === STEP.orders) turn.push(i + 1);
    } else if (gravityOf(open, entry) > 0) event.add(i + 1);
  }
  if (turn.at(-1) !== log.length) turn.push(log.length);
  const [first] = turn;
  const among = (more: ReadonlySet<number>) =>
    [...new Set([...turn, ...more])].filter((stop) => stop >= first).sort((a, b) => a - b);
  const start = initialWorld(view.scenario, view.seed);
  const track: Track = {
    stops: { turn, phase: among(phase), event: among(event) },
    worlds: new Map([[0, start]]),
    views: new Map(),
    seen: new Map(),
  };
  tracks.set(final, track);
  return track;
}

/** What views of play compare with: the start of the turn under way stands where they look for it. */
function historyOf(qs: readonly (readonly number[])[], turn: number): readonly (readonly number[])[] {
  return turn >= 2 ? qs.slice(1, turn) : qs.slice(0, 1);
}

function openMoment(view: GameView, at: number): GameView {
  const { worlds, log } = finalOf(view);
  const world = worldAt(view, at);
  const turn = turnAt(view, at);
  const qs = worlds.map(({ q }) => q);
  const observation: Observation = {
    ...plain(observe(view.scenario, world, 0)),
    q: world.q.slice(),
    start: (qs[Math.max(0, turn - 1)] ?? world.start).slice(),
    turn,
    offers: world.offers,
    unsure: [],
  };
  return {
    ...over(view, at),
    seat: ALL_KNOWING,
    observation,
    seen: log.slice(0, at),
    fresh: at,
    history: historyOf(qs, turn),
  };
}

function seatMoment(view: GameView, at: number, seat: number): GameView {
  const { scenario } = view;
  const { worlds, log } = finalOf(view);
  const track = tracks.get(finalOf(view))!;
  let seen = track.seen.get(seat);
  if (!seen) {
    const sight = new Sight(scenario, seat);
    seen = log.flatMap((entry) => sight.see(entry) ?? []);
    track.seen.set(seat, seen);
  }
  const turn = turnAt(view, at);
  const qs = worlds.slice(0, turn + 1).map((world) => observe(scenario, world, seat).q);
  const known = seen.filter(({ index }) => index < at);
  return {
    ...over(view, at),
    seat,
    observation: { ...plain(observe(scenario, worldAt(view, at), seat)), turn },
    seen: known,
    fresh: known.length,
    history: historyOf(qs, turn),
    // What it could know then, and no reasons of others.
    openness: 'inferred',
    explained: [],
  };
}

/** What every moment of a game that is over has in common. */
function over(view: GameView, at: number): GameView {
  const last = at >= finalOf(view).log.length;
  return { ...view, prompt: undefined, outcome: last ? view.outcome : undefined, final: undefined };
}

/** An observation with everything that it would compute when asked. */
function plain(observation: Observation): Observation {
  const { start, tolerance, claims, past } = observation;
  return { ...observation, start, tolerance, claims, past };
}

/**
 * A game at the start of every turn so far, then as it stands. Once it is over, as `eyes` saw it or with everything in
 * the open; else as the person's seat saw it then, for the rest is nobody's to know yet.
 */
export function turnsOf(view: GameView, eyes = ALL_KNOWING): readonly GameView[] {
  if (view.final) return stopsOf(view, 'turn').map((at) => momentOf(view, at, eyes));
  const { history, observation, seen } = view;
  return history.map((q, turn): GameView => {
    const known = seen.filter(
      (entry) => entry.turn <= turn || (entry.turn === turn + 1 && entry.step <= STEP.orders),
    );
    const start = (history[Math.max(0, turn - 1)] ?? q).slice();
    return {
      ...view,
      observation: { ...plain(observation), q: q.slice(), start, turn, offers: [], crisis: null },
      prompt: undefined,
      seen: known,
      fresh: known.length,
      history: historyOf(history, turn),
    };
  });
}
