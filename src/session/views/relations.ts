import type { GameView } from '../types.ts';
import { phrase, type Phrase } from './phrase.ts';

/** One pair of states, read from the first to the second. */
export interface RelationView {
  readonly a: number;
  readonly b: number;
  readonly tension: number;
  readonly change: number;
  readonly hostility: number;
  /** The rung a stands on toward b, and b toward a. */
  readonly rungs: readonly [number, number];
  /** What a remembers of b's behaviour and b of a's, -100..100. */
  readonly memory: readonly [number, number];
  /** What a fears of b and b of a. */
  readonly threat: readonly [number, number];
  /** The band that its pattern and word stand for: calm, uneasy, tense, hot. */
  readonly band: Band;
  /** What stands out, in words. */
  readonly pattern: readonly Phrase[];
}

/** Words for tension, calmest first. */
export const BANDS = ['calm', 'uneasy', 'tense', 'hot'] as const;
/** One of {@link BANDS}. */
export type Band = (typeof BANDS)[number];

/** The same limits as on the map: 40 and 60 change how a border is drawn. */
export function bandOf(tension: number): Band {
  if (tension >= 60) return 'hot';
  if (tension >= 40) return 'tense';
  return tension >= 20 ? 'uneasy' : 'calm';
}

/** Relations of all pairs; `[a][b]` is undefined on the diagonal. */
export function relationsOf(view: GameView): (RelationView | undefined)[][] {
  const n = view.scenario.actors.length;
  return Array.from({ length: n }, (_, a) =>
    Array.from({ length: n }, (_, b) => (a === b ? undefined : relationOf(view, a, b))),
  );
}

/** How two states stand to each other, as the seat sees it. */
export function relationOf(view: GameView, a: number, b: number): RelationView {
  const { layout } = view.scenario;
  const { q, turn } = view.observation;
  const before = view.history[Math.max(0, turn - 2)] ?? view.observation.start;
  const tension = q[layout.tension[a][b]];
  const relation = {
    a,
    b,
    tension,
    change: tension - (before[layout.tension[a][b]] ?? tension),
    hostility: q[layout.hostility[a][b]],
    rungs: [q[layout.rung[a][b]], q[layout.rung[b][a]]] as const,
    memory: [q[layout.memory[a][b]], q[layout.memory[b][a]]] as const,
    threat: [q[layout.threat[a][b]], q[layout.threat[b][a]]] as const,
    band: bandOf(tension),
  };
  return { ...relation, pattern: patternOf(view, relation) };
}

function patternOf(view: GameView, relation: Omit<RelationView, 'pattern'>): Phrase[] {
  const name = (actor: number) => view.scenario.actors[actor].name;
  const { a, b, change, rungs, memory, threat } = relation;
  const said: Phrase[] = [];
  if (change >= 4) said.push(phrase('relation.rising', { by: change }));
  else if (change <= -4) said.push(phrase('relation.easing', { by: -change }));
  const [up, down] = rungs;
  if (up > 0 && down > 0 && Math.abs(up - down) <= 1) said.push(phrase('relation.tit_for_tat'));
  else if (up >= down + 2) said.push(phrase('relation.ahead', { who: name(a), rungs: up - down }));
  else if (down >= up + 2) said.push(phrase('relation.ahead', { who: name(b), rungs: down - up }));
  if (memory[0] >= 20 && memory[1] >= 20) said.push(phrase('relation.goodwill'));
  else if (memory[0] <= -20 && memory[1] <= -20) said.push(phrase('relation.grudge'));
  if (Math.abs(threat[0] - threat[1]) >= 15) {
    const [who, whom] = threat[0] > threat[1] ? [a, b] : [b, a];
    said.push(phrase('relation.fears_more', { who: name(who), whom: name(whom) }));
  }
  return said.length > 0 ? said : [phrase('relation.quiet')];
}
