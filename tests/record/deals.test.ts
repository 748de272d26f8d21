import { expect, test } from 'vitest';
import {
  advance,
  checkInput,
  initialWorld,
  TERM,
  type Input,
  type OrdersInput,
  type Prompt,
} from '../../src/engine/index.ts';
import { observe } from '../../src/engine/observe.ts';
import { waysBack } from '../../src/engine/way-back.ts';
import { ask } from '../../src/policies/index.ts';
import { fromLink, parseRecord, Recorder, replay, toLink } from '../../src/record/index.ts';
import { tiny } from '../support/scenarios.ts';
import { valueOf } from '../support/results.ts';

// A game with an offer, a counter-offer and a deal, as record, text and link.
const scenario = tiny();
const [ARDEN, BERIN] = [0, 1];
const bridge = scenario.issues.findIndex(({ id }) => id === 'bridge');
const deny = scenario.templates.findIndex(({ id }) => id === 'deny_bridge');
const stop = [TERM.stop, BERIN, deny, 3, ARDEN];
const share = [TERM.issue, bridge, 1 + scenario.issues[bridge].levels.findIndex(({ id }) => id === 'talks')];

function dealt(turn: number, input: OrdersInput): OrdersInput {
  const mine = { ...input, orders: [], answers: [], proposals: [] };
  if (turn === 1 && input.seat === ARDEN)
    return { ...mine, proposals: [{ addressees: [BERIN], terms: [stop], deadline: 3 }] };
  if (turn === 2 && input.seat === BERIN)
    return { ...mine, answers: [{ offer: 1, answer: 'counter', terms: [stop, share] }] };
  if (turn === 3 && input.seat === ARDEN) return { ...mine, answers: [{ offer: 2, answer: 'accept' }] };
  return turn <= 3 ? mine : { ...input, proposals: [] };
}

/** A game whose first way out of a crisis carries terms, if it has one. */
function crisisRecord(seed: string) {
  const seats = Object.fromEntries(scenario.actors.map(({ id }) => [id, 'random']));
  const recorder = new Recorder(scenario, { seed, seats, overrides: {} });
  const world = initialWorld(scenario, seed);
  let prompt = advance(scenario, world, [], null);
  while (prompt.kind !== 'done') {
    const now: Prompt = prompt;
    const inputs = now.seats.map((seat): Input => {
      const [terms] = now.kind === 'move' ? waysBack(scenario, observe(scenario, world, seat)) : [];
      const asked =
        terms && checkInput(scenario, world, seat, { kind: 'move', seat, move: 'off_ramp', terms });
      if (asked?.ok) return asked.value;
      return ask(scenario, world, now, seat, 'random', false).input;
    });
    recorder.note(now, inputs);
    prompt = advance(scenario, world, inputs, null);
    recorder.reached(now, prompt, world);
  }
  return recorder.record(true);
}

test('a way back with terms is replayed from its text and from its link', () => {
  const games = Array.from({ length: 30 }, (_, n) => crisisRecord(`way back ${n}`));
  const made = games.find(({ journal }) => journal.some((entry) => entry.kind === 'move' && entry.terms));
  expect(made).toBeDefined();
  expect(valueOf(parseRecord(JSON.stringify(made)))).toEqual(made);
  expect(replay(made!, scenario).ok).toBe(true);
  const linked = valueOf(fromLink(toLink(made!, scenario), scenario));
  expect(linked).toEqual(made);
  expect(replay(linked, scenario).ok).toBe(true);
  const spoilt = made!.journal.map((entry) =>
    entry.kind === 'move' && entry.terms ? { ...entry, terms: [['stop']] } : entry,
  );
  const replayed = replay({ ...made!, journal: spoilt as never }, scenario);
  expect(replayed.ok ? 'played' : replayed.error.code).toBe('record_unreadable_input');
});

function record() {
  const seats = Object.fromEntries(scenario.actors.map(({ id }) => [id, 'random']));
  const recorder = new Recorder(scenario, { seed: 'deals', seats, overrides: {} });
  const world = initialWorld(scenario, 'deals');
  let prompt = advance(scenario, world, [], null);
  let agreed = 0;
  while (prompt.kind !== 'done') {
    const now: Prompt = prompt;
    const inputs = now.seats.map((seat): Input => {
      const { input } = ask(scenario, world, now, seat, 'random', false);
      const given = input.kind === 'orders' ? dealt(now.turn, input) : input;
      return valueOf(checkInput(scenario, world, seat, given));
    });
    recorder.note(now, inputs);
    prompt = advance(scenario, world, inputs, { push: ({ kind }) => (agreed += kind === 'agreed' ? 1 : 0) });
    recorder.reached(now, prompt, world);
  }
  expect(agreed).toBe(1);
  return recorder.record(true);
}

test('a game with deals is replayed from its text and from its link', () => {
  const made = record();
  const read = valueOf(parseRecord(JSON.stringify(made)));
  expect(read).toEqual(made);
  expect(replay(read, scenario).ok).toBe(true);
  const linked = valueOf(fromLink(toLink(made, scenario), scenario));
  expect(linked).toEqual(made);
  expect(replay(linked, scenario).ok).toBe(true);
});

test.each([
  ['a term of an unknown kind', [[99, 0]]],
  ['an issue that is not there', [[TERM.issue, 999, 0]]],
  ['a level below the lowest', [[TERM.issue, 0, -1]]],
  ['a level that is no whole number', [[TERM.issue, 0, 0.5]]],
  ['a term that is cut off', [[TERM.stop, 0]]],
  ['no list', ['stop']],
])('%s in a record is named, and nothing is played on', (_, terms) => {
  const made = record();
  const at = made.journal.findIndex((entry) => entry.kind === 'orders' && entry.proposals.length > 0);
  const journal = made.journal.map((entry, i) =>
    i === at && entry.kind === 'orders' ? { ...entry, proposals: [{ ...entry.proposals[0], terms }] } : entry,
  );
  const parsed = valueOf(parseRecord(JSON.stringify({ ...made, journal })));
  const replayed = replay(parsed, scenario);
  expect(replayed.ok ? 'played' : replayed.error.code).toMatch(/record_(unreadable|illegal)_input/);
});
