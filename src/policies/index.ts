import { draw, PURPOSE } from '../base/dice.ts';
import { emptyList } from '../base/lists.ts';
import { promptFor, type Input, type InputKind, type Prompt } from '../engine/inputs.ts';
import { glimpse, observe, type Observation } from '../engine/observe.ts';
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
  return decideOn(scenario, world, prompt, id, withReasons, observe(scenario, world, actor));
}

/** Asks seats that a prompt names, all of them if not told which, each its own policy (`ids` by actor), without reasons. */
export function askAll(
  scenario: Scenario,
  world: World,
  prompt: Prompt,
  ids: readonly PolicyId[],
  seats = prompt.seats,
): Input[] {
  const inputs = emptyList<Input>();
  const decide = (seen: Observation) =>
    inputs.push(decideOn(scenario, world, prompt, ids[seen.actor], false, seen).input);
  if (!Object.isFrozen(world.q)) glimpse(scenario, world, seats, decide);
  else for (const actor of seats) decide(observe(scenario, world, actor));
  return inputs;
}

function decideOn(
  scenario: Scenario,
  { luck, turn }: World,
  prompt: Prompt,
  id: PolicyId,
  withReasons: boolean,
  seen: Observation,
): Decision {
  const { actor } = seen;
  const purpose = ASKED_FOR[prompt.kind];
  const dice = (counter: number) => draw(luck, turn, purpose, actor, prompt.step, counter);
  const { decide } = policyOf(turn <= scenario.asInFact ? 'historical' : id);
  return decide(scenario, seen, promptFor(prompt, actor), dice, withReasons);
}
