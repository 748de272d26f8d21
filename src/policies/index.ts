import { draw, PURPOSE } from '../base/dice.ts';
import { promptFor, type InputKind, type Prompt } from '../engine/inputs.ts';
import { glimpse, observe } from '../engine/observe.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
import { doctrinePolicy } from './doctrine.ts';
import { historicalPolicy } from './historical.ts';
import { loosePolicy } from './loose.ts';
import { plannerPolicy } from './planner.ts';
import { randomPolicy } from './random.ts';
import type { Decision, Policy, PolicyId } from './types.ts';

export { POLICY_IDS } from './types.ts';
export type * from './types.ts';

const POLICIES: Readonly<Record<PolicyId, Policy>> = {
  random: randomPolicy,
  doctrine: doctrinePolicy,
  planner: plannerPolicy,
  historical: historicalPolicy,
  loose: loosePolicy,
};

export function policyOf(id: PolicyId): Policy {
  return POLICIES[id];
}

/** What a policy's draws are for, by what is asked. */
const ASKED_FOR: Readonly<Record<InputKind, number>> = {
  orders: PURPOSE.policy,
  reaction: PURPOSE.policy_reaction,
  move: PURPOSE.policy_crisis,
  stance: PURPOSE.policy_stance,
};

/** Asks a policy for the input that `actor` owes: it gets an observation and dice of its own, never the world. */
export function ask(
  scenario: Scenario,
  world: World,
  prompt: Prompt,
  actor: number,
  id: PolicyId,
  withReasons: boolean,
): Decision {
  const purpose = ASKED_FOR[prompt.kind];
  const { luck, turn } = world;
  const dice = (counter: number) => draw(luck, turn, purpose, actor, prompt.step, counter);
  const asked = promptFor(prompt, actor);
  const { decide } = policyOf(turn <= scenario.asInFact ? 'historical' : id);
  if (withReasons || Object.isFrozen(world.q))
    return decide(scenario, observe(scenario, world, actor), asked, dice, withReasons);
  return glimpse(scenario, world, actor, (seen) => decide(scenario, seen, asked, dice, false));
}
