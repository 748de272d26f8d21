import type { Sources } from '../../scenario/types.ts';
import { observe } from '../../engine/observe.ts';
import { momentOf, worldAt } from '../replaying.ts';
import type { GameView } from '../types.ts';
import { movePhrase } from './effects.ts';
import { explanationOf, type Estimate, type ReasonLine } from './explanation.ts';
import { estimateOf } from './inference.ts';
import type { Phrase } from './phrase.ts';
import { sentenceOf } from './sentences.ts';
import { siteOf, type Site } from './site.ts';
import { meaningOf } from './slots.ts';

/** An entry of the log as it is told. */
export interface ToldEntry {
  readonly says: Phrase;
  readonly sources: Sources;
  /** Escalation: force, a crossed line, a crisis. */
  readonly hot: boolean;
  readonly site: Site | undefined;
}

/** What a session knows of a game that is over and a report has to ask for: sentences and reasons, by place in the log. */
export interface GameTeller {
  /** The event as a sentence, everything in the open and in nobody's eyes. */
  readonly entry: (index: number) => ToldEntry;
  /** Why its actor did it, weightiest first; empty where a person decided or nothing tells. */
  readonly reasons: (index: number) => readonly ReasonLine[];
  /** A quantity that went from one value to another. */
  readonly change: (slot: number, from: number, to: number) => Phrase;
  /** What a state could tell of another once the entry before `index` had happened. */
  readonly thought: (index: number, reader: number, about: number) => Estimate;
  /** What it then held of issues, ground and forces that was not so. */
  readonly mistakes: (
    index: number,
    reader: number,
  ) => readonly { readonly slot: number; readonly held: number; readonly was: number }[];
  /** What it then knew of each contested claim: 1 so, 0 not so, -1 neither. */
  readonly claims: (index: number, reader: number) => readonly number[];
}

const TANGIBLE: readonly string[] = ['issue', 'controller', 'posture'];

/** A game that is over, as reports take it. `mine`: the reader is the person who decided. `undefined` while it is played. */
export function finishedOf(view: GameView, mine: boolean) {
  if (!view.final) return undefined;
  const { scenario, seed, seats, seat } = view;
  const { log, world, scores } = view.final;
  return { scenario, seed, seats, seat, mine, log, world, scores, tell: tellerOf(openedUp(view)) };
}

/** After the end everything is in the open: the views of play then read the world in place of an observation. */
export function openedUp(view: GameView): GameView {
  if (!view.final) return view;
  const { world, log } = view.final;
  const observation = { ...view.observation, q: world.q, start: world.start, turn: world.turn, unsure: [] };
  return { ...view, seat: -1, observation, seen: log, fresh: log.length };
}

function tellerOf(open: GameView): GameTeller {
  const { layout } = open.scenario;
  return {
    entry(index) {
      const seen = open.seen[index];
      const { says, sources, hot } = sentenceOf(open, seen);
      return { says, sources, hot, site: siteOf(open, seen) };
    },
    reasons: (index) => explanationOf(open, open.seen[index])?.reasons ?? [],
    change: (slot, from, to) => movePhrase(open.scenario, slot, from, to, -1),
    thought: (index, reader, about) => estimateOf(momentOf(open, index, reader), about),
    mistakes: (index, reader) => {
      const { beliefs, q } = worldAt(open, index);
      return beliefs.flatMap(({ actor, slot, value }) =>
        actor === reader && value !== q[slot] && TANGIBLE.includes(meaningOf(layout, slot).kind)
          ? [{ slot, held: value, was: q[slot] }]
          : [],
      );
    },
    claims: (index, reader) => observe(open.scenario, worldAt(open, index), reader).claims,
  };
}
