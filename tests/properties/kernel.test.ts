import { expect, test } from 'vitest';
import { ACT, degreeAt } from '../../src/scenario/kernel.ts';
import type { Rule } from '../../src/rules/index.ts';
import { openScenario } from '../bench/lib/setting.ts';

/** Any worlds will do, the same in every run. */
function worlds(low: readonly number[], high: readonly number[], count: number): number[][] {
  let state = 20_211_001;
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % n;
  };
  return Array.from({ length: count }, () => low.map((least, slot) => least + below(high[slot] - least + 1)));
}

test.each(['autumn-2021', 'after-the-twelve-days-2025', 'long-game-2020-2025'])(
  'rules of %s say the same packed for speed as compiled one by one',
  (name) => {
    const { scenario } = openScenario(name);
    const { kernel, rules, lines, actions, injects, layout, regionPriorities } = scenario;
    const pairs: [number, Rule][] = [];
    const pair = (at: number, rule: Rule | undefined) => {
      expect(at >= 0).toBe(rule !== undefined);
      if (rule) pairs.push([at, rule]);
    };
    rules.forEach(({ priorities, doctrine }, actor) => {
      priorities.forEach(({ holds }, i) => pair(kernel.holds[actor][i], holds));
      doctrine.forEach(({ when }, i) => pair(kernel.speaks[actor][i], when));
    });
    regionPriorities.forEach(({ holds }, i) => pair(kernel.holds[rules.length][i], holds));
    lines.forEach(({ crossed }, i) => pair(kernel.crossed[i], crossed));
    injects.forEach(({ when }, i) => pair(kernel.injects[i], when));
    actions.forEach(({ needs }, i) => pair(kernel.code[kernel.acts[i] + ACT.needs], needs));
    expect(pairs.some(([, rule]) => rule.text.includes('!crossed(any)'))).toBe(true);
    const different = worlds(layout.low, layout.high, 40).flatMap((q) =>
      pairs.filter(([at, rule]) => degreeAt(kernel, at, q) !== rule.degree(q)).map(([, rule]) => rule.text),
    );
    expect(different).toEqual([]);
  },
);
