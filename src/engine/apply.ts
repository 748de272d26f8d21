import { copyLists, emptyList, zeros } from '../base/lists.ts';
import { addBelief, dropBeliefs } from './beliefs.ts';
import type { GameEvent } from './events.ts';
import { STANCES } from './inputs.ts';
import { SHOWN_FIRE, type Offer, type World } from './world.ts';

/** The kind of term that is one act: first of `TERM_KINDS`. */
export const ACT_TERM = 0;

/** Index of a defeat in `CRISIS_OUTCOMES`. */
const DEFEAT = 3;

/** The rung from which a crisis counts as armed (design section 1, outcome classes). */
const ARMED_RUNG = 6;

/** The only thing that changes a world. Everything that happens is an event; the log of them folds to the state. */
export function applyEvent(world: World, event: GameEvent): void {
  switch (event.kind) {
    case 'turn':
      world.turn = event.turn;
      world.prompt = 0;
      world.crisisPlayed = 0;
      world.incidentsDrawn = 0;
      world.q[0] = event.turn; // slot 0 is the turn (LayoutBuilder's first)
      world.start = world.q.slice();
      for (const belief of world.beliefs) if (belief.began !== belief.value) belief.began = belief.value;
      if (world.covert.length > 0) surface(world);
      return;
    case 'step':
      noteStep(world, event.step);
      return;
    case 'heard':
      world.prompt += 1;
      return;
    case 'inject':
      world.fired[event.inject] = event.turn;
      return;
    case 'order':
      noteDone(world, event.action);
      return;
    case 'change':
      changeSlot(world, event.slot, event.to, event.known);
      return;
    case 'belief': {
      const { actor, slot, value, reported, until } = event;
      addBelief(world.beliefs, { actor, slot, value, reported, until, began: world.start[slot] });
      return;
    }
    case 'settled':
      dropBeliefs(world.beliefs, event.slot, 1 << event.actor);
      return;
    case 'struck':
      noteStruck(world, event.actor, event.target, event.mid, event.fire, event.known, event.until);
      return;
    case 'offered':
    case 'answered':
    case 'lapsed':
      applyOffer(world, event);
      return;
    case 'agreed':
    case 'broke':
    case 'freed':
    case 'deal_ended':
      applyDeal(world, event);
      return;
    case 'crossed':
      world.crossings.push({ line: event.line, mover: event.mover, known: event.known });
      return;
    case 'reacted':
      world.crossings = world.crossings.filter((crossing) => crossing.line !== event.line);
      return;
    case 'crisis_opened':
    case 'crisis_moved':
    case 'clash':
    case 'passed_on':
    case 'declared':
    case 'stances_heard':
    case 'crisis_ended':
      applyCrisis(world, event);
      return;
    case 'accused':
      world.accusers[event.claim] |= 1 << event.actor;
      return;
    case 'found':
      world.found[event.claim] = 1 + event.truth;
      return;
    case 'drawn_incidents':
      world.incidentsDrawn = 1;
      return;
    case 'scored':
      for (let i = 0; i < event.held.length; i++) world.held[i] += event.held[i];
      world.lastHeld = event.held.slice();
      return;
    case 'ended':
      world.outcome = event.outcome;
      return;
    case 'draw':
    case 'twist':
    case 'contest':
    case 'uncrossed':
    case 'incident':
    case 'promise':
    case 'joined_war':
      return; // said for the log; what follows from it is a change of its own
  }
}

/** What a change does; apart, because in ensembles, where nobody reads them, most changes are not made into events. */
export function changeSlot(world: World, slot: number, to: number, known: number): void {
  world.q[slot] = to;
  dropBeliefs(world.beliefs, slot, known);
}

/** The same where nobody believes anything else of the slot, so that there is no belief to end. */
export function changeUndoubted(world: World, slot: number, to: number): void {
  world.q[slot] = to;
}

/** What an order that takes place does to the world by itself; apart for the same reason, and so is what follows. */
export function noteDone(world: World, action: number): void {
  world.done[action] = world.turn;
}

/** The turn goes on. */
export function noteStep(world: World, step: number): void {
  world.step = step;
}

/** Hostility, as in the event `struck`. */
export function noteStruck(
  world: World,
  actor: number,
  target: number,
  mid: number,
  fire: number,
  known: number,
  until: number,
): void {
  const n = world.aim.length;
  const dyad = dyadIndex(actor, target, n);
  world.struck[actor * n + target] = world.turn;
  if (mid > world.worst[dyad]) world.worst[dyad] = mid;
  if (fire) world.fire[dyad] = 1;
  if (known === (1 << n) - 1) show(world, dyad, mid, fire);
  else world.covert.push({ dyad, mid, fire, known, until });
}

/** Index of an unordered pair, smaller actor first. */
export function dyadIndex(a: number, b: number, n: number): number {
  return a < b ? a * n + b : b * n + a;
}

/** All know of this much hostility between two. */
function show(world: World, dyad: number, mid: number, fire: number): void {
  const seen = world.shown[dyad];
  const worst = seen % SHOWN_FIRE;
  const flag = fire > 0 || seen >= SHOWN_FIRE ? SHOWN_FIRE : 0;
  const next = flag + (mid > worst ? mid : worst);
  if (next !== seen) world.shown[dyad] = next;
}

/** What was hidden long enough comes out. */
function surface(world: World): void {
  for (const { dyad, mid, fire, until } of world.covert) if (until < world.turn) show(world, dyad, mid, fire);
  world.covert = world.covert.filter(({ until }) => until >= world.turn);
}

function applyOffer(world: World, event: GameEvent & { kind: 'offered' | 'answered' | 'lapsed' }): void {
  if (event.kind === 'offered') {
    const { offer, proposer, addressees, terms, deadline } = event;
    putOffer(world, offer, proposer, addressees.slice(), copyLists(terms), deadline);
    // Asking counts as doing: what is refused cannot be asked again at once.
    if (terms.length === 1 && terms[0][0] === ACT_TERM) world.done[terms[0][1]] = world.turn;
    return;
  }
  if (event.kind === 'lapsed') {
    world.offers = world.offers.filter((offer) => offer.id !== event.offer);
    return;
  }
  noteAnswer(world, event.offer, event.actor, event.accepted);
  closeOffers(world);
}

function putOffer(
  world: World,
  id: number,
  proposer: number,
  addressees: number[],
  terms: number[][],
  deadline: number,
): void {
  world.offers.push({ id, proposer, addressees, terms, deadline, answers: zeros(addressees.length) });
  world.nextOffer = id + 1;
}

/** The same as an event `offered` of one act that needs consent. */
export function noteOffered(
  world: World,
  proposer: number,
  addressee: number,
  action: number,
  deadline: number,
): void {
  putOffer(world, world.nextOffer, proposer, [addressee], [[ACT_TERM, action]], deadline);
  noteDone(world, action);
}

/** Writes an answer into an offer that is still open. Once all answers are in, {@link closeOffers} ends what they decide. */
export function noteAnswer(world: World, id: number, actor: number, accepted: number): void {
  const { offers } = world;
  for (let i = 0; i < offers.length; i++) {
    const { id: other, addressees, answers } = offers[i];
    if (other !== id) continue;
    if (isOpen(answers)) answers[addressees.indexOf(actor)] = accepted ? 1 : 2;
    return;
  }
}

/** Takes off the table what nobody is waited for any more. In a list of its own: who reads the one of before goes on doing so. */
export function closeOffers(world: World): void {
  const open = emptyList<Offer>();
  for (let i = 0; i < world.offers.length; i++)
    if (isOpen(world.offers[i].answers)) open.push(world.offers[i]);
  world.offers = open;
}

/** Whether an offer still waits for somebody: nobody has refused, and not all have accepted. */
function isOpen(answers: readonly number[]): boolean {
  let waiting = false;
  for (let i = 0; i < answers.length; i++) {
    if (answers[i] === 2) return false;
    if (answers[i] !== 1) waiting = true;
  }
  return waiting;
}

function applyDeal(
  world: World,
  event: GameEvent & { kind: 'agreed' | 'broke' | 'freed' | 'deal_ended' },
): void {
  if (event.kind === 'agreed') {
    const { offer, parties, terms } = event;
    // What a crisis settles was never on the table of offers.
    if (offer >= world.nextOffer) world.nextOffer = offer + 1;
    if (terms.every((term) => term[0] === ACT_TERM)) return;
    world.deals.push({
      id: offer,
      parties: parties.slice(),
      terms: copyLists(terms),
      since: world.turn,
      standing: zeros(parties.length),
    });
    return;
  }
  if (event.kind === 'deal_ended') {
    world.deals = world.deals.filter((deal) => deal.id !== event.deal);
    return;
  }
  const deal = world.deals.find((candidate) => candidate.id === event.deal);
  if (deal) deal.standing[deal.parties.indexOf(event.actor)] = event.kind === 'broke' ? 1 : 2;
}

type CrisisEvent = GameEvent & {
  kind:
    | 'crisis_opened'
    | 'crisis_moved'
    | 'clash'
    | 'passed_on'
    | 'declared'
    | 'stances_heard'
    | 'crisis_ended';
};

function applyCrisis(world: World, event: CrisisEvent): void {
  if (event.kind === 'crisis_opened') {
    world.crisis = {
      line: event.line,
      sides: [event.owner, event.mover],
      round: 1,
      mover: 0,
      rungs: event.rungs.slice(),
      before: event.before.slice(),
      threats: [Math.max(0, event.rungs[0] - event.before[0]), 0],
      offramp: -1,
      terms: emptyList(),
      violence: violenceAt(Math.max(...event.rungs)),
      peak: Math.max(...event.rungs),
      revert: event.revert.slice(),
      turn: world.turn,
      stances: zeros(world.aim.length),
      heard: 0,
      called: 0,
    };
    world.crisisPlayed = 1;
    noteArmed(world);
    return;
  }
  const crisis = world.crisis;
  if (!crisis) return;
  switch (event.kind) {
    case 'crisis_moved':
      crisis.rungs[event.side] = event.to;
      crisis.threats[event.side] += Math.max(0, event.to - event.from);
      if (event.move === 'off_ramp') {
        crisis.offramp = event.side;
        crisis.terms = copyLists(event.terms);
      } else if (crisis.offramp !== event.side && event.move !== 'accept') {
        crisis.offramp = -1;
        crisis.terms = emptyList();
      }
      break;
    case 'clash':
      crisis.rungs = event.rungs.slice();
      break;
    case 'passed_on':
      crisis.round = event.round;
      crisis.mover = event.mover;
      break;
    case 'declared':
      crisis.stances[event.actor] = STANCES.indexOf(event.stance);
      return;
    case 'stances_heard':
      crisis.heard = event.round;
      crisis.called |= event.called;
      return;
    case 'crisis_ended':
      // Who gave way after threatening in public is remembered for it.
      for (let side = 0; side < 2; side++)
        if (event.outcomes[side] === DEFEAT && crisis.threats[side] > 0) world.yielded[crisis.sides[side]]++;
      world.crisis = null;
      return;
  }
  const top = Math.max(...crisis.rungs);
  if (top > crisis.peak) crisis.peak = top;
  const violence = violenceAt(top);
  if (violence > crisis.violence) crisis.violence = violence;
  noteArmed(world);
}

/** Violence by the highest rung that was stood on: 9 minor, 10 serious, 11 and 12 war. */
function violenceAt(rung: number): number {
  return rung >= 11 ? 3 : rung === 10 ? 2 : rung === 9 ? 1 : 0;
}

function noteArmed(world: World): void {
  const crisis = world.crisis!;
  if (crisis.peak < ARMED_RUNG) return;
  world.armed[dyadIndex(crisis.sides[0], crisis.sides[1], world.aim.length)] = world.turn;
}
