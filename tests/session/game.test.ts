import { expect, test } from 'vitest';
import { draw, luckFromSeed } from '../../src/base/dice.ts';
import { legalActions, legalInputs } from '../../src/engine/index.ts';
import { replay } from '../../src/record/index.ts';
import {
  createGame,
  loadGame,
  type Game,
  type GameView,
  type Refusal,
  type Result,
} from '../../src/session/index.ts';
import type { SeatKind } from '../../src/session/types.ts';
import { valueOf } from '../support/results.ts';
import { autumn, tiny } from '../support/scenarios.ts';

// A live game without a screen, played through its commands by a person who does anything that is allowed.
const scenario = tiny();
const index = (key: string) => scenario.actionByKey.get(key)!;

function seated(seat: number, others: SeatKind = 'doctrine', of = scenario): SeatKind[] {
  return of.actors.map((_, a) => (a === seat ? 'person' : others));
}

function game(seed: string, seat = 0, others: SeatKind = 'doctrine'): Game {
  return createGame({ scenario, seed, seats: seated(seat, others) });
}

function codes(result: Result<void, readonly Refusal[]>): string[] {
  return result.ok ? [] : result.error.map((refusal) => refusal.code);
}

/** One command, whatever is asked for; `dice` gives 0-9999. */
function anyCommand(live: Game, dice: (n: number) => number): void {
  const { prompt, observation, scenario: of, seat } = live.view();
  const pick = <T>(list: readonly T[], n: number) => list[Math.floor((dice(n) * list.length) / 10000)];
  const input = pick(legalInputs(of, observation, prompt!), 0);
  if (input.kind === 'reaction') return void expect(codes(live.react(input.choice))).toEqual([]);
  if (input.kind === 'move') return void expect(codes(live.move(input.move))).toEqual([]);
  if (input.kind === 'stance') return void expect(codes(live.declare(input.stance))).toEqual([]);
  for (let n = 0; n < 3; n++) live.addOrder(pick(legalActions(of, observation), n));
  for (const offer of observation.offers)
    if (offer.addressees.includes(seat) && dice(offer.id + 10) < 7000)
      live.answer(offer.id, dice(offer.id + 30) < 5000 ? 'accept' : 'refuse');
  expect(codes(live.seal())).toEqual([]);
}

function playToEnd(live: Game, seed: string, each: (view: GameView) => void = () => undefined): void {
  const luck = luckFromSeed(`person ${seed}`);
  for (let command = 0; live.view().prompt; command++) {
    expect(command).toBeLessThan(400);
    each(live.view());
    anyCommand(live, (n) => draw(luck, command, 0, 0, 0, n));
  }
}

test('whole games from every seat: what a view says holds together at every prompt', () => {
  for (let n = 0; n < 24; n++) {
    const seat = n % scenario.actors.length;
    const live = game(`view ${n}`, seat, n % 2 ? 'doctrine' : 'random');
    let seen = 0;
    playToEnd(live, `view ${n}`, (view) => {
      expect(view.seat).toBe(seat);
      expect(view.prompt!.seats).toContain(seat);
      expect(view.history).toHaveLength(view.prompt!.turn);
      expect(view.seen.length).toBeGreaterThanOrEqual(seen);
      expect(view.fresh).toBe(seen);
      seen = view.seen.length;
      expect(view.draft).toEqual({ orders: [], answers: {}, counters: {}, proposal: undefined });
      expect([view.final, view.outcome]).toEqual([undefined, undefined]);
      const places = view.seen.map((entry) => entry.index);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
    const { final, outcome } = live.view();
    expect(outcome).toBeDefined();
    expect(final!.record.finished).toBe(true);
    expect(final!.scores).toHaveLength(scenario.actors.length + 1);
    const replayed = valueOf(replay(final!.record, scenario));
    expect(replayed.world).toEqual(final!.world);
    expect(replayed.log).toEqual(final!.log.map((entry) => entry.event));
    expect(replayed.worlds).toEqual(final!.worlds);
  }
});

test('nothing that the seat may not know is among what it has seen', () => {
  let hidden = 0;
  for (let n = 0; n < 30; n++) {
    const seat = n % 2 ? 3 : 0;
    const live = game(`secret ${n}`, seat, 'random');
    playToEnd(live, `secret ${n}`);
    const { seen, final } = live.view();
    const bit = 1 << seat;
    const shown = new Set(seen.map((entry) => entry.index));
    const parties = new Map<number, number>();
    for (const { event, index: at } of final!.log) {
      if (event.kind === 'offered') parties.set(event.offer, event.known);
      const allowed =
        event.kind === 'order'
          ? ((event.known | event.unconfirmed) & bit) !== 0
          : event.kind === 'answered' || event.kind === 'lapsed'
            ? (parties.get(event.offer)! & bit) !== 0
            : 'known' in event
              ? (event.known & bit) !== 0
              : true;
      if (!allowed) hidden++;
      expect(allowed || !shown.has(at), JSON.stringify(event)).toBe(true);
    }
  }
  expect(hidden).toBeGreaterThan(100);
});

test('a save resumes at each of its prompts to the same view', () => {
  const live = game('save', 0, 'random');
  let saves = 0;
  playToEnd(live, 'save', (view) => {
    const save = JSON.parse(JSON.stringify(live.record()));
    expect(save.finished).toBe(false);
    const back = valueOf(loadGame(scenario, save)).view();
    expect(JSON.stringify({ ...back, scenario: 0 })).toBe(JSON.stringify({ ...view, scenario: 0 }));
    saves++;
  });
  expect(saves).toBeGreaterThan(3);
  const whole = valueOf(loadGame(scenario, live.record()));
  expect(whole.view().final!.world).toEqual(live.view().final!.world);
  expect(whole.view().explained).toEqual(live.view().explained);
});

test('a game that was resumed ends as the one that was not interrupted', () => {
  const live = game('resume');
  const seals = (of: Game) => {
    while (of.view().prompt) {
      const { kind } = of.view().prompt!;
      expect(
        codes(kind === 'orders' ? of.seal() : kind === 'reaction' ? of.react('protest') : of.move('hold')),
      ).toEqual([]);
    }
    return of.record();
  };
  live.addOrder(index('arden claim_bridge:berin'));
  live.seal();
  const loaded = valueOf(loadGame(scenario, live.record()));
  expect(seals(loaded)).toEqual(seals(live));
});

test('a tampered save is not loaded', () => {
  const live = game('tampered');
  live.seal();
  const record = live.record();
  const loaded = loadGame(scenario, { ...record, hashes: record.hashes.map(() => '0'.repeat(14)) });
  expect(loaded.ok ? undefined : loaded.error).toMatchObject({ code: 'record_hash_differs', turn: 1 });
});

test('a draft takes what is allowed, says why it does not take the rest, and stays as it was', () => {
  const live = game('draft');
  const drill = index('arden drill:berin@ford');
  expect(codes(live.addOrder(drill))).toEqual([]);
  expect(live.view().draft.orders).toEqual([drill]);
  expect(codes(live.addOrder(drill))).toEqual([]);
  expect(live.view().draft.orders).toEqual([drill]);
  expect(codes(live.addOrder(index('arden open_sky:berin')))).toEqual(['illegal_needs']);
  expect(codes(live.addOrder(index('berin drill:arden@ford')))).toEqual(['invalid_unknown_action']);
  expect(codes(live.addOrder(-5))).toEqual(['invalid_unknown_action']);
  // Two points of capital of three are spent, and one more breaks the bank.
  expect(codes(live.addOrder(index('arden strike:berin@ford')))).toEqual(['illegal_capital']);
  expect(live.refusals(index('arden strike:berin@ford')).map((refusal) => refusal.code)).toEqual([
    'illegal_capital',
  ]);
  expect(codes(live.addOrder(index('arden telephone:berin')))).toEqual([]);
  expect(codes(live.addOrder(index('arden telephone:corvia')))).toEqual(['illegal_too_many_orders']);
  expect(live.refusals(index('arden telephone:berin'))).toEqual([]);
  expect(codes(live.answer(7, 'accept'))).toEqual(['illegal_offer_closed']);
  expect(live.view().draft).toEqual({
    orders: [drill, index('arden telephone:berin')],
    answers: {},
    counters: {},
    proposal: undefined,
  });
  live.removeOrder(drill);
  live.removeOrder(drill);
  expect(live.view().draft.orders).toEqual([index('arden telephone:berin')]);
});

test('commands that nobody asked for are refused', () => {
  const live = game('unasked');
  expect(codes(live.react('crisis'))).toEqual(['illegal_other_kind']);
  expect(codes(live.move('climb'))).toEqual(['illegal_other_kind']);
  expect(codes(live.move('fly' as never))).toEqual(['invalid_unknown_choice']);
  playToEnd(live, 'unasked');
  expect(codes(live.seal())).toEqual(['illegal_not_asked']);
  expect(codes(live.addOrder(index('arden telephone:berin')))).toEqual(['illegal_not_asked']);
  expect(codes(live.move('hold'))).toEqual(['illegal_not_asked']);
});

test('a view is one picture until a command changes it, and listeners hear of it', () => {
  const live = game('listeners');
  let heard = 0;
  const leave = live.subscribe(() => heard++);
  const before = live.view();
  expect(live.view()).toBe(before);
  live.addOrder(index('arden telephone:berin'));
  expect(heard).toBe(1);
  expect(live.view()).not.toBe(before);
  expect(before.draft.orders).toEqual([]);
  live.addOrder(index('arden open_sky:berin'));
  expect(heard).toBe(1);
  leave();
  live.seal();
  expect(heard).toBe(1);
});

test('worlds of a game are frozen snapshots', () => {
  const live = game('frozen');
  playToEnd(live, 'frozen');
  const { worlds } = live.view().final!;
  expect(() => {
    worlds[0].q[0] = 99;
  }).toThrow(/read only/);
  expect(new Set(worlds.map((world) => world.turn)).size).toBeGreaterThan(3);
});

test('an empty chair plays a whole game of the full scenario and the rest decide for themselves', () => {
  const full = autumn();
  const live = createGame({ scenario: full, seed: 'empty chair', seats: seated(0, 'doctrine', full) });
  while (live.view().prompt) {
    const { kind } = live.view().prompt!;
    expect(
      codes(
        kind === 'orders' ? live.seal() : kind === 'reaction' ? live.react('pass') : live.move('back_down'),
      ),
    ).toEqual([]);
  }
  expect(live.view().outcome).toBeDefined();
  expect(live.view().explained.every(({ actor }) => actor !== 0)).toBe(true);
});
