import { expect, test } from 'vitest';
import {
  advance,
  checkInput,
  initialWorld,
  promptOf,
  STEP,
  type Input,
  type OrdersInput,
  type World,
} from '../../src/engine/index.ts';
import { TERM } from '../../src/engine/terms.ts';
import { tiny } from '../support/scenarios.ts';

// Invalid: not understood. Illegal: understood, not allowed. Both are values with a code; nothing throws.
const scenario = tiny();
const [ARDEN, BERIN, CORVIA, DORN] = [0, 1, 2, 3];
const index = (key: string) => scenario.actionByKey.get(key)!;

function started(): World {
  const world = initialWorld(scenario, 'inputs');
  advance(scenario, world, [], null);
  return world;
}

/** At the choice of an owner: Arden finds the bridge shut. */
function reacting(): World {
  const world = started();
  const orders = scenario.actors.map((_, seat) => ({
    ...pass(seat),
    orders: seat === BERIN ? [index('berin deny_bridge:arden')] : [],
  }));
  expect(advance(scenario, world, orders, null).kind).toBe('reaction');
  return world;
}

function inCrisis(): World {
  const world = reacting();
  const line = promptOf(scenario, world)!.lines[0];
  expect(
    advance(scenario, world, [{ kind: 'reaction', seat: ARDEN, line, choice: 'crisis' }], null).kind,
  ).toBe('stance');
  const others = promptOf(scenario, world)!.seats;
  advance(
    scenario,
    world,
    others.map((seat) => ({ kind: 'stance', seat, stance: 'stay_out' })),
    null,
  );
  expect(promptOf(scenario, world)!.kind).toBe('move');
  return world;
}

function pass(seat: number): OrdersInput {
  return { kind: 'orders', seat, orders: [], answers: [], proposals: [] };
}

function codes(world: World, seat: number, input: unknown): string[] {
  const checked = checkInput(scenario, world, seat, input as Input);
  if (checked.ok) return [];
  for (const refusal of checked.error) expect(refusal.code.startsWith(refusal.class)).toBe(true);
  return checked.error.map((refusal) => refusal.code);
}

test.each([
  ['null', null, 'invalid_shape'],
  ['text', 'drill', 'invalid_shape'],
  ['a list', [], 'invalid_shape'],
  ['no seat', { kind: 'orders', orders: [], answers: [], proposals: [] }, 'invalid_shape'],
  ['an unknown kind', { kind: 'bribe', seat: ARDEN }, 'invalid_shape'],
  ['orders that are no list', { ...pass(ARDEN), orders: 'drill' }, 'invalid_shape'],
  ['orders that are no numbers', { ...pass(ARDEN), orders: ['drill'] }, 'invalid_shape'],
  ['answers that are no list', { ...pass(ARDEN), answers: undefined }, 'invalid_shape'],
  ['an answer that is nothing', { ...pass(ARDEN), answers: [null] }, 'invalid_shape'],
  [
    'an answer of no kind',
    { ...pass(ARDEN), answers: [{ offer: 1, answer: 'perhaps' }] },
    'invalid_unknown_choice',
  ],
  ['an action that is not there', { ...pass(ARDEN), orders: [9999] }, 'invalid_unknown_action'],
  [
    'the action of another',
    { ...pass(ARDEN), orders: [index('berin drill:arden@ford')] },
    'invalid_unknown_action',
  ],
  [
    'an unknown reaction',
    { kind: 'reaction', seat: ARDEN, line: 0, choice: 'bluster' },
    'invalid_unknown_choice',
  ],
  ['an unknown stance', { kind: 'stance', seat: CORVIA, stance: 'shout' }, 'invalid_unknown_choice'],
  ['an unknown move', { kind: 'move', seat: ARDEN, move: 'fly' }, 'invalid_unknown_choice'],
])('invalid: %s', (_, input, code) => {
  expect(codes(started(), ARDEN, input)).toEqual([code]);
});

test('invalid: a seat that is not there', () => {
  expect(codes(started(), 7, pass(7))).toEqual(['invalid_unknown_seat']);
  expect(codes(started(), -1, pass(-1))).toEqual(['invalid_unknown_seat']);
});

test('illegal: the input of another seat', () => {
  expect(codes(started(), BERIN, pass(ARDEN))).toEqual(['illegal_other_seat']);
});

test('illegal: a reaction or a move when orders are asked, and the other way round', () => {
  expect(codes(started(), ARDEN, { kind: 'reaction', seat: ARDEN, line: 0, choice: 'pass' })).toEqual([
    'illegal_other_kind',
  ]);
  expect(codes(started(), ARDEN, { kind: 'move', seat: ARDEN, move: 'hold' })).toEqual([
    'illegal_other_kind',
  ]);
  expect(codes(reacting(), ARDEN, pass(ARDEN))).toEqual(['illegal_other_kind']);
  expect(codes(inCrisis(), ARDEN, pass(ARDEN))).toEqual(['illegal_other_kind']);
});

test('illegal: a seat that is not asked', () => {
  expect(codes(reacting(), BERIN, { kind: 'reaction', seat: BERIN, line: 0, choice: 'pass' })).toEqual([
    'illegal_not_asked',
  ]);
  expect(codes(inCrisis(), DORN, { kind: 'stance', seat: DORN, stance: 'mediate' })).toEqual([
    'illegal_not_asked',
  ]);
  expect(codes(inCrisis(), BERIN, { kind: 'move', seat: BERIN, move: 'hold' })).toEqual([
    'illegal_not_asked',
  ]);
  const over = started();
  over.step = STEP.done;
  expect(codes(over, ARDEN, pass(ARDEN))).toEqual(['illegal_not_asked']);
});

test('illegal: the wrong red line', () => {
  const world = reacting();
  const line = promptOf(scenario, world)!.lines[0];
  expect(codes(world, ARDEN, { kind: 'reaction', seat: ARDEN, line: line + 1, choice: 'pass' })).toEqual([
    'illegal_line',
  ]);
  expect(codes(world, ARDEN, { kind: 'reaction', seat: ARDEN, line, choice: 'pass' })).toEqual([]);
});

test('illegal: a move that the round does not give', () => {
  const world = inCrisis();
  expect(codes(world, ARDEN, { kind: 'move', seat: ARDEN, move: 'accept' })).toEqual(['illegal_move']);
  expect(codes(world, ARDEN, { kind: 'move', seat: ARDEN, move: 'hold' })).toEqual([]);
  advance(scenario, world, [{ kind: 'move', seat: ARDEN, move: 'off_ramp' }], null);
  expect(codes(world, BERIN, { kind: 'move', seat: BERIN, move: 'accept' })).toEqual([]);
});

test('terms go with a way back, between the two sides, and with nothing else', () => {
  const world = inCrisis();
  const stop = [TERM.stop, BERIN, scenario.templates.findIndex(({ id }) => id === 'deny_bridge'), 3];
  const move = (terms: readonly (readonly number[])[], kind: 'off_ramp' | 'hold' = 'off_ramp') =>
    codes(world, ARDEN, { kind: 'move', seat: ARDEN, move: kind, terms });
  expect(move([stop])).toEqual([]);
  expect(move([])).toEqual([]);
  expect(move([stop], 'hold')).toEqual(['illegal_proposal']);
  expect(move([], 'hold')).toEqual([]);
  expect(move([[99, 1]])).toEqual(['invalid_term']);
  expect(move([[TERM.stop, 2, stop[2], 3]])).toEqual(['illegal_terms_nobody']);
  expect(move([stop, stop])).toEqual(['illegal_terms_contradict']);
  expect(move([[TERM.reciprocity, ARDEN, BERIN, 3]])).toEqual(['illegal_terms_empty']);
  expect(codes(world, ARDEN, { kind: 'move', seat: ARDEN, move: 'off_ramp', terms: 'all' })).toEqual([
    'invalid_shape',
  ]);
});

test('illegal: everything that is wrong with orders is told at once', () => {
  const world = started();
  world.q[scenario.layout.track[ARDEN].capital] = 2;
  const drill = index('arden drill:berin@ford');
  const orders = [drill, drill, index('arden take_valley:berin@ford'), index('arden open_sky:berin')];
  const answers = [
    { offer: 9, answer: 'accept' },
    { offer: 9, answer: 'refuse' },
  ];
  const proposals = [{ addressees: [BERIN], terms: [], deadline: 3 }];
  expect(codes(world, ARDEN, { ...pass(ARDEN), orders, answers, proposals })).toEqual([
    'illegal_too_many_orders',
    'illegal_twice',
    'illegal_needs',
    'illegal_needs',
    'illegal_capital',
    'illegal_no_terms',
    'illegal_offer_closed',
    'illegal_offer_closed',
  ]);
});

test('illegal: an offer answered twice, countered, or answered again', () => {
  const world = started();
  world.offers.push({
    id: 1,
    proposer: DORN,
    addressees: [BERIN],
    terms: [[0, index('dorn host_talks:arden+berin')]],
    deadline: 2,
    answers: [0],
  });
  const answer = (kind: string) => ({ offer: 1, answer: kind });
  expect(codes(world, BERIN, { ...pass(BERIN), answers: [answer('accept'), answer('refuse')] })).toEqual([
    'illegal_answer_twice',
  ]);
  expect(codes(world, BERIN, { ...pass(BERIN), answers: [answer('counter')] })).toEqual(['illegal_counter']);
  expect(codes(world, CORVIA, { ...pass(CORVIA), answers: [answer('accept')] })).toEqual([
    'illegal_offer_closed',
  ]);
  world.offers[0].answers[0] = 1;
  expect(codes(world, BERIN, { ...pass(BERIN), answers: [answer('accept')] })).toEqual([
    'illegal_offer_closed',
  ]);
});

test('a refusal carries what its sentence needs', () => {
  const world = started();
  world.q[scenario.layout.track[ARDEN].capital] = 1;
  world.done[index('arden warn:berin')] = 1;
  const data = (orders: number[]) => {
    const checked = checkInput(scenario, world, ARDEN, { ...pass(ARDEN), orders });
    return checked.ok ? [] : checked.error.map((refusal) => refusal.data);
  };
  expect(data([index('arden drill:berin@ford')])).toEqual([{ cost: 2, have: 1 }]);
  expect(data([index('arden warn:berin')])).toEqual([{ action: 'Warn', turn: 4, over: 'no' }]);
  expect(data([index('arden open_sky:berin')])).toEqual([
    { action: 'Open the sky', otherwise: 'It is open.' },
  ]);
});
