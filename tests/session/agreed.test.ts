import { expect, test } from 'vitest';
import { effectsOf, feedOf, type GameView, type Openness } from '../../src/session/index.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from './played.ts';

const scenario = autumn();
const iran = scenario.actors.findIndex(({ id }) => id === 'iran');

/** Acts of the seat that came of an offer which another state accepted, as the last picture before the end tells them. */
function accepted(openness: Openness) {
  const views: GameView[] = [];
  played(scenario, 'iran', 'consent', 'dove', (view) => views.push(view), openness);
  const last = views.filter(({ final }) => final === undefined).at(-1)!;
  const ofOurs = last.seen.filter(
    ({ event }) =>
      event.kind === 'order' && event.origin === 'accepted' && scenario.actions[event.action].actor === iran,
  );
  const cards = Array.from({ length: last.observation.turn + 1 }, (_, period) => feedOf(last, period)).flat();
  return ofOurs.map(({ index, event }) => ({
    card: cards.find((card) => card.index === index)!,
    action: scenario.actions[event.kind === 'order' ? event.action : 0],
  }));
}

test.each(['open', 'inferred'] as const)(
  '%s: an accepted offer of one’s own tells why it was accepted',
  (openness) => {
    const all = accepted(openness);
    expect(all.length).toBeGreaterThan(1);
    for (const { card, action } of all) expect(card.why?.actor).toBe(action.weighing.addressee);
    expect(all.some(({ card }) => card.why!.reasons.length > 0)).toBe(true);
  },
);

test('sealed: nothing on why', () => {
  for (const { card } of accepted('sealed')) expect(card.why).toBeUndefined();
});

test('effects: what concerns the reader comes first, what concerns others alone is an aside', () => {
  const action = scenario.actions.find(
    ({ actor, template }) => actor === iran && template.id === 'aras_route_offer',
  )!;
  const q = played(scenario, 'iran', 'aside', 'dove', () => undefined).observation.q;
  const asides = effectsOf(scenario, action, q).map(({ aside }) => aside);
  expect(asides).toContain(true);
  expect(asides).toContain(false);
  expect(asides.indexOf(true)).toBeGreaterThan(asides.lastIndexOf(false));
});
