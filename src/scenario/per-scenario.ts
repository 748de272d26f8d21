import type { Scenario } from './types.ts';

/**
 * What follows from a scenario alone, found out once and asked for thousands of times: a scenario never changes. The one
 * that was asked for last, in ensembles always the same, is known without a look-up.
 */
export function perScenario<T>(make: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const made = new WeakMap<Scenario, { readonly value: T }>();
  let last: Scenario | undefined;
  let known: { readonly value: T } | undefined;
  return (scenario) => {
    if (scenario !== last || !known) {
      known = made.get(scenario);
      if (!known) made.set(scenario, (known = { value: make(scenario) }));
      last = scenario;
    }
    return known.value;
  };
}
