import { findScenario, readTexts } from '../../../src/cli/files.ts';
import type { PolicyId } from '../../../src/policies/index.ts';
import { compileTexts, type Scenario, type ScenarioTexts } from '../../../src/scenario/index.ts';

/** A scenario that comes with Araxes, or any other by its path. */
export function openScenario(name: string): { scenario: Scenario; texts: ScenarioTexts } {
  const file = findScenario(name);
  if (!file) throw new Error(`there is no scenario ${name}`);
  const texts = readTexts(file);
  const scenario = compileTexts(texts);
  if (!scenario.ok) throw new Error(`${name} does not compile`);
  return { scenario: scenario.value, texts };
}

/** The same policy in every seat. */
export function allPolicies(scenario: Scenario, policy: PolicyId): PolicyId[] {
  return scenario.actors.map(() => policy);
}
