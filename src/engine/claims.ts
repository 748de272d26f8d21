import { PURPOSE } from '../base/dice.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Claim } from '../scenario/claim.ts';
import type { Act } from './acts.ts';
import { chanceIn10000, emit, everyone, shiftSlot, type Run } from './run.ts';

/**
 * What acts do to contested claims. Who says openly of another what is contested stands by it; who looks into it finds
 * out what is so with its chance, and then all know. What is shown costs the state that it is said of standing; what is
 * shown to be false costs all who have said it, and all who say it after.
 */
export function weighClaims(run: Run, acts: readonly Act[]): void {
  const { scenario } = run;
  const touching = touchingOf(scenario);
  let touched = 0;
  for (const { action } of acts) touched |= touching[action.index];
  for (let c = 0; c < scenario.claims.length; c++) {
    if ((touched & (1 << c)) === 0) continue;
    const claim = scenario.claims[c];
    for (const act of acts)
      if (
        claim.accuses[act.action.template.index] &&
        concerns(claim, act) &&
        act.known === everyone(scenario)
      )
        accuse(run, claim, c, act);
    for (const act of acts)
      if (claim.examines[act.action.template.index] > 0 && concerns(claim, act)) examine(run, claim, c, act);
  }
}

/** By act: the claims that it may accuse of or look into, as bits. What has no bit of its own shares one: then more is looked at. */
const touchingOf = perScenario(({ actions, claims }) =>
  Int32Array.from(actions, ({ template: { index } }) =>
    claims.reduce(
      (mask, { accuses, examines }, c) => (accuses[index] || examines[index] > 0 ? mask | (1 << c) : mask),
      0,
    ),
  ),
);

/** An act toward the state that a claim is about; one that is done with it, or one of its own, looks into it too. */
function concerns(claim: Claim, { action }: Act): boolean {
  return action.target === claim.about || action.partner === claim.about || action.actor === claim.about;
}

function accuse(run: Run, claim: Claim, c: number, { action: { actor, target } }: Act): void {
  if (target !== claim.about) return;
  const { scenario, world } = run;
  emit(run, { kind: 'accused', claim: c, actor });
  if (world.found[c] !== 1) return;
  shiftSlot(run, scenario.layout.track[actor].standing, -scenario.model.claim_false_standing, 'accused');
}

function examine(run: Run, claim: Claim, c: number, { action, known, unconfirmed }: Act): void {
  const { scenario, world } = run;
  const chance = claim.examines[action.template.index] * 100;
  if (world.found[c] !== 0) return;
  // Several may look at once: the draw is keyed by who looks, at whom, how and for what.
  const counter = c * scenario.actions.length + action.index;
  if (!chanceIn10000(run, PURPOSE.claim, action.actor, claim.about, counter, chance, known | unconfirmed))
    return;
  const truth = world.truths[c];
  emit(run, { kind: 'found', claim: c, actor: action.actor, truth });
  const { layout, model } = scenario;
  if (truth) return shiftSlot(run, layout.track[claim.about].standing, -model.claim_proved_standing, 'found');
  for (let actor = 0; actor < scenario.actors.length; actor++)
    if (world.accusers[c] & (1 << actor))
      shiftSlot(run, layout.track[actor].standing, -model.claim_false_standing, 'found');
}
