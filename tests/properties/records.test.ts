import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordGame } from '../../src/analysis/play.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import { fromLink, linkAsks, parseRecord, replay, toLink } from '../../src/record/index.ts';
import { rankOrderCentroid } from '../../src/scenario/weights.ts';
import { valueOf } from '../support/results.ts';
import { mixedSeats } from '../support/invariants.ts';
import { allScenarioIds, autumn, scenarioOf, tiny } from '../support/scenarios.ts';

const seed = fc.string({ unit: 'grapheme', maxLength: 40 });

test('a record survives JSON, and a link back', () => {
  const scenario = tiny();
  fc.assert(
    fc.property(seed, fc.nat(31), (text, n) => {
      const { record } = recordGame(scenario, text, mixedSeats(scenario, n));
      const parsed = parseRecord(JSON.stringify(record));
      expect(parsed).toEqual({ ok: true, value: record });
      const link = toLink(record, scenario);
      expect(link).toMatch(/^#r=[A-Za-z0-9_-]+$/);
      expect(linkAsks(link)).toEqual({ ok: true, value: { scenario: '_tiny', overrides: record.overrides } });
      expect(fromLink(link, scenario)).toEqual({ ok: true, value: record });
    }),
    { numRuns: 120, seed: 11 },
  );
});

test('a record replays to the same hashes, and so does each of its prefixes', () => {
  const scenario = tiny();
  fc.assert(
    fc.property(seed, fc.nat(31), fc.nat(100), (text, n, cut) => {
      const { record, world } = recordGame(scenario, text, mixedSeats(scenario, n));
      const whole = valueOf(replay(record, scenario));
      expect(whole.hashes).toEqual(record.hashes);
      expect(whole.world).toEqual(world);
      // A save is cut where a prompt was answered in full.
      const last = record.journal.at(-1)!;
      const turn = 1 + (cut % last.turn);
      const journal = record.journal.filter((entry) => entry.turn < turn);
      const save = { ...record, journal, hashes: record.hashes.slice(0, turn - 1), finished: false };
      const resumed = valueOf(replay(save, scenario));
      expect(resumed.prompt?.turn).toBe(turn);
      expect(resumed.world).toEqual(whole.worlds[turn - 1]);
    }),
    { numRuns: 60, seed: 12 },
  );
});

test('games of the full scenario survive the way through a link of less than 2 kB', () => {
  const scenario = autumn();
  const policies: PolicyId[] = ['doctrine', 'random'];
  for (let n = 0; n < 12; n++) {
    const { record } = recordGame(
      scenario,
      `link ${n}`,
      scenario.actors.map(() => policies[n % 2]),
    );
    const link = toLink(record, scenario);
    expect(link.length).toBeLessThan(2000);
    expect(fromLink(link, scenario)).toEqual({ ok: true, value: record });
  }
});

test('weights by rank sum to 1000 and fall with the rank', () => {
  for (let n = 1; n <= 12; n++) {
    const weights = rankOrderCentroid(n);
    expect(weights.reduce((a, b) => a + b, 0)).toBe(1000);
    for (let i = 1; i < n; i++) expect(weights[i]).toBeLessThan(weights[i - 1]);
  }
  // Barron and Barrett's own figures for four.
  expect(rankOrderCentroid(4)).toEqual([521, 271, 146, 62]);
});

test.each(allScenarioIds())('the priorities of every state of %s weigh 1000', (id) => {
  const scenario = scenarioOf(id);
  for (const list of [...scenario.rules.map((rules) => rules.priorities), scenario.regionPriorities])
    expect(list.reduce((sum, priority) => sum + priority.weight, 0)).toBe(1000);
});
