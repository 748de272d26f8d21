import { IntegerHash } from '../base/hash.ts';
import type { World } from './world.ts';

/** Fourteen hexadecimal digits of everything that a world is, the same for plain and typed arrays. */
export function stateHash(world: World): string {
  const h = new IntegerHash();
  h.add(world.turn).add(world.step).add(world.prompt).add(world.lastTurn);
  h.addAll(world.luck).addAll(world.q).addAll(world.start).addAll(world.aim).addAll(world.resolve);
  h.addAll(world.tolerance).addAll(world.truths).addAll(world.found).addAll(world.accusers);
  h.addAll(world.done)
    .addAll(world.struck)
    .addAll(world.worst)
    .addAll(world.fire)
    .addAll(world.shown)
    .addAll(world.armed)
    .addAll(world.yielded)
    .addAll(world.held)
    .addAll(world.lastHeld);
  h.add(world.offers.length);
  for (const offer of world.offers) {
    h.add(offer.id).add(offer.proposer).add(offer.deadline).addAll(offer.addressees).addAll(offer.answers);
    h.add(offer.terms.length);
    for (const term of offer.terms) h.addAll(term);
  }
  h.add(world.nextOffer).add(world.beliefs.length);
  for (const belief of world.beliefs)
    h.add(belief.actor)
      .add(belief.slot)
      .add(belief.value)
      .add(belief.reported)
      .add(belief.until)
      .add(belief.began);
  h.add(world.covert.length);
  for (const { dyad, mid, fire, known, until } of world.covert)
    h.add(dyad).add(mid).add(fire).add(known).add(until);
  h.add(world.deals.length);
  for (const deal of world.deals) {
    h.add(deal.id).add(deal.since).addAll(deal.parties).addAll(deal.standing).add(deal.terms.length);
    for (const term of deal.terms) h.addAll(term);
  }
  h.add(world.crossings.length);
  for (const crossing of world.crossings) h.add(crossing.line).add(crossing.mover).add(crossing.known);
  const { crisis } = world;
  h.add(crisis ? 1 : 0);
  if (crisis) {
    h.add(crisis.line).add(crisis.round).add(crisis.mover).add(crisis.offramp).add(crisis.violence);
    h.add(crisis.peak).add(crisis.turn).addAll(crisis.sides).addAll(crisis.rungs).addAll(crisis.before);
    h.addAll(crisis.threats).addAll(crisis.revert).addAll(crisis.stances);
    h.add(crisis.heard).add(crisis.called).add(crisis.terms.length);
    for (const term of crisis.terms) h.addAll(term);
  }
  h.add(world.crisisPlayed).add(world.incidentsDrawn).addAll(world.fired).add(world.outcome);
  return h.digits();
}
