import { PURPOSE } from '../base/dice.ts';
import { clamp, divideRound } from '../base/integer.ts';
import { zeros } from '../base/lists.ts';
import { hostileMid } from '../scenario/ground.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Action, Effect } from '../scenario/types.ts';
import { noteDone, noteStruck } from './apply.ts';
import { UNTOLD, type Cause, type Mask, type OrderOrigin } from './events.ts';
import { chanceIn10000, emit, everyone, wantsDetail, type Run } from './run.ts';
import { wish, type Contribution, type Pool } from './pool.ts';
import { FIRE_RUNG } from './world.ts';

/** An act of this turn: an order that needs no consent, or an offer that was accepted. */
export interface Act {
  readonly action: Action;
  readonly origin: OrderOrigin;
  /** Place among the acts of the turn. */
  readonly order: number;
  readonly cost: number;
  readonly breach: boolean;
  /** Who knows of it for certain. */
  readonly known: Mask;
  /** Who has it only as a report. */
  readonly unconfirmed: Mask;
  /** What it was to hide comes out, or it turns against its actor. */
  readonly twisted: boolean;
}

type Knowledge = Pick<Act, 'known' | 'unconfirmed' | 'twisted'>;

/**
 * Draws who learns of an act, and whether it takes the turn that its template warns of. The actor, its partner and whoever consented always know; so does whom a friendly act is
 * done to: nobody gets arms, or talks by a back channel, without knowing it.
 */
export function whoKnows(run: Run, action: Action): Knowledge {
  const { scenario } = run;
  const all = everyone(scenario);
  const { template } = action;
  const host = template.code.goldstein > 0 ? maskOf(action.target) : 0;
  const inside = maskOf(action.actor) | maskOf(action.partner) | maskOf(action.addressee) | host;
  const twisted = takesItsTurn(run, action, template.deniable || template.learned < 100 ? inside : all);
  if (twisted && template.twist?.kind === 'exposed') return { known: all, unconfirmed: 0, twisted };
  if (template.deniable) return { known: inside, unconfirmed: all & ~inside, twisted };
  const reached = template.learned < 100 ? learned(run, action, inside) : all;
  if (template.confirmed >= 100 || isConfirmed(run, action))
    return { known: reached, unconfirmed: 0, twisted };
  return { known: inside, unconfirmed: reached & ~inside, twisted };
}

function takesItsTurn(run: Run, action: Action, known: Mask): boolean {
  const { twist } = action.template;
  if (!twist) return false;
  const more = twist.more ? twist.more.by * run.world.q[twist.more.slot] : 0;
  const chance = clamp(twist.chance + more, 0, 100) * 100;
  return chanceIn10000(run, PURPOSE.twist, action.actor, action.target, action.index, chance, known);
}

/** Those who learn of a covert act, and those inside. */
function learned(run: Run, { actor, index, template }: Action, inside: Mask): Mask {
  const { watched, learned } = template;
  const chance = Math.min(100, learned + (watched ? watched.by * run.world.q[watched.slot] : 0)) * 100;
  let known = inside;
  for (let other = 0; other < run.scenario.actors.length; other++) {
    if (inside & (1 << other)) continue;
    if (chanceIn10000(run, PURPOSE.learn, actor, other, index, chance, inside)) known |= 1 << other;
  }
  return known;
}

function isConfirmed(run: Run, { actor, target, index, template }: Action): boolean {
  return chanceIn10000(run, PURPOSE.report, actor, target, index, template.confirmed * 100);
}

function maskOf(actor: number): Mask {
  return actor < 0 ? 0 : 1 << actor;
}

/** Says that the act takes place, and pools what it does by its own effects. Chances are drawn here. */
export function performAct(run: Run, act: Act, pool: Pool): void {
  const { action } = act;
  if (run.log)
    emit(run, {
      kind: 'order',
      order: act.order,
      origin: act.origin,
      action: action.index,
      cost: act.cost,
      breach: act.breach ? 1 : 0,
      known: act.known,
      unconfirmed: act.unconfirmed,
    });
  else noteDone(run.world, action.index);
  // Of a deniable act all see what it does, though not whose it is.
  const seen = action.template.deniable ? { known: everyone(run.scenario), unconfirmed: 0 } : act;
  const { start, packed, others } = certainEffects(run.scenario);
  // What is only summed up, as nearly all is in ensembles, is read from where it lies together.
  const summed = seen.known === pool.open;
  if (summed)
    for (let i = start[action.index]; i < start[action.index + 1]; i += 2)
      pool.addOpen(packed[i], packed[i + 1]);
  const list = summed ? others[action.index] : undefined;
  for (let n = 0; n < (list ? list.length : action.effects.length); n++) {
    const i = list ? list[n] : n;
    const effect = action.effects[i];
    if (effect.chance < 100) {
      const counter = action.index * 16 + i;
      const chance = effect.chance * 100;
      if (!chanceIn10000(run, PURPOSE.success, action.actor, action.target, counter, chance, seen.known))
        continue;
    }
    poolEffect(run, pool, effect, act.order, seen);
  }
  const { twist } = action.template;
  if (!act.twisted || !twist) return;
  emit(run, { kind: 'twist', order: act.order, action: action.index, twist: twist.kind, known: act.known });
  for (const effect of action.twist) poolEffect(run, pool, effect, act.order, act);
}

/** Effects of acts that add an amount for certain, as slot and amount one act after the other; and places of the others. */
const certainEffects = perScenario(({ actions }) => {
  const start = [0];
  const packed: number[] = [];
  const others = actions.map(({ effects }) => {
    const rest: number[] = [];
    effects.forEach((effect, i) => {
      if (effect.kind === 'add' && effect.chance >= 100) packed.push(effect.slot, effect.by);
      else rest.push(i);
    });
    start.push(packed.length);
    return rest;
  });
  return { start: Int32Array.from(start), packed: Int32Array.from(packed), others };
});

type Sight = Pick<Act, 'known' | 'unconfirmed'>;

function poolEffect(run: Run, pool: Pool, effect: Effect, order: number, seen: Sight): void {
  if (effect.kind === 'add' && seen.known === pool.open) return pool.addOpen(effect.slot, effect.by);
  const by = effect.kind === 'add' || effect.kind === 'shift' ? effect.by : 0;
  const cause: Cause = wantsDetail(run) ? { kind: 'order', order, by } : UNTOLD;
  pool.add(effect.slot, contribution(effect, cause, seen));
}

function contribution(effect: Effect, cause: Cause, { known, unconfirmed: reported }: Sight): Contribution {
  switch (effect.kind) {
    case 'add':
      return wish('add', effect.by, cause, known, reported);
    case 'push':
      return wish('push', effect.to, cause, known, reported, effect.strength);
    case 'shift':
      return wish('shift', effect.by, cause, known, reported, effect.strength);
    case 'set':
    case 'lower':
      return wish(effect.kind, effect.to, cause, known, reported);
  }
}

/** What one state did toward another in a turn: the worst, the best and the sum of its scores, and so on. */
interface Conduct {
  worst: number;
  best: number;
  sum: number;
  mid: number;
  rung: number;
  /** Who knows of all of it. */
  known: Mask;
  /** What it counts for, see {@link turnScore}. */
  score: number;
}

/** What every pair did, by directed pair (a * n + b). One table, and what stands in it, serves turn after turn. */
class ConductTable {
  readonly rows: readonly Conduct[];
  /** By actor, as bits: toward whom it did anything this turn, and who did toward it. Only of those the rows are of this turn. */
  readonly toward: number[];
  readonly from: number[];

  constructor(private readonly actors: number) {
    this.rows = Array.from({ length: actors * actors }, () => ({
      worst: 0,
      best: 0,
      sum: 0,
      mid: 0,
      rung: 0,
      known: 0,
      score: 0,
    }));
    this.toward = zeros(actors);
    this.from = zeros(actors);
  }

  clear(): void {
    for (let actor = 0; actor < this.actors; actor++) {
      this.toward[actor] = 0;
      this.from[actor] = 0;
    }
  }

  note(actor: number, target: number, score: number, mid: number, rung: number, known: Mask): void {
    const seen = this.rows[actor * this.actors + target];
    if ((this.toward[actor] & (1 << target)) === 0) {
      this.toward[actor] |= 1 << target;
      this.from[target] |= 1 << actor;
      seen.worst = score < 0 ? score : 0;
      seen.best = score - seen.worst;
      seen.sum = score;
      seen.mid = mid;
      seen.rung = rung;
      seen.known = known;
      return;
    }
    seen.sum += score;
    if (score < seen.worst) seen.worst = score;
    if (score > seen.best) seen.best = score;
    seen.known &= known;
    if (mid > seen.mid) seen.mid = mid;
    if (rung > seen.rung) seen.rung = rung;
  }
}

const conductTable = perScenario(({ actors }) => new ConductTable(actors.length));

function conductOf(run: Run, acts: readonly Act[]): ConductTable {
  const { scenario } = run;
  const table = conductTable(scenario);
  table.clear();
  for (const { action, origin, known, unconfirmed } of acts) {
    const { target, actor, template } = action;
    const aware = known | unconfirmed;
    if (target < 0 || (aware & (1 << target)) === 0) continue;
    const reported = (unconfirmed & (1 << target)) !== 0;
    const { goldstein } = template.code;
    const score = reported ? divideRound(goldstein * scenario.model.unconfirmed_weight, 100) : goldstein;
    table.note(actor, target, score, reported ? 1 : hostileMid(template.code), template.rung, aware);
    if (origin === 'accepted' && action.addressee === target && goldstein > 0)
      table.note(target, actor, score, 1, 0, aware);
  }
  return table;
}

/**
 * What acts do by their coding, pooled: tension from the Goldstein scores of both sides, memory, fear from hostile
 * acts, rungs, hostility. A turn counts a state's most hostile and most friendly act, plus a share of the rest. Those
 * who do not know of the acts do not see what they moved.
 */
export function poolConduct(run: Run, acts: readonly Act[], pool: Pool): void {
  const { scenario, world } = run;
  const { model } = scenario;
  const n = scenario.actors.length;
  const { rows, toward, from } = conductOf(run, acts);
  const slots = slotsOfPairs(scenario);
  for (let a = 0; a < n; a++)
    // Those after it, so that each pair comes up once.
    for (let others = (toward[a] | from[a]) & (-2 << a); others !== 0; others &= others - 1) {
      const b = lowestOf(others);
      let known = -1;
      let sum = 0;
      let mid = 1;
      if ((toward[a] & (1 << b)) !== 0) {
        const there = rows[a * n + b];
        there.score = turnScore(there, model.rest_weight, model.two_voices);
        sum = there.score;
        mid = there.mid;
        known = there.known;
      }
      if ((from[a] & (1 << b)) !== 0) {
        const back = rows[b * n + a];
        back.score = turnScore(back, model.rest_weight, model.two_voices);
        sum += back.score;
        if (back.mid > mid) mid = back.mid;
        known &= back.known;
      }
      const tension = slots[PAIR * (a * n + b)];
      if (mid >= FORCE) pool.force.add(tension);
      poolAdd(pool, tension, divideRound(Math.imul(0 - sum, model.tension_per_goldstein), 10000), known);
    }
  for (let actor = 0; actor < n; actor++)
    for (let others = toward[actor]; others !== 0; others &= others - 1) {
      const target = lowestOf(others);
      const { mid, rung, known, score } = rows[actor * n + target];
      const at = PAIR * (actor * n + target);
      poolAdd(pool, slots[at + 1], divideRound(Math.imul(score, model.memory_weight), 1000), known);
      if (mid > 2) poolAdd(pool, slots[at + 2], model.threat_per_mid * (mid - 2), known);
      if (rung > 0) poolRaise(pool, slots[at + 3], rung, known);
      if (rung > 0 || mid > 1) {
        const fire = rung >= FIRE_RUNG ? 1 : 0;
        const until = world.turn + model.unconfirmed_turns;
        if (run.log) emit(run, { kind: 'struck', actor, target, mid, fire, known, until });
        else noteStruck(world, actor, target, mid, fire, known, until);
      }
      if (mid > world.q[slots[at + 4]]) poolRaise(pool, slots[at + 4], mid, known);
    }
}

/** The first actor of a mask. */
function lowestOf(mask: Mask): number {
  return 31 - Math.clz32(mask & (0 - mask));
}

/** Numbers of a pair in {@link slotsOfPairs}. */
const PAIR = 5;
/** By directed pair, what the one does toward the other moves: tension, the other's memory and fear, the rung, hostility. */
const slotsOfPairs = perScenario(({ actors: { length: n }, layout }) => {
  const slots = new Int32Array(PAIR * n * n);
  for (let a = 0; a < n; a++)
    for (let b = 0; b < n; b++)
      if (a !== b)
        slots.set(
          [
            layout.tension[a][b],
            layout.memory[b][a],
            layout.threat[b][a],
            layout.rung[a][b],
            layout.hostility[a][b],
          ],
          PAIR * (a * n + b),
        );
  return slots;
});

/** The level of hostility at which force is used. */
const FORCE = 4;

/**
 * The most hostile and the most friendly act, a share of the rest (design section 2). Who threatens and soothes the same
 * state in one turn speaks with two voices: so many hundredths of the friendly act are believed.
 */
export function turnScore(
  { worst, best, sum }: Pick<Conduct, 'worst' | 'best' | 'sum'>,
  restWeight: number,
  twoVoices: number,
): number {
  const friendly = worst < 0 ? divideRound(Math.imul(best, twoVoices), 100) : best;
  return worst + friendly + divideRound(Math.imul(sum - worst - best, restWeight), 100);
}

function acting(by: number): Cause {
  return { kind: 'model', why: 'acts', by };
}

function poolAdd(pool: Pool, slot: number, by: number, known: Mask): void {
  if (by === 0) return;
  if (known === pool.open) pool.addOpen(slot, by);
  else pool.add(slot, wish('add', by, acting(by), known));
}

function poolRaise(pool: Pool, slot: number, to: number, known: Mask): void {
  if (known === pool.open) pool.raiseOpen(slot, to);
  else pool.add(slot, wish('raise', to, acting(0), known));
}
