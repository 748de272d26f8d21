import { expect, test } from 'vitest';
import { createGame, type GameView, type SeatKind } from '../../src/session/index.ts';
import { ofDeal, tipOf, type Reading } from '../../src/session/views/public-reasons.ts';
import { say } from '../../src/words/say.ts';
import { autumn } from '../support/scenarios.ts';
import { parseTerms } from '../support/terms.ts';

// What would have tipped a refusal, as anybody can reckon it from public rules: a term less, or no grudge; else nothing.

const scenario = autumn();
const at = (id: string) => scenario.actors.findIndex((actor) => actor.id === id);
const IRAN = at('iran');
const AZERBAIJAN = at('azerbaijan');
const PARTIES = [IRAN, AZERBAIJAN];

const view = createGame({
  scenario,
  seed: 'tip',
  seats: scenario.actors.map((_, a): SeatKind => (a === IRAN ? 'person' : 'doctrine')),
}).view();

/** Azerbaijan's mind, where it remembers Iran's deeds as so good or bad. */
function mind(memory: number): Reading {
  const q = [...view.observation.q];
  q[scenario.layout.memory[AZERBAIJAN][IRAN]] = memory;
  const remembered: GameView = { ...view, history: [q] };
  return { view: remembered, entry: { ...view.seen[0], turn: 1 }, actor: AZERBAIJAN };
}

/** What is told of its refusal of a deal with Iran. */
function tipped(text: string, memory = 0): string | undefined {
  const bargain = { parties: PARTIES, terms: parseTerms(scenario, text) };
  const reading = mind(memory);
  const tip = tipOf(reading, bargain, ofDeal(reading, bargain));
  return tip && say(tip);
}

test('of two terms the one that stood in the way is named, whichever stands first', () => {
  const says = expect.stringMatching(/without one term: .*Israel's presence in Azerbaijan.*\.$/);
  expect(tipped('issue drivers free; issue israeli_presence none')).toEqual(says);
  expect(tipped('issue israeli_presence none; issue drivers free')).toEqual(says);
});

test('one that it would have agreed to but for what it remembers of the other says so', () => {
  expect(tipped('issue aras_route agreed', -50)).toContain('Had it trusted the other side');
  // A little grudge does not stand in the way of a good deal.
  expect(tipped('issue aras_route agreed', -20)).toBeUndefined();
});

test('nothing is told where nothing alone would have tipped it, or where the deal was good for it', () => {
  expect(tipped('issue israeli_presence none')).toBeUndefined();
  expect(tipped('issue israeli_presence none', -40)).toBeUndefined();
  expect(tipped('issue aras_route agreed')).toBeUndefined();
});
