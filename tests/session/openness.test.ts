import { expect, test } from 'vitest';
import {
  estimateOf,
  feedOf,
  offersOf,
  whyOffered,
  type GameView,
  type Openness,
} from '../../src/session/index.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from './played.ts';

// How much of the others' minds one sees during play; at the end everything is open.
const scenario = autumn();

function pictures(openness: Openness | undefined): readonly GameView[] {
  const views: GameView[] = [];
  played(scenario, 'iran', 'how open', 'hawk', (view) => views.push(view), openness);
  return views;
}

/** Everything told of why simulated states did what they did, while the game went on. */
function told(views: readonly GameView[]) {
  const last = views.filter(({ final }) => final === undefined).at(-1)!;
  const cards = Array.from({ length: last.observation.turn + 1 }, (_, period) => feedOf(last, period)).flat();
  return { last, whys: cards.flatMap(({ why }) => (why ? [why] : [])) };
}

test('open: the full reasons at once', () => {
  const { last, whys } = told(pictures('open'));
  expect(last.explained.length).toBeGreaterThan(50);
  expect(whys.some(({ score, reasons }) => score !== 0 && reasons.length > 0)).toBe(true);
  expect(whys.every(({ inferred }) => inferred === undefined)).toBe(true);
});

test('each offer to a person says why it was made, in the words of the feed', () => {
  for (const openness of ['open', undefined] as const) {
    const found = pictures(openness).flatMap((view) =>
      offersOf(view).map((offer) => ({ view, offer, why: whyOffered(view, offer.id) })),
    );
    const made = found.filter(({ offer }) => !offer.own);
    expect(made.length).toBeGreaterThan(3);
    for (const { view, offer, why } of made) {
      expect(why?.actor).toBe(offer.proposer);
      expect(why!.inferred === undefined).toBe(view.openness === 'open');
    }
    expect(found.filter(({ offer, why }) => offer.own && why)).toEqual([]);
  }
});

test('inferred, the default: what one could know, directions without amounts, and ranges within the bounds', () => {
  const { last, whys } = told(pictures(undefined));
  expect(last.openness).toBe('inferred');
  expect(last.explained).toEqual([]);
  expect(whys.length).toBeGreaterThan(20);
  for (const { inferred, reasons, score, passedOver, actor } of whys) {
    const [low, high] = scenario.actors[actor].resolve;
    expect([score, passedOver]).toEqual([0, []]);
    expect(
      reasons.every(
        ({ amount, from, to }) => Math.abs(amount) === 1 && from === undefined && to === undefined,
      ),
    ).toBe(true);
    expect(inferred!.low).toBeGreaterThanOrEqual(low);
    expect(inferred!.high).toBeLessThanOrEqual(high);
    expect(inferred!.low).toBeLessThan(inferred!.high);
  }
  expect(whys.some(({ reasons }) => reasons.length > 0)).toBe(true);
});

test('inferred: behaviour moves the range by the stated rule', () => {
  const view = pictures(undefined)[0];
  const turkey = scenario.actors.findIndex(({ id }) => id === 'turkey');
  const [low, high] = scenario.actors[turkey].resolve;
  const step = Math.max(1, Math.floor((high - low) / 6));
  const moved = (move: 'climb' | 'back_down') => ({
    index: 9999,
    turn: 1,
    step: 4,
    unconfirmed: false,
    event: {
      kind: 'crisis_moved',
      side: 0,
      actor: turkey,
      move,
      terms: [],
      round: 1,
      from: 1,
      to: 2,
    } as const,
  });
  const after = (...moves: ('climb' | 'back_down')[]) =>
    estimateOf(
      { ...view, seen: [...view.seen.filter(({ event }) => event.kind === 'turn'), ...moves.map(moved)] },
      turkey,
    );
  expect(after()).toMatchObject({ low, high });
  expect(after('climb')).toMatchObject({ low: low + step, high });
  expect(after('back_down')).toMatchObject({ low, high: high - 2 * step });
});

test('sealed: acts, and nothing on why', () => {
  const { last, whys } = told(pictures('sealed'));
  expect(last.explained).toEqual([]);
  expect(whys).toEqual([]);
});

test.each(['open', 'inferred', 'sealed'] as const)('%s: at the end everything is open', (openness) => {
  const end = pictures(openness).at(-1)!;
  expect(end.final).toBeDefined();
  expect(end.openness).toBe('open');
  expect(end.explained.length).toBeGreaterThan(50);
});
