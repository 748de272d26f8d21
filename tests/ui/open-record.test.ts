import { beforeAll, describe, expect, test } from 'vitest';
import {
  createGame,
  fromOverrides,
  LINK_PREFIX,
  toLink,
  type GameRecord,
  OPENNESS,
  type SeatKind,
} from '../../src/session/index.ts';
import { openRecord } from '../../src/ui/open-record.ts';
import { faultText } from '../../src/ui/store/faults.ts';
import { readSetup, setupFragment } from '../../src/ui/store/setup-link.ts';
import { autumn, scenarioOf } from '../support/scenarios.ts';

const recompile = (id: string, overrides: GameRecord['overrides']) =>
  scenarioOf(id, fromOverrides(overrides));

const find = (id: string) => [autumn()].find((scenario) => scenario.id === id);

let record: GameRecord;
let link: string;
beforeAll(() => {
  const scenario = autumn();
  const seats = scenario.actors.map((): SeatKind => 'doctrine');
  record = createGame({ scenario, seed: 'open', seats }).record();
  link = toLink(record, scenario);
});

const changed = (change: Partial<Record<keyof GameRecord, unknown>>) =>
  JSON.stringify({ ...record, ...change });

async function faultOf(text: string): Promise<string> {
  const opened = await openRecord(text, find, recompile);
  if (opened.ok) throw new Error('it was opened');
  const said = faultText(opened.error);
  expect(said).not.toMatch(/[{}]/);
  return opened.error.code;
}

describe('opening a record', () => {
  test('a link, a whole address and a file lead to the same game', async () => {
    const texts = [
      link,
      `https://example.org/araxes/${link}`,
      link.slice(LINK_PREFIX.length),
      JSON.stringify(record),
    ];
    for (const text of texts) {
      const opened = await openRecord(text, find, recompile);
      expect(opened.ok && opened.value.final?.record.hashes).toEqual(record.hashes);
    }
  });

  test('what does not hold is named and not shown', async () => {
    const hashes = record.hashes.map((hash, i) =>
      i === 3 ? hash.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')) : hash,
    );
    expect(await faultOf(changed({ hashes }))).toBe('record_hash_differs');
    expect(await faultOf(changed({ journal: record.journal.slice(1) }))).toBe('record_missing_input');
    expect(await faultOf(changed({ rulesVersion: 99 }))).toBe('record_rules_version');
    expect(await faultOf(changed({ scenarioHash: 'x' }))).toBe('record_scenario_changed');
    expect(await faultOf(changed({ scenario: 'elsewhere' }))).toBe('unknown_scenario');
    expect(await faultOf(changed({ finished: false }))).toBe('unfinished');
    expect(await faultOf(changed({ araxes: 2 }))).toBe('record_future');
    expect(await faultOf(changed({ araxes: 0 }))).toBe('record_not_ours');
    expect(await faultOf(link.slice(0, -12))).toBe('link_broken');
    expect(await faultOf('no record at all')).toBe('record_not_json');
  });

  test('the turn at which a tampered record differs is told', async () => {
    const hashes = record.hashes.map((hash, i) => (i === 3 ? 'f'.repeat(14) : hash));
    const opened = await openRecord(changed({ hashes }), find, recompile);
    expect(opened.ok ? '' : faultText(opened.error)).toContain('In turn 4');
  });
});

describe('a setup as a link', () => {
  test('comes back as it was', () => {
    const scenario = autumn();
    const policies = scenario.actors.map(() => 'doctrine' as const);
    for (const openness of OPENNESS) {
      const setup = { scenario: scenario.id, seat: 2, policies, seed: 'river 7/ä', openness };
      expect(readSetup(setupFragment(scenario, setup), [scenario])).toEqual(setup);
    }
  });

  test('keeps the turn at which one steps in, where there is a history to step into', () => {
    const scenario = scenarioOf('long-game-2020-2025');
    const policies = scenario.actors.map(() => 'doctrine' as const);
    const setup = { scenario: scenario.id, seat: 2, policies, seed: 'a', openness: 'open' as const };
    const later = { ...setup, turnsInFact: 11 };
    expect(readSetup(setupFragment(scenario, later), [scenario])).toEqual(later);
    expect(readSetup(setupFragment(scenario, { ...setup, turnsInFact: 0 }), [scenario])).toEqual(setup);
    const last = scenario.turns - scenario.open;
    expect(readSetup(`s=${scenario.id}/iran/a/open/99`, [scenario])?.turnsInFact).toBe(last);
    expect(readSetup('s=autumn-2021/iran/a/open/4', [autumn()])?.turnsInFact).toBeUndefined();
  });

  test('what names no scenario or state here is no setup', () => {
    const scenario = autumn();
    for (const text of [
      '',
      's=',
      's=autumn-2021',
      's=autumn-2021/mars/1',
      's=other/iran/1',
      's=%E0%A4%A/iran/1',
    ])
      expect(readSetup(text, [scenario]), text).toBeUndefined();
  });
});
