import { describe, expect, test } from 'vitest';
import { orderRefusals } from '../../src/engine/check.ts';
import { demandOf, loadRule, meets } from '../../src/rules/index.ts';
import { choiceOf, conditionsOf, listOf, type Phrase } from '../../src/session/index.ts';
import { inputOf } from '../../src/session/drafting.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { has } from '../../src/words/index.ts';
import { say } from '../../src/words/say.ts';
import { allScenarioIds, autumn, ownScenario, scenarioOf } from '../support/scenarios.ts';
import { played } from './played.ts';

const scenarios = () => [...allScenarioIds().map((id) => scenarioOf(id)), ownScenario()];

const priorities = (scenario: Scenario) =>
  [...scenario.rules.flatMap((rules) => rules.priorities), ...scenario.regionPriorities].map(
    ({ holds }) => holds,
  );

/** Every rule of a scenario that a reader may see in words: priorities, and what acts need. */
const rulesOf = (scenario: Scenario) => [
  ...priorities(scenario),
  ...scenario.actions.flatMap(({ needs }) => needs ?? []),
];

/** Worlds of the first turn in which some quantities stand elsewhere, the same in every run. */
function worldsOf({ layout: { start, low, high } }: Scenario, slots: readonly number[]): number[][] {
  return Array.from({ length: 12 }, (_, n) => {
    const q = [...start];
    for (const slot of slots) q[slot] = low[slot] + ((n * 7919 + slot * 31) % (high[slot] - low[slot] + 1));
    return q;
  });
}

function keysOf({ key, values }: Phrase): string[] {
  const parts = Object.values(values ?? {});
  return [key, ...parts.flatMap((value) => (typeof value === 'object' ? keysOf(value) : []))];
}

describe('what a rule asks for, in words', () => {
  test('is true exactly when the rule is', () => {
    for (const scenario of scenarios())
      for (const rule of new Set(rulesOf(scenario)))
        for (const q of worldsOf(scenario, rule.slots)) {
          expect(meets(demandOf(rule), q), rule.text).toBe(rule.degree(q) > 0);
          const { any, parts } = conditionsOf(scenario, rule, q);
          const met = any ? parts.some((part) => part.met) : parts.every((part) => part.met);
          expect(met, rule.text).toBe(rule.degree(q) > 0);
        }
  });

  test('says every priority of every scenario without an id and without a gap', () => {
    for (const scenario of scenarios())
      for (const rule of rulesOf(scenario))
        for (const q of [scenario.layout.start, ...worldsOf(scenario, rule.slots).slice(0, 2)]) {
          const { parts } = conditionsOf(scenario, rule, q);
          // An act that this scenario can never come to asks for nothing that could be named.
          expect(parts.length > 0 || !priorities(scenario).includes(rule), rule.text).toBe(true);
          for (const { says } of parts) {
            for (const key of keysOf(says)) expect(has(key), `${rule.text}: ${key}`).toBe(true);
            const sentence = say(says);
            expect(sentence, rule.text).toMatch(/^[\p{L}“0-9].*: .+/u);
            expect(sentence, rule.text).not.toMatch(
              /_|undefined|NaN|\{|\}|demand\.|“”| {2}|nothing that can be/,
            );
          }
        }
  });

  test('tells what is asked of one thing once, and as short as can be', () => {
    const scenario = autumn();
    const { layout } = scenario;
    const names = {
      functions: new Map(),
      paths: () => [],
      quantity: (path: string) => {
        const slot = layout.slotOf.get(path);
        if (slot === undefined) return undefined;
        const issue = scenario.issues.find(({ id }) => path === `issue.${id}`);
        if (!issue)
          return { slot, value: { type: 'number', low: layout.low[slot], high: layout.high[slot] } } as const;
        const values = issue.levels.map(({ id }) => id);
        return {
          slot,
          value: { type: 'domain', domain: { id: issue.id, values, ordered: issue.ordered } },
        } as const;
      },
    };
    const told = (text: string) => {
      const rule = loadRule(text, names);
      if (!rule.ok) throw new Error(text);
      const { any, parts } = conditionsOf(scenario, rule.value, layout.start);
      return `${any ? 'any' : 'all'}: ${parts.map(({ says, met }) => `${met ? '+' : '-'} ${say(says)}`).join(' | ')}`;
    };
    const rows = [
      'issue.zangezur >= level("armenian_law") && issue.zangezur < level("supervised")',
      'issue.zangezur < level("armenian_law") || issue.zangezur >= level("supervised")',
      'issue.route_guard != "third_party" && issue.route_guard != "azerbaijani"',
      '!(issue.aras_route >= level("agreed") && factor.iran_isolation < 60)',
      'people.lorry_drivers + people.border_villages >= 130 || 100 - factor.iran_isolation > people.lorry_drivers',
      'factor.iran_isolation > 20 && factor.iran_isolation <= 70',
    ];
    expect(rows.map(told)).toMatchInlineSnapshot(`
      [
        "all: - The Syunik route (Baku: Zangezur corridor): “Open under Armenian law” (now “Under negotiation”)",
        "all: + The Syunik route (Baku: Zangezur corridor): not “Open under Armenian law” (now “Under negotiation”)",
        "all: + Who guards the Syunik route: neither “Guards of a third party” nor “Azerbaijani guards” (now “Nobody yet”)",
        "any: + The Aras route through Iran: below “Agreed” (now “Not on the table”) | - Iran's isolation: 60 or more (now 56)",
        "any: + Lorry drivers and Border villages together: 130 or more (now 132) | - 100 less Iran's isolation: more than Lorry drivers (now 44 and 70)",
        "all: + Iran's isolation: from 21 to 70 (now 56)",
      ]
    `);
  });
});

describe('an act that is locked', () => {
  test('names everything that stands in its way, and which of several conditions are not met', () => {
    let twice = 0;
    played(autumn(), 'armenia', 'locked', 'dove', (view) => {
      if (view.prompt?.kind !== 'orders') return;
      const refuse = (action: number) => {
        const orders = [...view.draft.orders, action];
        return orderRefusals(view.scenario, view.observation, inputOf(view.seat, { ...view.draft, orders }));
      };
      for (const index of view.scenario.actionsOf[view.seat]) {
        const choice = choiceOf(view, index, refuse);
        const codes = choice.refusals.map(({ code }) => code);
        const needs = view.scenario.actions[index].needs;
        const lacking = needs !== undefined && needs.degree(view.observation.q) <= 0;
        expect(codes.includes('illegal_needs')).toBe(lacking);
        if (codes.includes('illegal_pause') && lacking) twice++;
        const unmet = choice.unmet?.parts ?? [];
        expect(unmet.filter(({ met, says }) => met || say(says) === '')).toEqual([]);
        expect(choice.unmet === undefined || say(listOf(choice.unmet)) !== '').toBe(true);
      }
    });
    expect(twice).toBeGreaterThan(0);
  });
});
