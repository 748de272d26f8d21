import { clamp } from '../base/integer.ts';
import type { Action } from '../scenario/types.ts';
import { ACT_TERM, changeUndoubted, closeOffers, noteAnswer, noteOffered } from './apply.ts';
import { beliefsAt, doubtedSlots } from './beliefs.ts';
import { weighClaims } from './claims.ts';
import { performAct, poolConduct, whoKnows, type Act } from './acts.ts';
import { byOffer, conclude, holdToDeals, takeProposals } from './deals.ts';
import type { Mask, ModelCause } from './events.ts';
import type { OrdersInput } from './inputs.ts';
import { mannerOf, needsConsent, type Manner } from './orders.ts';
import { contestOf, giveBack, Pool, settle, wish, type Contribution } from './pool.ts';
import { isDeal } from './terms.ts';
import { emit, everyone, holdBeliefs, NO_CAUSES, setSlot, wantsDetail, type Run } from './run.ts';
import type { Belief, Offer } from './world.ts';

/**
 * All sealed orders at once. Every order proposes its effects from the world at the start of the phase; amounts are
 * added up and clamped once; the order of orders in a list never matters.
 */
export function resolve(run: Run, inputs: readonly OrdersInput[]): void {
  const seats = inSeatOrder(inputs);
  const pool = Pool.take(run.world.q.length, wantsDetail(run) ? 0 : everyone(run.scenario));
  const { offers } = run.world;
  const acts: Act[] = [];
  const perform = (action: Action, origin: Act['origin'], cost: number, breach: boolean) => {
    // Named one by one: to spread what is known would cost more than to find it out.
    const { known, unconfirmed, twisted } = whoKnows(run, action);
    const act: Act = { action, origin, order: acts.length, cost, breach, known, unconfirmed, twisted };
    acts.push(act);
    performAct(run, act, pool);
  };
  for (const action of acceptedActs(run, seats, offers, pool)) perform(action, 'accepted', 0, false);
  for (const input of seats) {
    if (input.orders.length === 0) continue;
    const manner = mannerOf(run.scenario, input.seat, run.world.q);
    const first = run.scenario.actionsOf[input.seat][0];
    for (const action of ordered(run, input))
      takeOrder(run, action, action.index - first, manner, pool, perform);
  }
  takeProposals(run, seats, offers);
  holdToDeals(run, acts, pool);
  poolConduct(run, acts, pool);
  commit(run, pool);
  if (run.scenario.claims.length > 0 && acts.length > 0) weighClaims(run, acts);
}

/** Nearly always they come in order. */
function inSeatOrder(inputs: readonly OrdersInput[]): readonly OrdersInput[] {
  for (let i = 1; i < inputs.length; i++)
    if (inputs[i - 1].seat > inputs[i].seat) return [...inputs].sort((a, b) => a.seat - b.seat);
  return inputs;
}

function ordered(run: Run, input: OrdersInput): Action[] {
  const { actions } = run.scenario;
  const { orders } = input;
  if (orders.length === 1) return [actions[orders[0]]];
  if (orders.length === 2)
    return [actions[Math.min(orders[0], orders[1])], actions[Math.max(orders[0], orders[1])]];
  return [...orders].sort((a, b) => a - b).map((index) => actions[index]);
}

function takeOrder(
  run: Run,
  action: Action,
  /** Among the acts of its state. */
  place: number,
  manner: Manner,
  pool: Pool,
  perform: (action: Action, origin: 'ordered', cost: number, breach: boolean) => void,
): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  const breach = manner.breaches[place] === 1;
  const cost = manner.costs[place];
  const own = 1 << action.actor;
  const track = layout.track[action.actor];
  // What is only a sum in ensembles is nobody else's to see either: others never see capital (observe).
  if (pool.open !== 0 && cost !== 0) pool.addOpen(track.capital, 0 - cost);
  else charge(pool, track.capital, 0 - cost, 'cost', own);
  if (breach) charge(pool, track.pragmatic, 0 - model.breach_approval, 'breach', own);
  if (needsConsent(scenario, action, world.q)) offerAct(run, action, cost);
  else perform(action, 'ordered', cost, breach);
}

function offerAct(run: Run, { actor, addressee, index, template }: Action, cost: number): void {
  const { world } = run;
  const deadline = world.turn + template.deadline;
  if (!run.log) return noteOffered(world, actor, addressee, index, deadline);
  emit(run, {
    kind: 'offered',
    offer: world.nextOffer,
    proposer: actor,
    addressees: [addressee],
    terms: [[ACT_TERM, index]],
    deadline,
    cost,
    known: (1 << actor) | (1 << addressee),
  });
}

/** What a state pays only it knows: what it spends would betray what it does in secret. */
function charge(pool: Pool, slot: number, by: number, why: ModelCause, own: Mask): void {
  if (by !== 0) pool.add(slot, wish('add', by, { kind: 'model', why, by }, own));
}

/** Takes the answers in, and returns the acts of offers that all addressees have now accepted. */
function acceptedActs(run: Run, seats: readonly OrdersInput[], open: readonly Offer[], pool: Pool): Action[] {
  const acts: Action[] = [];
  if (!anybodyAnswers(seats)) return acts;
  takeAnswers(run, seats);
  for (const offer of open) {
    // Answers have been written into the offer, and one that all had accepted before would not be open.
    if (!isAccepted(offer)) continue;
    if (isDeal(offer.terms)) conclude(run, offer, pool);
    for (const [kind, index] of offer.terms) {
      if (kind !== ACT_TERM) continue;
      const action = run.scenario.actions[index];
      if (action.needs !== undefined && action.needs.degree(run.world.q) <= 0)
        emit(run, { kind: 'lapsed', offer: offer.id });
      // Two who offer each other the same thing have agreed on it once.
      else if (!acts.some((other) => sameDeal(other, action))) acts.push(action);
    }
  }
  return acts;
}

function takeAnswers(run: Run, seats: readonly OrdersInput[]): void {
  for (const { seat, answers } of seats)
    for (const { offer, answer } of byOffer(answers)) {
      const accepted = answer === 'accept' ? 1 : 0;
      if (run.log) emit(run, { kind: 'answered', offer, actor: seat, accepted });
      else noteAnswer(run.world, offer, seat, accepted);
    }
  if (!run.log) closeOffers(run.world);
}

function anybodyAnswers(seats: readonly OrdersInput[]): boolean {
  for (const { answers } of seats) if (answers.length > 0) return true;
  return false;
}

/** In `Offer.answers`: this addressee has accepted. */
const ACCEPTED = 1;

function isAccepted({ answers }: Offer): boolean {
  for (let i = 0; i < answers.length; i++) if (answers[i] !== ACCEPTED) return false;
  return true;
}

function sameDeal(a: Action, b: Action): boolean {
  return (
    a.template === b.template &&
    a.place === b.place &&
    Math.min(a.actor, a.addressee) === Math.min(b.actor, b.addressee) &&
    Math.max(a.actor, a.addressee) === Math.max(b.actor, b.addressee)
  );
}

/** Writes what the pool comes to: forces first, because the fear they cause depends on what really moved. */
export function commit(run: Run, pool: Pool): void {
  const { layout } = run.scenario;
  const { moved } = pool;
  // A slot is written once, so that what is believed of it until then is what is believed now.
  const doubted = doubtedSlots(run.world);
  for (let slot = layout.firstPosture; slot <= layout.lastPosture; slot++)
    if (pool.moves(slot)) {
      commitPosture(run, pool, slot, doubted);
      pool.done(slot);
    }
  // From one slot that moves to the next, for most do not.
  for (let word = 0; word < moved.length; word++)
    while (moved[word] !== 0) {
      const slot = 32 * word + 31 - Math.clz32(moved[word] & (0 - moved[word]));
      if (pool.isOpen(slot)) commitOpen(run, pool, slot, doubted);
      else commitSlot(run, pool, slot, pool.at(slot)!, doubted[slot] !== 0);
      pool.done(slot);
    }
  giveBack(pool);
}

/** What only sums and raises move that all know of: nobody is left to believe something else. */
function commitOpen(run: Run, pool: Pool, slot: number, doubted: Uint16Array): void {
  const { layout, model } = run.scenario;
  const from = run.world.q[slot];
  const raised = pool.raised[slot];
  let to = from + pool.sums[slot];
  if (raised > 0 && raised > to) to = raised;
  if (layout.isTension[slot]) {
    const limit = model.tension_limit;
    to = clamp(clamp(to, 0, 100), from - limit, pool.force.has(slot) ? 100 : from + limit);
  }
  if (doubted[slot] === 0)
    return changeUndoubted(run.world, slot, clamp(to, layout.low[slot], layout.high[slot]));
  const capital = layout.capitalOf[slot];
  setSlot(run, slot, to, capital < 0 ? pool.open : 1 << capital, NO_CAUSES);
}

function commitPosture(run: Run, pool: Pool, slot: number, doubted: Uint16Array): void {
  const { layout, regions, model } = run.scenario;
  const actor = layout.postureActor[slot];
  const before = run.world.q[slot];
  const contributions = pool.isOpen(slot) ? undefined : pool.at(slot);
  if (contributions) commitSlot(run, pool, slot, contributions, doubted[slot] !== 0);
  else commitOpen(run, pool, slot, doubted);
  const by = (run.world.q[slot] - before) * model.threat_per_posture;
  if (by === 0) return;
  const known = contributions ? knownToAll(run, contributions) : pool.open;
  for (const [a, b] of regions[layout.postureRegion[slot]].contact) {
    const other = a === actor ? b : b === actor ? a : -1;
    // Nobody fears forces that it has not seen come.
    if (other < 0 || (known & (1 << other)) === 0) continue;
    const fear = layout.threat[other][actor];
    if (known === pool.open) pool.addOpen(fear, by);
    else pool.add(fear, wish('add', by, { kind: 'model', why: 'posture', by }, known));
  }
}

/** Who knows of everything that moved a slot. */
function knownToAll(run: Run, contributions: readonly Contribution[]): Mask {
  let known = everyone(run.scenario);
  for (const c of contributions) known &= c.known;
  return known;
}

/** Where a slot ends by what some know of; tension keeps within its limit where no force was used. */
function settled(
  { scenario }: Run,
  pool: Pool,
  slot: number,
  from: number,
  contributions: readonly Contribution[],
): number {
  const { layout, model, issues } = scenario;
  const issue = layout.issueAt[slot];
  const to = settle(layout, slot, from, contributions, issue < 0 || issues[issue].ordered);
  if (!layout.isTension[slot]) return to;
  const limit = model.tension_limit;
  return clamp(to, from - limit, pool.force.has(slot) ? to : from + limit);
}

function commitSlot(
  run: Run,
  pool: Pool,
  slot: number,
  contributions: readonly Contribution[],
  doubted: boolean,
): void {
  const { scenario, world } = run;
  const { layout } = scenario;
  const from = world.q[slot];
  const issue = layout.issueAt[slot];
  const ordered = issue < 0 || scenario.issues[issue].ordered;
  const to = settled(run, pool, slot, from, contributions);
  const all = everyone(scenario);
  const open = knownToAll(run, contributions);
  const contest = contestOf(from, contributions, ordered);
  if (contest) emit(run, { kind: 'contest', slot, ...contest, known: open });
  const causes = wantsDetail(run) ? contributions.map((c) => c.cause) : NO_CAUSES;
  const capital = layout.capitalOf[slot];
  // Others never see a state's capital (observe), so there is nothing for them to believe of it.
  if (capital >= 0) setSlot(run, slot, to, 1 << capital, causes, doubted);
  else if (open === all) setSlot(run, slot, to, all, causes, doubted);
  else {
    const wrong = doubted ? beliefsAt(world.beliefs, slot) : NO_BELIEFS;
    const mistaken = reckonBeliefs(run, pool, slot, to, contributions, open, wrong);
    setSlot(run, slot, to, all & ~mistaken, causes, doubted);
    const until = world.turn + scenario.model.unconfirmed_turns;
    holdBeliefs(run, mistaken, slot, BELIEVED, REPORTED, until);
  }
}

/** By actor: what those of the mask that {@link reckonBeliefs} gave last would believe, and whether it is a report. */
const BELIEVED: number[] = [];
const REPORTED: number[] = [];
const NO_BELIEFS: readonly Belief[] = [];
/** Contributions that a bit mask holds. */
const MOST_TOLD_APART = 30;

/** Who would go on to believe something else of a slot, from what it knows of what moved it. */
function reckonBeliefs(
  run: Run,
  pool: Pool,
  slot: number,
  to: number,
  contributions: readonly Contribution[],
  /** Who knows of all of it. */
  open: Mask,
  wrong: readonly Belief[],
): Mask {
  const { scenario, world } = run;
  const from = world.q[slot];
  let mistaken = 0;
  let next = 0;
  // Most know of the same contributions as the one before: what these come to is reckoned once.
  let lastSeen = -1;
  let lastHeld = 0;
  let lastValue = 0;
  // Who was right and knows of everything is right.
  let unsure = everyone(scenario) & ~open;
  for (let i = 0; i < wrong.length; i++) unsure |= 1 << wrong[i].actor;
  for (; unsure !== 0; unsure &= unsure - 1) {
    const bit = unsure & (0 - unsure);
    const actor = 31 - Math.clz32(bit);
    // Those who are wrong stand in order of actors.
    const isWrong = next < wrong.length && wrong[next].actor === actor;
    const held = isWrong ? wrong[next++].value : from;
    let knows = 0;
    let seen = 0;
    let reported = 0;
    for (let i = 0; i < contributions.length; i++) {
      const c = contributions[i];
      if (c.known & bit) {
        knows++;
        seen |= 1 << i;
      }
      if (c.reported & bit) reported = 1;
    }
    if (knows === contributions.length && held === from) continue;
    if (seen !== lastSeen || held !== lastHeld || contributions.length > MOST_TOLD_APART) {
      lastSeen = seen;
      lastHeld = held;
      lastValue =
        knows === 0
          ? held
          : settled(
              run,
              pool,
              slot,
              held,
              knows === contributions.length ? contributions : contributions.filter((c) => c.known & bit),
            );
    }
    if (lastValue === to) continue;
    mistaken |= bit;
    BELIEVED[actor] = lastValue;
    REPORTED[actor] = reported;
  }
  return mistaken;
}
