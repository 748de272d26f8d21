import { parseArgs } from 'node:util';
import type { Strategy } from '../../../src/analysis/behaviour/strategy.ts';
import { findScenario, readTexts } from '../../../src/cli/files.ts';
import type { PolicyId } from '../../../src/policies/index.ts';
import { compileTexts, type Scenario, type ScenarioTexts } from '../../../src/scenario/index.ts';

/** The scenario that is measured, and how many games each part may play. */
export interface Setting {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
  /** Games of the outcome shares. */
  readonly games: number;
  /** Games of each ablation, of each seat's comparison. */
  readonly pairs: number;
  /** Random conditional strategies, and cycles of three orders, over all seats. */
  readonly strategies: number;
  readonly seed: string;
  /** Parts to run; empty for all. */
  readonly only: readonly string[];
  readonly json: string | undefined;
}

export function readSetting(): Setting {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'autumn-2021' },
      games: { type: 'string', default: '4000' },
      pairs: { type: 'string', default: '1000' },
      strategies: { type: 'string', default: '2000' },
      seed: { type: 'string', default: 'behaviour' },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
  });
  const { scenario, texts } = openScenario(values.scenario);
  return {
    scenario,
    texts,
    games: Number(values.games),
    pairs: Number(values.pairs),
    strategies: Number(values.strategies),
    seed: values.seed,
    only: values.only,
    json: values.json,
  };
}

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

/** The same as strategies. */
export function allSeats(scenario: Scenario, policy: PolicyId): Strategy[] {
  return scenario.actors.map(() => ({ kind: 'policy', policy }));
}

/** Doctrine everywhere but in one seat. */
export function oneSeat(scenario: Scenario, seat: number, strategy: Strategy): Strategy[] {
  return allSeats(scenario, 'doctrine').map((doctrine, a) => (a === seat ? strategy : doctrine));
}
