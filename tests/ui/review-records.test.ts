import { beforeAll, expect, test } from 'vitest';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { toOverrides } from '../../src/scenario/index.ts';
import { createGame, toLink, type GameRecord, type SeatKind } from '../../src/session/index.ts';
import { openRecord } from '../../src/ui/open-record.ts';
import { createShelf } from '../../src/ui/shelf.ts';
import { faultText } from '../../src/ui/store/faults.ts';
import { scenarioOf, tiny } from '../support/scenarios.ts';

// A record of `simulate --set … --without … --record` opens in the page, as a file and as a link.

const changes = { set: { 'model.tension_limit': 3, 'issue.sky': 'shut' }, without: ['arden.two_armies'] };
const { text, library } = readTexts(findScenario('_tiny')!);
const shelf = createShelf({ '/scenarios/_tiny/scenario.yaml': () => Promise.resolve(text) }, library);
const { recompile } = shelf;
let record: GameRecord;
beforeAll(async () => {
  await shelf.fetch('_tiny');
  const scenario = scenarioOf('_tiny', changes);
  const seats = scenario.actors.map((): SeatKind => 'doctrine');
  record = createGame({ scenario, seed: 'changed', seats }, toOverrides(changes)).record();
});

test('a record with overrides opens in the scenario that it was played in', async () => {
  for (const given of [JSON.stringify(record), toLink(record, scenarioOf('_tiny', changes))]) {
    const opened = await openRecord(given, tiny, recompile);
    if (!opened.ok) throw new Error(faultText(opened.error));
    expect(opened.value.scenario.model.tension_limit).toBe(3);
    expect(opened.value.final?.record.hashes).toEqual(record.hashes);
    expect(opened.value.final?.record.overrides).toEqual(record.overrides);
  }
});

test('overrides that the scenario does not take are named', async () => {
  const changed = JSON.stringify({ ...record, overrides: { 'model.tension_limt': 3 } });
  const opened = await openRecord(changed, tiny, recompile);
  expect(opened.ok ? '' : faultText(opened.error)).toBe(
    'The record changes the scenario in a way that is not possible here: model.tension_limt.',
  );
});
