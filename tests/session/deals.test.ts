import { describe, expect, test } from 'vitest';
import {
  BUILT_KINDS,
  counterParties,
  createGame,
  dealProblems,
  dealsOf,
  offersOf,
  termOptions,
  touchesOf,
  type GameView,
  type SeatKind,
  type Term,
} from '../../src/session/index.ts';
import { capitalOf } from '../../src/session/views/orders.ts';
import { has } from '../../src/words/index.ts';
import { say } from '../../src/words/say.ts';
import { autumn } from '../support/scenarios.ts';
import { pictureOf } from '../support/secrets.ts';
import { parseTerms } from '../support/terms.ts';

const scenario = autumn();
const at = (id: string) => scenario.actors.findIndex((actor) => actor.id === id);
const IRAN = at('iran');
const AZERBAIJAN = at('azerbaijan');

function begun(seat: number) {
  const seats = scenario.actors.map((_, a): SeatKind => (a === seat ? 'person' : 'doctrine'));
  return createGame({ scenario, seed: 'deals', seats });
}

/** The picture with an offer on the table that the game has not made. */
function offered(view: GameView, proposer: number, terms: number[][]): GameView {
  const offer = {
    id: 9,
    proposer,
    addressees: [view.seat],
    terms,
    deadline: view.observation.turn + 1,
    answers: [0],
  };
  return { ...view, observation: { ...pictureOf(view.observation), offers: [offer] } };
}

describe('what a deal can be put together from', () => {
  test('every option can be offered as it stands, and is a sentence', () => {
    const view = begun(IRAN).view();
    for (const kind of BUILT_KINDS)
      for (const { term, says } of termOptions(view, [IRAN, AZERBAIJAN], kind, 3)) {
        const terms: Term[] = [term];
        const codes = dealProblems(view, {
          addressees: [AZERBAIJAN],
          terms,
          deadline: view.observation.turn + 1,
        }).map(({ code }) => code);
        expect(
          codes.filter((code) => code !== 'illegal_terms_order' && code !== 'illegal_terms_empty'),
        ).toEqual([]);
        expect(has(says.key)).toBe(true);
        expect(say(says)).not.toContain('{');
      }
  });

  test('there is something to do, to settle and to stop between Iran and Azerbaijan', () => {
    const view = begun(IRAN).view();
    for (const kind of ['act', 'issue', 'stop', 'reciprocity'] as const)
      expect(termOptions(view, [IRAN, AZERBAIJAN], kind, 3).length, kind).toBeGreaterThan(0);
  });
});

test('what contradicts a term that stands already is not among the options', () => {
  const view = begun(IRAN).view();
  for (const kind of ['act', 'issue', 'stop', 'open', 'reciprocity'] as const) {
    const alone = termOptions(view, [IRAN, AZERBAIJAN], kind, 3);
    const beside = termOptions(view, [IRAN, AZERBAIJAN], kind, 3, [alone[0].term]);
    expect(beside.length, kind).toBeLessThan(alone.length);
    expect(beside.map(({ term }) => term.join(' '))).not.toContain(alone[0].term.join(' '));
  }
});

describe('how a deal touches priorities', () => {
  test('a promise to stop an act guards what the act would hurt', () => {
    const view = begun(IRAN).view();
    const stops = termOptions(view, [IRAN, AZERBAIJAN], 'stop', 3).filter(
      ({ term }) => term[1] === AZERBAIJAN,
    );
    const touched = stops.flatMap(({ term }) => touchesOf(view, [IRAN], [term])[0].priorities);
    expect(touched.length).toBeGreaterThan(0);
    expect(new Set(touched.map(({ touch }) => touch))).toContain('guarded');
  });

  test('no terms touch nothing', () => {
    const view = begun(IRAN).view();
    expect(touchesOf(view, [IRAN, AZERBAIJAN], []).flatMap(({ priorities }) => priorities)).toEqual([]);
  });

  test('an issue that is settled as it would have it serves a party', () => {
    const view = begun(IRAN).view();
    const terms = parseTerms(scenario, 'issue aras_route agreed');
    const [iran] = touchesOf(view, [IRAN, AZERBAIJAN], terms);
    expect(iran.priorities.map(({ touch }) => touch)).toContain('won');
  });
});

describe('a deal in the draft', () => {
  const terms = parseTerms(scenario, 'stop iran border_drill 3; stop azerbaijan truck_levy 3');

  test('costs its capital, can be taken out, and is refused with a code', () => {
    const game = begun(IRAN);
    const deadline = game.view().observation.turn + 1;
    expect(game.propose({ addressees: [AZERBAIJAN], terms, deadline })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(capitalOf(game.view()).spent).toBe(scenario.model.deal_cost);
    game.propose(undefined);
    expect(game.view().draft.proposal).toBeUndefined();
    expect(capitalOf(game.view()).spent).toBe(0);
    const none = game.propose({ addressees: [AZERBAIJAN], terms: [], deadline });
    expect(none.ok ? [] : none.error.map(({ code }) => code)).toContain('illegal_no_terms');
  });

  test('is sealed with the orders and stands on the table', () => {
    const game = begun(IRAN);
    const { turn } = game.view().observation;
    game.propose({ addressees: [AZERBAIJAN], terms, deadline: turn + 2 });
    expect(game.seal().ok).toBe(true);
    expect(game.view().draft.proposal).toBeUndefined();
    const made = game.view().seen.filter(({ event }) => event.kind === 'offered' && event.proposer === IRAN);
    expect(made.length).toBe(1);
  });
});

describe('an offer of a deal', () => {
  const terms = parseTerms(scenario, 'stop azerbaijan truck_levy 3; stop iran border_drill 3');

  test('is shown with all its terms and who does what, and what it touches', () => {
    const view = offered(begun(IRAN).view(), AZERBAIJAN, terms);
    const [offer] = offersOf(view);
    expect(offer.deal).toBe(true);
    expect(offer.terms.map(say)).toEqual([
      expect.stringContaining('Azerbaijan stops'),
      expect.stringContaining('Iran stops'),
    ]);
    expect(offer.touches.map(({ actor }) => actor)).toEqual([IRAN, AZERBAIJAN]);
    expect(counterParties(view, 9)).toEqual([AZERBAIJAN]);
    expect(counterParties(view, 77)).toEqual([]);
  });

  test('a counter-offer to nothing is refused', () => {
    const refused = begun(IRAN).counter(77, terms);
    expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(['illegal_offer_closed']);
  });
});

test('deals in force are told with how each party stands to them', () => {
  const view = begun(IRAN).view();
  const terms = parseTerms(scenario, 'stop azerbaijan truck_levy 3');
  const deal = {
    id: 4,
    parties: [IRAN, AZERBAIJAN].sort((a, b) => a - b),
    terms,
    since: 1,
    standing: [0, 1],
  };
  const seen = { ...offered(view, AZERBAIJAN, terms) };
  const picture = { ...seen, observation: { ...pictureOf(seen.observation), deals: [deal] } };
  const [shown] = dealsOf(picture, IRAN);
  expect(shown.parties.map(({ standing }) => standing)).toEqual(['bound', 'broke']);
  expect(shown.terms.map(({ says, over }) => [say(says), over])).toEqual([
    [expect.stringContaining('Azerbaijan stops'), false],
  ]);
  expect(dealsOf(picture, at('usa'))).toEqual([]);
});
