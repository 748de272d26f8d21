import type { Action, Scenario } from '../scenario/types.ts';
import type { Act } from './acts.ts';
import type { ModelCause } from './events.ts';
import type { Answer, OrdersInput } from './inputs.ts';
import { boundBy } from './bound.ts';
import { barsOf, orderCost } from './orders.ts';
import { wish, type Pool } from './pool.ts';
import { emit, everyone, setSlot, shiftSlot, type Run } from './run.ts';
import { asks, concerns, issueOf, lastTurnOf, pushOf, TERM } from './terms.ts';
import type { Deal, Offer } from './world.ts';

/** How a party stands to a deal, as `Deal.standing` has it. */
export const STANDING = { bound: 0, broke: 1, freed: 2 } as const;

/** Capital that a party pays for what the terms have it do. */
export function costOfTerms(
  scenario: Scenario,
  terms: readonly (readonly number[])[],
  actor: number,
  q: readonly number[],
): number {
  let cost = 0;
  for (const [kind, index] of terms) {
    if (kind !== TERM.act || scenario.actions[index].actor !== actor) continue;
    cost += orderCost(scenario, scenario.actions[index], barsOf(scenario, actor, q));
  }
  return cost;
}

/** Puts deals on the table: what seats propose, and counter-offers, which are proposals of those who were asked. */
export function takeProposals(run: Run, seats: readonly OrdersInput[], before: readonly Offer[]): void {
  const { world, scenario } = run;
  for (const { seat, proposals, answers } of seats) {
    for (const { addressees, terms, deadline } of proposals)
      offer(run, seat, addressees, terms, deadline, scenario.model.deal_cost);
    for (const { offer: id, answer, terms } of byOffer(answers)) {
      const asked = answer === 'counter' && before.find((candidate) => candidate.id === id);
      if (!asked || !terms) continue;
      const others = [asked.proposer, ...asked.addressees.filter((a) => a !== seat)];
      offer(run, seat, others, terms, world.turn + scenario.model.deal_deadline, 0);
    }
  }
}

/** Answers in order of the offers they are to; nearly always they come in order. */
export function byOffer(answers: readonly Answer[]): readonly Answer[] {
  for (let i = 1; i < answers.length; i++)
    if (answers[i - 1].offer > answers[i].offer) return [...answers].sort((a, b) => a.offer - b.offer);
  return answers;
}

function offer(
  run: Run,
  proposer: number,
  addressees: readonly number[],
  terms: readonly (readonly number[])[],
  deadline: number,
  fee: number,
): void {
  const { scenario, world } = run;
  const cost = fee + costOfTerms(scenario, terms, proposer, world.q);
  const known = [proposer, ...addressees].reduce((mask, actor) => mask | (1 << actor), 0);
  pay(run, proposer, cost);
  const to = [...addressees].sort((a, b) => a - b);
  emit(run, {
    kind: 'offered',
    offer: world.nextOffer,
    proposer,
    addressees: to,
    terms,
    deadline,
    cost,
    known,
  });
}

function pay(run: Run, actor: number, cost: number): void {
  const slot = run.scenario.layout.track[actor].capital;
  setSlot(run, slot, run.world.q[slot] - cost, 1 << actor, [{ kind: 'model', why: 'cost', by: 0 - cost }]);
}

/** Pools what an amount of the model does in the open. */
function add(run: Run, pool: Pool, slot: number, by: number, why: ModelCause): void {
  if (by === 0) return;
  pool.add(slot, wish('add', by, { kind: 'model', why, by }, everyone(run.scenario)));
}

/**
 * All have agreed: issues go to the agreed levels, the parties think better of each other, and the deal is in force.
 * `free`: what the terms have a party do costs it no capital, as in the way out of a crisis.
 */
export function conclude(
  run: Run,
  { id, proposer, addressees, terms }: Pick<Offer, 'id' | 'proposer' | 'addressees' | 'terms'>,
  pool: Pool,
  free = false,
): void {
  const { scenario, world } = run;
  const { layout, model } = scenario;
  const parties = [proposer, ...addressees].sort((a, b) => a - b);
  for (const deal of world.deals.slice()) if (replaces(parties, terms, deal)) end(run, deal, 'replaced');
  emit(run, { kind: 'agreed', offer: id, parties, terms: terms.map((term) => term.slice()) });
  if (!free) for (const actor of addressees) pay(run, actor, costOfTerms(scenario, terms, actor, world.q));
  const all = everyone(scenario);
  const agreedOn = (level: number) =>
    wish('push', level, { kind: 'model', why: 'deal', by: 0 }, all, 0, model.deal_strength);
  for (const term of terms) {
    const issue = issueOf(term);
    if (issue >= 0 && !(term[0] === TERM.open && world.q[layout.issue[issue]] >= term[2]))
      pool.add(layout.issue[issue], agreedOn(term[2]));
    if (term[0] === TERM.guarantee) add(run, pool, layout.commitment[term[2]], model.deal_guarantee, 'deal');
  }
  for (const a of parties) {
    add(run, pool, layout.track[a].pragmatic, model.deal_pragmatic, 'deal');
    add(run, pool, layout.track[a].hardline, 0 - model.deal_hardline, 'deal');
    for (const b of parties) {
      if (a === b) continue;
      add(run, pool, layout.memory[a][b], model.deal_memory, 'deal');
      if (a < b) add(run, pool, layout.tension[a][b], 0 - model.deal_tension, 'deal');
    }
  }
}

/** A new deal takes the place of an older one among the same states on the same issue. */
function replaces(parties: readonly number[], terms: readonly (readonly number[])[], old: Deal): boolean {
  if (!old.parties.every((party) => parties.includes(party))) return false;
  return terms.some((term) => issueOf(term) >= 0 && old.terms.some((o) => issueOf(o) === issueOf(term)));
}

function end(run: Run, deal: Deal, why: 'expired' | 'replaced' | 'broken'): void {
  emit(run, { kind: 'deal_ended', deal: deal.id, why });
}

/**
 * Holds the acts of the turn against the deals that were in force before it. A breach that no other party knows of is
 * none; else it is public, it costs the breaker, and it frees those whose promises hung on its own.
 */
export function holdToDeals(run: Run, acts: readonly Act[], pool: Pool): void {
  const { world } = run;
  if (world.deals.length === 0) return;
  for (const deal of world.deals.slice()) {
    if (deal.since >= world.turn) continue;
    const broken: number[] = [];
    for (let place = 0; place < deal.parties.length; place++) {
      if (deal.standing[place] !== STANDING.bound) continue;
      const party = deal.parties[place];
      const term = brokenTerm(run, deal, party, acts);
      if (term < 0) continue;
      broken.push(party);
      emit(run, { kind: 'broke', deal: deal.id, actor: party, term });
      payForBreach(run, deal, party, (slot, by) => add(run, pool, slot, by, 'broken'));
    }
    if (broken.length === 0) {
      if (acts.some((act) => moveOn(run, deal, act))) end(run, deal, 'replaced');
      continue;
    }
    release(run, deal, broken);
    if (deal.standing.every((standing) => standing !== STANDING.bound)) end(run, deal, 'broken');
  }
}

/** A breach frees those whose promises hung on the breaker's. */
function release(run: Run, deal: Deal, broken: readonly number[]): void {
  for (const [kind, a, b] of deal.terms) {
    if (kind !== TERM.reciprocity) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ])
      if (broken.includes(one) && deal.standing[deal.parties.indexOf(other)] === STANDING.bound)
        emit(run, { kind: 'freed', deal: deal.id, actor: other });
  }
}

/** Deals that a climb in a crisis would break: who has promised not to do what stands on a rung that it now takes, or passes. */
export function brokenByClimb(
  { templates }: Scenario,
  { deals, turn }: { readonly deals: readonly Deal[]; readonly turn: number },
  climb: { readonly actor: number; readonly toward: number; readonly from: number; readonly to: number },
): readonly { readonly deal: Deal; readonly term: number }[] {
  if (deals.length === 0) return NO_BREACH;
  return deals.flatMap((deal) => {
    const place = deal.parties.indexOf(climb.actor);
    if (place < 0 || deal.standing[place] !== STANDING.bound || deal.since >= turn) return [];
    const term = deal.terms.findIndex(([kind, by, template, turns, whom]) => {
      if (kind !== TERM.stop || by !== climb.actor || deal.since + turns < turn) return false;
      const { rung } = templates[template];
      return (whom === undefined || whom === climb.toward) && rung > climb.from && rung <= climb.to;
    });
    return term < 0 ? [] : [{ deal, term }];
  });
}

const NO_BREACH: readonly { readonly deal: Deal; readonly term: number }[] = [];

/** Holds a climb in a crisis against the deals in force. All see it. */
export function holdClimbToDeals(run: Run, climb: Parameters<typeof brokenByClimb>[2]): void {
  for (const { deal, term } of brokenByClimb(run.scenario, run.world, climb)) {
    emit(run, { kind: 'broke', deal: deal.id, actor: climb.actor, term });
    payForBreach(run, deal, climb.actor, (slot, by) => shiftSlot(run, slot, by, 'broken'));
    release(run, deal, [climb.actor]);
    if (deal.standing.every((standing) => standing !== STANDING.bound)) end(run, deal, 'broken');
  }
}

/** The first term of a deal that acts of a party break, in the eyes of another of its parties; -1 for none. */
function brokenTerm({ scenario, world }: Run, deal: Deal, party: number, acts: readonly Act[]): number {
  let others = 0;
  for (let i = 0; i < deal.parties.length; i++) others |= 1 << deal.parties[i];
  others &= ~(1 << party);
  let first = -1;
  for (let n = 0; n < acts.length; n++) {
    const act = acts[n];
    if (act.action.actor !== party || (act.known & others) === 0 || jointly(deal, act)) continue;
    const terms = first < 0 ? deal.terms.length : first;
    for (let i = 0; i < terms; i++)
      if (forbids(scenario, deal, i, act.action, world.q, world.turn)) {
        first = i;
        break;
      }
  }
  return first;
}

/** Whether a term of a deal forbids its parties an act, as the world stands. */
function forbids(
  scenario: Scenario,
  deal: Deal,
  index: number,
  action: Action,
  q: readonly number[],
  turn: number,
): boolean {
  const term = deal.terms[index];
  if (lastTurnOf(term, deal.since) < turn) return false;
  if (term[0] === TERM.stop) return concerns(action, term);
  return leadsAway(scenario, q, term, action);
}

/** The acts of a state, by index, that would break a deal by which it is bound. */
export function breachesOf(
  scenario: Scenario,
  deals: readonly Deal[],
  actor: number,
  q: readonly number[],
  turn: number,
): readonly number[] {
  let found: number[] | undefined;
  for (const deal of deals) {
    const place = deal.parties.indexOf(actor);
    if (place < 0 || deal.standing[place] !== STANDING.bound || deal.since >= turn) continue;
    for (let i = 0; i < deal.terms.length; i++)
      for (const action of boundBy(scenario, actor, deal.terms[i])) {
        // What the others must consent to is no breach once they do.
        if (deal.parties.every((party) => party === actor || party === action.addressee)) continue;
        if (!forbids(scenario, deal, i, action, q, turn) || found?.includes(action.index)) continue;
        (found ??= []).push(action.index);
      }
  }
  return found ?? NO_ACTS;
}

const NO_ACTS: readonly number[] = [];

/** Whether an act pushes an issue away from where a term would have it. */
function leadsAway(
  { layout, issues }: Scenario,
  q: readonly number[],
  term: readonly number[],
  action: Action,
): boolean {
  const issue = issueOf(term);
  if (issue < 0) return false;
  const slot = layout.issue[issue];
  const now = q[slot];
  const to = pushOf(action, slot, now);
  if (to === undefined) return false;
  if (term[0] === TERM.open) return to < now && to < term[2];
  if (!issues[issue].ordered) return to !== term[2];
  return Math.abs(to - term[2]) > Math.abs(now - term[2]);
}

/** What all parties of a deal agree to do is no breach of it. */
function jointly(deal: Deal, { action, origin }: Act): boolean {
  return (
    origin === 'accepted' &&
    deal.parties.every((party) => party === action.actor || party === action.addressee)
  );
}

function moveOn(run: Run, deal: Deal, act: Act): boolean {
  return (
    jointly(deal, act) && deal.terms.some((term) => leadsAway(run.scenario, run.world.q, term, act.action))
  );
}

function payForBreach(run: Run, deal: Deal, breaker: number, move: (slot: number, by: number) => void): void {
  const { layout, model } = run.scenario;
  const track = layout.track[breaker];
  const guaranteed = deal.terms.some(([kind, by]) => kind === TERM.guarantee && by !== breaker);
  const standing = model.deal_breach_standing + (guaranteed ? model.deal_breach_guaranteed : 0);
  move(track.standing, 0 - standing);
  move(track.pragmatic, 0 - model.deal_breach_pragmatic);
  for (const other of deal.parties) {
    if (other === breaker) continue;
    move(layout.memory[other][breaker], 0 - model.deal_breach_memory);
    move(layout.tension[other][breaker], model.deal_breach_tension);
  }
  // A guarantor that breaks what it guarantees is no guarantor.
  for (const [kind, by, commitment] of deal.terms)
    if (kind === TERM.guarantee && by === breaker)
      shiftSlot(run, layout.commitment[commitment], 0 - model.deal_guarantee, 'broken');
}

/** Deals that ask nothing of anybody any more are over. */
export function expireDeals(run: Run): void {
  const { world } = run;
  if (world.deals.length === 0) return;
  for (const deal of world.deals.slice()) if (!asks(deal, world.turn + 1)) end(run, deal, 'expired');
}

/** Whether a deal on one of those issues, between those two states, is in force and nobody has broken it. */
export function inForce(deals: readonly Deal[], issues: readonly number[], pair: readonly number[]): boolean {
  return deals.some(
    (deal) =>
      pair.every((actor) => deal.parties.includes(actor)) &&
      !deal.standing.includes(STANDING.broke) &&
      deal.terms.some((term) => issues.includes(issueOf(term))),
  );
}
