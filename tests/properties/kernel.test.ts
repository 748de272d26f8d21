import { expect, test } from 'vitest';
import { holding, MOST_TOGETHER, packTogether } from '../../src/scenario/holding.ts';
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
    rules.forEach(({ priorities }, actor) =>
      priorities.forEach(({ holds }, i) => pair(kernel.holds[actor][i], holds)),
    );
    regionPriorities.forEach(({ holds }, i) => pair(kernel.holds[rules.length][i], holds));
    lines.forEach(({ crossed }, i) => pair(kernel.crossed[i], crossed));
    injects.forEach(({ when }, i) => pair(kernel.injects[i], when));
    actions.forEach(({ needs }, i) => pair(kernel.code[kernel.acts[i] + ACT.needs], needs));
    const different = worlds(layout.low, layout.high, 40).flatMap((q) =>
      pairs.filter(([at, rule]) => degreeAt(kernel, at, q) !== rule.degree(q)).map(([, rule]) => rule.text),
    );
    expect(different).toEqual([]);
    const spoken = rules.flatMap(({ doctrine }) => doctrine.flatMap(({ when }) => when ?? []));
    const all = [...pairs.map(([, rule]) => rule), ...spoken];
    expect(all.some(({ text }) => text.includes('!crossed(any)'))).toBe(true);
    const wrong: string[] = [];
    for (let from = 0; from < all.length; from += MOST_TOGETHER) {
      const asked = all.slice(from, from + MOST_TOGETHER);
      const together = packTogether(asked, layout);
      for (const q of worlds(layout.low, layout.high, 40)) {
        const bits = holding(together, q);
        asked.forEach((rule, bit) => {
          if (((bits & (1 << bit)) !== 0) !== rule.degree(q) > 0) wrong.push(rule.text);
        });
      }
    }
    expect(wrong).toEqual([]);
  },
);
