import { describe, expect, test } from 'vitest';
import {
  BUILT_KINDS,
  choiceOf,
  counterParties,
  createGame,
  crisisOf,
  dealCostOf,
  dealIdeas,
  dealProblems,
  dealsOf,
  dealTermPhrase,
  offersOf,
  sentenceOf,
  termOptions,
  touchesOf,
  type GameView,
  type SeatKind,
  type Seen,
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

/** A crisis that the game has not opened, with what each test says of it beside. */
const QUARREL = {
  line: 0,
  round: 1,
  mover: 0,
  rungs: [3, 3],
  before: [1, 1],
  threats: [0, 0],
  offramp: -1,
  terms: [] as number[][],
  violence: 0,
  peak: 3,
  revert: [],
  turn: 1,
  stances: scenario.actors.map(() => 0),
  heard: 1,
  called: 0,
};

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

test('nobody is asked to keep a thing as closed as it is, and what is listed stands under a heading', () => {
  const view = begun(IRAN).view();
  const open = termOptions(view, [IRAN, AZERBAIJAN, at('armenia')], 'open', 3);
  const said = open.map(({ says }) => say(says));
  expect(said).toContain(
    'The Syunik route (Baku: Zangezur corridor) is kept at “Open under Armenian law” or beyond for 3 turns',
  );
  expect(said.filter((text) => /Closed|Cut|Detained|Blocked|Threatened/.test(text))).toEqual([]);
  for (const kind of ['act', 'issue', 'stop', 'open'] as const)
    for (const { under } of termOptions(view, [IRAN, AZERBAIJAN], kind, 3)) expect(under).toBeTruthy();
});

test('a term says who does it to whom, unless the name of the act says it', () => {
  const said = (text: string) =>
    scenario.actions
      .filter(({ template }) => template.name === text)
      .map(({ index }) => say(dealTermPhrase(scenario, [0, index])));
  expect(said('Pull forces back')).toContain('Iran to Azerbaijan: Pull forces back at the Aras front');
  expect(said('Build on the road to Armenia')).toContain('Iran: Build on the road to Armenia');
  expect(new Set(said('Step back at the Syunik border'))).toContain(
    'Azerbaijan to Armenia: Step back at the Syunik border',
  );
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

  test('says before it is put what it will take: the fee, own acts, and the rest of the orders', () => {
    const game = begun(IRAN);
    const view = game.view();
    const own = scenario.actionsOf[IRAN].map((index) => scenario.actions[index]);
    const dear = own.find(({ template, addressee }) => template.cost > 0 && addressee < 0)!;
    const proposal = {
      addressees: [AZERBAIJAN],
      terms: [[0, dear.index], ...terms.slice(1)],
      deadline: view.observation.turn + 1,
    };
    const cost = dealCostOf(view, proposal);
    expect(cost.fee).toBe(scenario.model.deal_cost);
    expect(cost.acts).toBeGreaterThanOrEqual(dear.template.cost);
    expect(cost.spent).toBe(cost.fee + cost.acts);
    const poor = { ...view, observation: { ...view.observation, q: [...view.observation.q] } };
    poor.observation.q[scenario.layout.track[IRAN].capital] = cost.spent - 1;
    expect(dealProblems(poor, proposal).map(({ code }) => code)).toContain('illegal_capital');
    poor.observation.q[scenario.layout.track[IRAN].capital] = cost.spent;
    expect(dealProblems(poor, proposal).map(({ code }) => code)).not.toContain('illegal_capital');
    // Put again, it takes the place of itself.
    const put = { ...view, draft: { ...view.draft, proposal } };
    expect(dealCostOf(put, proposal).spent).toBe(cost.spent);
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
  expect(shown.terms.map(({ says, over, left }) => [say(says), over, left])).toEqual([
    [expect.stringContaining('Azerbaijan stops'), false, 1 + 3 - view.observation.turn + 1],
  ]);
  expect(dealsOf(picture, at('usa'))).toEqual([]);
});

test('an act that would break a deal of the seat says with whom, before it is ordered', () => {
  const view = begun(IRAN).view();
  const parties = [IRAN, AZERBAIJAN].sort((a, b) => a - b);
  const terms = parseTerms(scenario, 'stop iran border_drill 3');
  const deal = { id: 4, parties, terms, since: 0, standing: [0, 0] };
  const bound = { ...view, observation: { ...pictureOf(view.observation), deals: [deal] } };
  const broken = scenario.actionsOf[IRAN].filter(
    (index) => choiceOf(bound, index, () => []).breaks.length > 0,
  );
  expect(new Set(broken.map((index) => scenario.actions[index].template.id))).toEqual(
    new Set(['border_drill']),
  );
  expect(choiceOf(bound, broken[0], () => []).breaks).toEqual([{ deal: 4, parties: ['Azerbaijan'] }]);
  expect(choiceOf(view, broken[0], () => []).breaks).toEqual([]);
});

test('a climb that would break a deal of the seat says with whom, before it is made', () => {
  const view = begun(IRAN).view();
  const parties = [IRAN, AZERBAIJAN].sort((a, b) => a - b);
  const terms = parseTerms(scenario, 'stop iran border_drill 3');
  const { rung } = scenario.templates.find(({ id }) => id === 'border_drill')!;
  const deal = { id: 4, parties, terms, since: 0, standing: [0, 0] };
  const crisis = { ...QUARREL, sides: [IRAN, AZERBAIJAN], mover: 0, rungs: [rung - 2, 1], peak: rung - 2 };
  const inCrisis = (deals: (typeof deal)[]) =>
    crisisOf({ ...view, observation: { ...pictureOf(view.observation), deals, crisis } })!.moves;
  const broken = inCrisis([deal]).filter(({ breaks }) => breaks.length > 0);
  expect(broken.map(({ move }) => move)).toEqual(['climb_two']);
  expect(broken[0].breaks).toEqual([{ deal: 4, parties: ['Azerbaijan'] }]);
  expect(inCrisis([]).every(({ breaks }) => breaks.length === 0)).toBe(true);
});

test('the sentence of a deal names what it settles before what is promised, and counts what it leaves out', () => {
  const view = begun(IRAN).view();
  const said = (text: string) => {
    const agreed = {
      kind: 'agreed' as const,
      deal: 1,
      parties: [IRAN, AZERBAIJAN],
      terms: parseTerms(scenario, text),
    };
    return say(
      sentenceOf(view, { turn: 1, step: 0, index: 0, event: agreed, visibility: 'public' } as never).says,
    );
  };
  const four = said(
    'stop iran border_drill 3; stop azerbaijan truck_levy 3; reciprocity iran azerbaijan 3; issue aras_route agreed',
  );
  const { name, levels } = scenario.issues.find(({ id }) => id === 'aras_route')!;
  expect(four).toContain(`agree: ${name}`);
  expect(four).toContain(levels.find(({ id }) => id === 'agreed')!.name);
  expect(four).toContain('2 terms more');
  expect(
    said('stop iran border_drill 3; stop azerbaijan truck_levy 3; issue aras_route agreed'),
  ).not.toContain('more');
});

test('what the other side asks beside its way back is told by what it touches of both', () => {
  const view = begun(IRAN).view();
  const terms = parseTerms(scenario, 'issue aras_route agreed');
  const crisis = { ...QUARREL, sides: [AZERBAIJAN, IRAN], mover: 1, terms: terms.map((term) => [...term]) };
  const asked = (offramp: number) =>
    crisisOf({
      ...view,
      observation: { ...pictureOf(view.observation), crisis: { ...crisis, offramp } },
    })!.touches;
  expect(asked(0).map(({ actor, own }) => [actor, own])).toEqual([
    [IRAN, true],
    [AZERBAIJAN, false],
  ]);
  expect(asked(0)[0].priorities.map(({ touch }) => touch)).toContain('won');
  expect(asked(1)).toEqual([]);
  expect(asked(-1)).toEqual([]);
});

describe('deals that somebody has thought of', () => {
  test('can be put on the table as they stand, whoever is to agree', () => {
    let ideas = 0;
    for (const id of ['iran', 'azerbaijan', 'armenia'])
      for (const idea of dealIdeas(begun(at(id)).view())) {
        ideas++;
        const view = begun(at(id)).view();
        const deadline = view.observation.turn + 1;
        expect(idea.with).not.toContain(at(id));
        const codes = dealProblems(view, { addressees: idea.with, terms: idea.terms, deadline }).map(
          ({ code }) => code,
        );
        expect(codes.filter((code) => code !== 'illegal_capital')).toEqual([]);
      }
    expect(ideas).toBeGreaterThan(2);
  });

  test('nobody is shown as settling on what is so already, or on what only force brings about', () => {
    const view = begun(IRAN).view();
    const options = termOptions(view, [IRAN, AZERBAIJAN, at('armenia')], 'issue', 3);
    expect(options.length).toBeGreaterThan(5);
    for (const { term } of options)
      expect(view.observation.q[scenario.layout.issue[term[1]]]).not.toBe(term[2]);
    const index = scenario.issues.findIndex(({ id }) => id === 'zangezur');
    const forced = scenario.issues[index].levels.findIndex(({ id }) => id === 'held_by_force');
    expect(options.some(({ term }) => term[1] === index && term[2] === forced)).toBe(false);
  });
});

test('a broken promise is told with what was promised, and when', () => {
  const view = begun(IRAN).view();
  const terms = parseTerms(scenario, 'stop iran border_drill 3; stop azerbaijan truck_levy 3');
  const made = { kind: 'agreed', offer: 3, parties: [IRAN, AZERBAIJAN], terms };
  const broke = { kind: 'broke', deal: 3, actor: AZERBAIJAN, term: 1 };
  const entry = (event: object, index: number) =>
    ({ turn: index + 1, step: 0, index, event }) as unknown as Seen;
  const seen = [entry(made, 0), entry(broke, 1)];
  expect(say(sentenceOf({ ...view, seen }, seen[1]).says)).toMatch(
    /^Azerbaijan does not keep what was agreed in turn 1: Azerbaijan stops/,
  );
  // Whoever has not seen it agreed is told no more than that.
  expect(say(sentenceOf({ ...view, seen: [seen[1]] }, seen[1]).says)).toBe('Azerbaijan breaks a deal.');
});
