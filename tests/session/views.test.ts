import { describe, expect, test } from 'vitest';
import {
  CARDS,
  choiceOf,
  crisisOf,
  dossierOf,
  explanationOf,
  FAR,
  feedOf,
  freshCards,
  gravityOf,
  ladders,
  latestPeriod,
  offersOf,
  orderGroups,
  owedReaction,
  relationsOf,
  spotsOf,
  spotView,
  stepsToTurn,
  timelineOf,
  type GameView,
  type Phrase,
} from '../../src/session/index.ts';
import { provocationsOf } from '../../src/session/views/provokes.ts';
import { has } from '../../src/words/index.ts';
import { say } from '../../src/words/say.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from './played.ts';

const scenario = autumn();
const at = (id: string) => scenario.actors.findIndex((actor) => actor.id === id);

/** Every phrase in a view, however deep. */
function phrasesIn(thing: unknown, found: Phrase[] = []): Phrase[] {
  if (Array.isArray(thing)) for (const part of thing) phrasesIn(part, found);
  else if (thing && typeof thing === 'object' && !(thing instanceof Map) && !(thing instanceof Set)) {
    if ('key' in thing && typeof thing.key === 'string' && !('template' in thing))
      found.push(thing as Phrase);
    else for (const [name, part] of Object.entries(thing)) if (name !== 'template') phrasesIn(part, found);
  }
  return found;
}

function allViews(view: GameView): unknown[] {
  return [
    view.scenario.actors.map((_, actor) => dossierOf(view, actor).lines),
    orderGroups(view, () => []).flatMap(({ cards }) => cards.flatMap(({ choices }) => choices)),
    offersOf(view),
    feedOf(view, latestPeriod(view)),
    ladders(view),
    relationsOf(view),
    timelineOf(view),
    crisisOf(view)?.soFar,
    owedReaction(view),
    view.scenario.regions.map(({ id }) => spotView(view, 'region', id)),
  ];
}

describe('phrases of the views', () => {
  test.each([
    ['iran', 'hawk'],
    ['azerbaijan', 'hawk'],
    ['armenia', 'dove'],
    ['turkey', 'hawk'],
    ['eu', 'dove'],
  ] as const)('all have a message that can be filled: %s, %s', (actor, temper) => {
    const said = new Set<string>();
    played(scenario, actor, `views ${actor}`, temper, (view) => {
      for (const phrase of phrasesIn(allViews(view))) {
        expect(has(phrase.key), phrase.key).toBe(true);
        const text = say(phrase);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
        said.add(text);
      }
    });
    expect(said.size).toBeGreaterThan(100);
  });
});

describe('the feed', () => {
  test('numbers the gravest six of a period in the order they happened, and tells everything once', () => {
    const last = played(scenario, 'azerbaijan', 'feed', 'hawk', (view) => {
      const cards = feedOf(view, latestPeriod(view));
      const numbers = cards.filter(({ n }) => n > 0).map(({ n }) => n);
      expect(numbers).toEqual(numbers.map((_, i) => i + 1));
      expect(numbers.length).toBeLessThanOrEqual(CARDS);
      const least = Math.min(...cards.filter(({ n }) => n > 0).map(({ gravity }) => gravity));
      const folded = cards.filter(({ n }) => n === 0);
      expect(folded.every(({ gravity }) => gravity <= least)).toBe(true);
      expect(folded.length === 0 || numbers.length === CARDS).toBe(true);
      expect(cards.map(({ index }) => index)).toEqual(
        cards.map(({ index }) => index).toSorted((a, b) => a - b),
      );
    });
    const told: number[] = [];
    for (let period = 0; period <= last.observation.turn; period++)
      told.push(...feedOf(last, period).map(({ index }) => index));
    const grave = last.seen.filter(
      (entry) => gravityOf(last, entry) > 0 && entry.event.kind !== 'drawn_incidents',
    );
    expect(new Set(told).size).toBe(told.length);
    for (const { index } of grave) expect(told).toContain(index);
  });

  test('what is fresh is what the last command brought', () => {
    played(scenario, 'iran', 'fresh', 'dove', (view) => {
      const from = view.seen[view.fresh]?.index ?? Infinity;
      for (const { index } of freshCards(view)) expect(index).toBeGreaterThanOrEqual(from);
    });
  });

  test('odds of a drawn chance are with the card that it decided', () => {
    let drawn = 0;
    played(scenario, 'iran', 'odds', 'hawk', (view) => {
      for (const card of feedOf(view, latestPeriod(view)))
        for (const { chance, came } of card.draws) {
          expect(chance).toBeGreaterThan(0);
          expect(came || (card.kind !== 'incident' && card.kind !== 'clash')).toBe(true);
          drawn++;
        }
    });
    expect(drawn).toBeGreaterThan(0);
  });
});

describe('reasons', () => {
  test('every order of a simulated state is explained, and the amounts add up to its score', () => {
    let explained = 0;
    const last = played(scenario, 'iran', 'why', 'dove', () => undefined);
    for (const entry of last.seen) {
      if (entry.event.kind !== 'order') continue;
      const { actor } = scenario.actions[entry.event.action];
      const why = explanationOf(last, entry);
      expect(why !== undefined, scenario.actions[entry.event.action].key).toBe(actor !== last.seat);
      expect(why?.reasons.reduce((sum, { amount }) => sum + amount, 0)).toBe(why?.score);
      if (why) explained++;
    }
    expect(explained).toBeGreaterThan(20);
  });
});

describe('orders', () => {
  test('every act of the seat stands once, and an unchanged act is the same object after another is drafted', () => {
    played(scenario, 'iran', 'orders', 'dove', (view) => {
      const all = orderGroups(view, () => []).flatMap(({ cards }) => cards.flatMap(({ choices }) => choices));
      expect(all.map(({ action }) => action).toSorted((a, b) => a - b)).toEqual([
        ...scenario.actionsOf[view.seat],
      ]);
      const [first, second] = scenario.actionsOf[view.seat];
      const before = choiceOf(view, first, () => []);
      const drafted = { ...view, draft: { ...view.draft, orders: [second] } };
      expect(view.draft.orders.includes(first) || choiceOf(drafted, first, () => []) === before).toBe(true);
      expect(choiceOf(drafted, second, () => []).slot).toBe(1);
    });
  });

  test('an act that would cross a line says so, with fewer steps after than before', () => {
    const q = scenario.layout.start;
    for (const action of scenario.actions)
      for (const { from, to, line, owner } of provocationsOf(scenario, action, q)) {
        expect(to).toBeLessThan(from);
        expect(to).toBeLessThanOrEqual(FAR);
        expect(owner).not.toBe(action.actor);
        expect(action.lines).toContain(line);
      }
  });
});

describe('distances', () => {
  const layout = scenario.layout;
  const iran = scenario.rules[at('iran')];
  const line = (says: RegExp) => iran.lines.find((one) => says.test(one.says))!;

  test('count levels of an issue and changes of hands', () => {
    const q = [...layout.start];
    const issue = scenario.issues.findIndex(({ id }) => id === 'israeli_presence');
    const airfield = scenario.issues[issue].levels.findIndex(({ id }) => id === 'airfield');
    const { crossed } = line(/airfield/);
    for (let level = 0; level < airfield; level++) {
      q[layout.issue[issue]] = level;
      expect(stepsToTurn(scenario, crossed, q)).toBe(Math.min(airfield - level, FAR + 1));
    }
    expect(stepsToTurn(scenario, line(/Syunik is taken/).crossed, layout.start)).toBe(1);
  });
});

describe('spots of the map', () => {
  test('a piece of land stands for every region and front that it belongs to, the rest of a state for the state', () => {
    const regions = spotsOf(scenario, 'region', 'ARM_syunik').map((spot) =>
      spot.kind === 'region' ? scenario.regions[spot.region].id : spot.kind,
    );
    expect(regions).toContain('syunik');
    expect(regions).toContain('syunik_border');
    expect(spotsOf(scenario, 'region', 'IRN')).toEqual([{ kind: 'actor', actor: at('iran') }]);
    expect(spotsOf(scenario, 'force', 'iran@aras')).toHaveLength(1);
    expect(spotsOf(scenario, 'region', 'nowhere')).toEqual([]);
  });
});
