import { describe, expect, test } from 'vitest';
import {
  feedOf,
  finishedOf,
  type EventCard,
  type Explanation,
  type GameView,
} from '../../src/session/index.ts';
import { inferredOf } from '../../src/session/views/inference.ts';
import { say } from '../../src/words/say.ts';
import { autumn } from '../support/scenarios.ts';
import { played } from './played.ts';
import type { Openness } from '../../src/session/types.ts';

// What is told of why simulated states answered, reacted and moved as they did, while the game goes on.
const scenario = autumn();

interface Played {
  readonly last: GameView;
  readonly end: GameView;
  readonly cards: readonly EventCard[];
}

const games = new Map<string, Played>();

function game(actor: string, seed: string, temper: 'hawk' | 'dove', openness?: Openness): Played {
  const key = `${actor} ${seed} ${temper} ${openness}`;
  let known = games.get(key);
  if (!known) {
    let last: GameView | undefined;
    const end = played(scenario, actor, seed, temper, (view) => (last = view.final ? last : view), openness);
    const periods = Array.from({ length: last!.observation.turn + 1 }, (_, period) => feedOf(last!, period));
    games.set(key, (known = { last: last!, end, cards: periods.flat() }));
  }
  return known;
}

const inferred = [
  game('israel', 'aras-wkqct', 'dove'),
  game('israel', 'aras-wkqct', 'hawk'),
  game('eu', 'aras-52tkq', 'dove'),
  ...['iran', 'azerbaijan', 'armenia', 'usa'].flatMap((actor) => [
    game(actor, 'why', 'hawk'),
    game(actor, 'because', 'dove'),
  ]),
];
const all = inferred.flatMap(({ cards }) => cards);
const whys = (kind: EventCard['kind']) =>
  all.flatMap((card) => (card.kind === kind && card.why ? [{ card, why: card.why }] : []));
/** Which way reasons of a kind speak. */
const signsOf = ({ reasons }: Explanation, which: (says: Explanation['choice']) => boolean) =>
  reasons.filter(({ says }) => which(says)).map(({ amount }) => amount);
const keys = ({ reasons }: Explanation) => reasons.map(({ says }) => says.key);

describe('what is public', () => {
  test('an answer names the public priorities that it serves or hurts, and a refusal always says something', () => {
    const answers = whys('answered');
    expect(answers.length).toBeGreaterThan(10);
    const refusals = answers.filter(({ why }) => why.choice.key === 'choice.refuse');
    expect(refusals.length).toBeGreaterThan(5);
    for (const { why, card } of refusals) expect(why.reasons.length, say(card.says)).toBeGreaterThan(0);
    expect(answers.filter(({ why }) => why.reasons.some(({ rank }) => rank > 0)).length).toBeGreaterThan(8);
    const signs = (key: string) =>
      new Set(refusals.flatMap(({ why }) => signsOf(why, (says) => says.key === key)));
    expect([...signs('reason.would_serve')]).toEqual([-1]);
    expect([...signs('reason.would_hurt')]).toEqual([1]);
  });

  test('an act that one is asked for says why, and so does a deal', () => {
    const offers = whys('offered');
    const asked = (key: string) => offers.filter(({ why }) => why.asks.key === key);
    for (const key of ['why.did.offer', 'why.did.deal']) {
      expect(asked(key).length, key).toBeGreaterThan(2);
      for (const { card, why } of asked(key)) {
        expect(why.actor).toBe(card.actor);
        expect(why.reasons.length, say(card.says)).toBeGreaterThan(0);
      }
    }
  });

  test('an answer to a crossed line names the line', () => {
    const reactions = whys('reacted');
    expect(reactions.length).toBeGreaterThan(2);
    for (const { card, why } of reactions) {
      const { reasons } = why;
      const crossed = reasons.find(({ says }) => says.key === 'reason.crossed')!;
      expect(say(card.says)).toContain(String(crossed.says.values!.says));
      expect(crossed.amount).toBe(why.choice.key === 'reaction.pass' ? -1 : 1);
    }
  });

  test('what is at stake speaks for standing fast and against backing down', () => {
    const moves = whys('crisis_moved');
    expect(moves.length).toBeGreaterThan(3);
    const staked = inferred.flatMap(({ last }) =>
      last.seen.flatMap((entry) => {
        const { event } = entry;
        if (event.kind !== 'crisis_moved') return [];
        // The same side at the same point, had it climbed and had it backed down.
        return (['climb', 'back_down'] as const).map((move) => {
          const why = inferredOf(last, { ...entry, event: { ...event, move } });
          return { move, signs: why ? signsOf(why, ({ key }) => key === 'reason.stake_priority') : [] };
        });
      }),
    );
    const signs = (wanted: string) =>
      new Set(staked.flatMap(({ move, signs: found }) => (move === wanted ? found : [])));
    expect([...signs('climb')]).toEqual([1]);
    expect([...signs('back_down')]).toEqual([-1]);
    expect(moves.filter(({ why }) => why.reasons.length > 0).length).toBeGreaterThan(moves.length / 2);
  });

  test('a line of doctrine that calls for an act names what called for it', () => {
    const called = whys('order').flatMap(({ why }) =>
      why.reasons.filter(({ says }) => says.key === 'reason.doctrine_when'),
    );
    expect(called.length).toBeGreaterThan(5);
    for (const { says } of called) expect(say(says)).toMatch(/What called for it: .*: /);
  });

  test('what was done to a state is named only where it was done in the open and before', () => {
    const told = [...whys('order'), ...whys('answered')].flatMap(({ card, why }) =>
      why.reasons
        .filter(({ says }) => says.key.startsWith('reason.deed_'))
        .map(({ says }) => card.turn - Number(says.values!.turn)),
    );
    expect(told.length).toBeGreaterThan(5);
    expect(Math.min(...told)).toBeGreaterThan(0);
    expect(Math.max(...told)).toBeLessThan(4);
  });

  test('of priorities it says the same as the real reasons, told at the end, in nearly all cases', () => {
    let same = 0;
    let other = 0;
    for (const { end, cards } of inferred) {
      const finished = finishedOf(end, true)!;
      for (const { index, why, kind } of cards) {
        if (!why || (kind !== 'answered' && why.asks.key !== 'why.did.act')) continue;
        const real = new Map(
          finished.tell.reasons(index).flatMap(({ rank, amount }) => (rank > 0 ? [[rank, amount]] : [])),
        );
        for (const { rank, amount, says } of why.reasons)
          if (/serve|hurt/.test(says.key) && real.has(rank))
            if (Math.sign(real.get(rank)!) === amount) same++;
            else other++;
      }
    }
    expect(same).toBeGreaterThan(10);
    expect(other).toBeLessThan(same / 10);
  });

  test('nothing is read but what stands on the screen', () => {
    const secret = (name: string) => ({
      get: () => {
        throw new Error(name);
      },
    });
    for (const { last } of inferred) {
      const { observation } = last;
      const shown = Object.create(observation) as GameView['observation'];
      for (const name of ['aim', 'resolve', 'tolerance', 'claims', 'done'])
        Object.defineProperty(shown, name, secret(name));
      const view = { ...last, observation: shown };
      for (const name of ['explained', 'final', 'draft']) Object.defineProperty(view, name, secret(name));
      expect(() => view.seen.forEach((entry) => inferredOf(view, entry))).not.toThrow();
    }
  });
});

describe('what several agreed on', () => {
  test.each(['open', 'inferred'] as const)(
    '%s: whoever said yes comes first, then who proposed it',
    (openness) => {
      const { cards, last } = game('israel', 'aras-wkqct', 'dove', openness);
      const agreed = cards.filter(({ kind, action, says }) => {
        if (kind !== 'order' || !say(says).includes(' has agreed with ')) return false;
        const { actor, addressee } = scenario.actions[action];
        return ![actor, addressee].includes(last.seat);
      });
      expect(agreed.length).toBeGreaterThan(3);
      for (const { action, why, others } of agreed) {
        const { actor, addressee } = scenario.actions[action];
        expect([why?.actor, ...others.map((one) => one.actor)]).toEqual([addressee, actor]);
        expect(say(why!.asks)).toMatch(/agree\?$/);
        expect(say(others[0].asks)).toMatch(/propose it\?$/);
      }
    },
  );

  test.each(['open', 'inferred'] as const)(
    '%s: a deal unfolds to its terms and to why each agreed',
    (openness) => {
      const { last, cards } = game('israel', 'aras-wkqct', 'dove', openness);
      const deals = cards.filter(({ kind }) => kind === 'agreed');
      expect(deals.length).toBeGreaterThan(0);
      for (const { index, terms, why, others } of deals) {
        const { event } = last.seen.find((entry) => entry.index === index)!;
        if (event.kind !== 'agreed') throw new Error(event.kind);
        expect(terms).toHaveLength(event.terms.length);
        const told = [why, ...others].map((one) => one?.actor);
        expect(told).toEqual(event.parties.filter((party) => party !== last.seat));
      }
      expect(deals.some(({ why }) => why!.reasons.some(({ rank }) => rank > 0))).toBe(true);
    },
  );

  test('sealed: terms, and nothing on why', () => {
    const { cards } = game('israel', 'aras-wkqct', 'dove', 'sealed');
    const deals = cards.filter(({ kind }) => kind === 'agreed');
    expect(deals.length).toBeGreaterThan(0);
    expect(deals.every(({ why, others, terms }) => !why && others.length === 0 && terms.length > 0)).toBe(
      true,
    );
  });
});

test('every question reads as one, and what weighed most is said in one sentence', () => {
  const told = all.flatMap(({ why, others }) => (why ? [why, ...others] : []));
  for (const why of told) {
    expect(say(why.asks)).toMatch(/^Why did .*\?$/);
    expect(why.sum ? say(why.sum) : '').not.toContain('What called for');
    expect(why.sum !== undefined).toBe(why.reasons.length > 1);
    for (const key of keys(why)) expect(key).not.toBe('reason.priority');
  }
  const names = told.map(({ asks }) => say(asks));
  const articled = names.filter((name) => /^Why did (the )?(United States|European Union)/.test(name));
  expect(articled.length).toBeGreaterThan(0);
  expect(articled.every((name) => name.startsWith('Why did the '))).toBe(true);
});
