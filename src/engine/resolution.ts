import { opponentsAt } from '../scenario/ground.ts';
import type { Action } from '../scenario/types.ts';
import { ACT_TERM } from './apply.ts';
import { performAct, poolConduct, whoKnows, type Act } from './acts.ts';
import type { Cause, ModelCause } from './events.ts';
import type { Answer, OrdersInput } from './inputs.ts';
import { barsOf, isBreach, needsConsent, orderCost } from './orders.ts';
import { Pool, settle, type Contribution } from './pool.ts';
import { emit, everyone, setSlot, wantsDetail, type Run } from './run.ts';
import type { Offer } from './world.ts';

/**
 * All sealed orders at once. Every order proposes its effects from the world at the start of the phase; amounts are
 * added up and clamped once; the order of orders in a list never matters.
 */
export function resolve(run: Run, inputs: readonly OrdersInput[]): void {
  const seats = [...inputs].sort((a, b) => a.seat - b.seat);
  const pool = new Pool(run.world.q.length);
  const acts: Act[] = [];
  const perform = (action: Action, origin: Act['origin'], cost: number, breach: boolean) => {
    const act: Act = { action, origin, order: acts.length, cost, breach, ...whoKnows(run, action) };
    acts.push(act);
    performAct(run, act, pool);
  };
  for (const action of acceptedActs(run, seats, run.world.offers)) perform(action, 'accepted', 0, false);
  for (const input of seats) for (const action of ordered(run, input)) takeOrder(run, action, pool, perform);
  poolConduct(run, acts, pool);
  commit(run, pool);
}

function ordered(run: Run, input: OrdersInput): Action[] {
  return [...input.orders].sort((a, b) => a - b).map((index) => run.scenario.actions[index]);
}

function takeOrder(
  run: Run,
  action: Action,
  pool: Pool,
  perform: (action: Action, origin: 'ordered', cost: number, breach: boolean) => void,
): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  const bars = barsOf(scenario, action.actor, world.q);
  const breach = isBreach(action, bars);
  const cost = orderCost(scenario, action, bars);
  const own = 1 << action.actor;
  const charge = (slot: number, by: number, why: ModelCause) => {
    // What a state spends would betray what it does in secret.
    if (by !== 0) pool.add(slot, { kind: 'add', by, cause: { kind: 'model', why, by }, known: own });
  };
  charge(layout.track[action.actor].capital, -cost, 'cost');
  if (breach) charge(layout.track[action.actor].pragmatic, -model.breach_approval, 'breach');
  if (needsConsent(scenario, action, world.q)) {
    emit(run, {
      kind: 'offered',
      offer: world.nextOffer,
      proposer: action.actor,
      addressees: [action.addressee],
      terms: [[ACT_TERM, action.index]],
      deadline: world.turn + action.template.deadline,
      cost,
      known: own | (1 << action.addressee),
    });
    return;
  }
  perform(action, 'ordered', cost, breach);
}

/** Takes the answers in, and returns the acts of offers that all addressees have now accepted. */
function acceptedActs(run: Run, seats: readonly OrdersInput[], open: readonly Offer[]): Action[] {
  const answers = seats.flatMap((input) =>
    [...input.answers]
      .sort((a, b) => a.offer - b.offer)
      .map((answer: Answer) => ({ actor: input.seat, ...answer })),
  );
  for (const { actor, offer, answer } of answers)
    emit(run, { kind: 'answered', offer, actor, accepted: answer === 'accept' ? 1 : 0 });
  const agrees = (offer: Offer, addressee: number, i: number) =>
    offer.answers[i] === 1 ||
    answers.some((a) => a.offer === offer.id && a.actor === addressee && a.answer === 'accept');
  return open
    .filter((offer) => answers.some((a) => a.offer === offer.id))
    .filter((offer) => offer.addressees.every((addressee, i) => agrees(offer, addressee, i)))
    .flatMap((offer) => offer.terms.filter((term) => term[0] === ACT_TERM))
    .map((term) => run.scenario.actions[term[1]])
    .filter((action) => action.needs === undefined || action.needs.degree(run.world.q) > 0);
}

/** Writes what the pool comes to: forces first, because the fear they cause depends on what really moved. */
function commit(run: Run, pool: Pool): void {
  const { layout, regions, model } = run.scenario;
  for (const slot of pool.slots()) {
    const actor = layout.postureActor[slot];
    if (actor < 0) continue;
    const before = run.world.q[slot];
    commitSlot(run, slot, pool.at(slot));
    const by = (run.world.q[slot] - before) * model.threat_per_posture;
    if (by === 0) continue;
    for (const other of opponentsAt(regions[layout.postureRegion[slot]], actor))
      pool.add(layout.threat[other][actor], {
        kind: 'add',
        by,
        cause: { kind: 'model', why: 'posture', by },
        known: everyone(run.scenario),
      });
  }
  for (const slot of pool.slots()) if (layout.postureActor[slot] < 0) commitSlot(run, slot, pool.at(slot));
}

function commitSlot(run: Run, slot: number, contributions: readonly Contribution[]): void {
  const { scenario, world } = run;
  const { layout } = scenario;
  const from = world.q[slot];
  const issue = layout.issueAt[slot];
  const ordered = issue < 0 || scenario.issues[issue].ordered;
  const { to, contest } = settle(layout, slot, from, contributions, ordered);
  const all = everyone(scenario);
  let open = all;
  for (const c of contributions) open &= c.known;
  if (contest) emit(run, { kind: 'contest', slot, ...contest, known: open });
  let known = all;
  const beliefs: { actor: number; value: number; reported: number }[] = [];
  const capital = layout.capitalOf[slot];
  // Others never see a state's capital (observe), so there is nothing for them to believe of it.
  if (capital >= 0) known = 1 << capital;
  else if (open !== all)
    scenario.actors.forEach((_, actor) => {
      const seen = contributions.filter((c) => c.known & (1 << actor));
      const held = world.beliefs.find((b) => b.actor === actor && b.slot === slot)?.value ?? from;
      const value = seen.length === 0 ? held : settle(layout, slot, held, seen, ordered).to;
      if (value === to) return;
      known &= ~(1 << actor);
      const reported = contributions.some((c) => (c.reported ?? 0) & (1 << actor)) ? 1 : 0;
      beliefs.push({ actor, value, reported });
    });
  const causes: readonly Cause[] = wantsDetail(run) ? contributions.map((c) => c.cause) : [];
  setSlot(run, slot, to, known, causes);
  const until = world.turn + scenario.model.unconfirmed_turns;
  for (const belief of beliefs) emit(run, { kind: 'belief', slot, until, ...belief });
}
