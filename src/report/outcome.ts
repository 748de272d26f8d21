import {
  CALM,
  dyadIndex,
  isSettled,
  OUTCOMES,
  outcomeTests,
  THAW,
  type OutcomeClass,
} from '../engine/index.ts';
import { list, t } from '../words/index.ts';
import { subjectDyads, type FinishedGame } from './game.ts';

/** One of the six outcome classes, what its test asks, and what was found. */
export interface OutcomeFinding {
  readonly outcome: OutcomeClass;
  readonly name: string;
  readonly asks: string;
  readonly found: string;
  readonly met: boolean;
  /** The first test that is met names the game. */
  readonly named: boolean;
}

/** All six tests, worst first, with the figures they were decided on. */
export function outcomeFindings(game: FinishedGame): readonly OutcomeFinding[] {
  const { scenario, world } = game;
  const named = world.outcome >= 0 ? OUTCOMES[world.outcome] : undefined;
  const figures = figuresOf(game);
  const tests = outcomeTests(scenario, world);
  return tests.map((test) => {
    const { outcome } = test;
    // The last class has no test of its own: it is what remains.
    const met = outcome === 'cold-war' ? tests.every((other) => other === test || !other.met) : test.met;
    return {
      outcome,
      met,
      named: outcome === named,
      name: t(`outcome.${outcome}`),
      asks: t(`outcome.${outcome}.asks`, figures),
      found: t(`outcome.${outcome}.found`, { ...figures, met: met ? 'yes' : 'no' }),
    };
  });
}

/**
 * Why a game without another end is a cold war, in a sentence: where the main issue is settled, that it is not for want of
 * that.
 */
export function coldWarSentence(game: FinishedGame): string {
  const figures = figuresOf(game);
  return t(figures.settled === 'yes' ? 'outcome.cold-war.settled' : 'outcome.cold-war.none', figures);
}

/** What the tests look at, over the dyads that the scenario names. */
function figuresOf({ scenario, world }: FinishedGame) {
  const dyads = subjectDyads(scenario);
  const { layout, actors } = scenario;
  const n = actors.length;
  const index = dyads.map(([a, b]) => dyadIndex(a, b, n));
  const tension = dyads.map(([a, b]) => world.q[layout.tension[a][b]]);
  const [first] = dyads;
  const said = ([a, b]: readonly [number, number]) => t('dyad', { a: actors[a].name, b: actors[b].name });
  const highest = Math.max(...tension);
  const worst = Math.max(...index.map((i) => world.worst[i]));
  const fired = index.findIndex((i) => world.fire[i] > 0);
  const armed = Math.max(...index.map((i) => world.armed[i]));
  const either = (names: readonly string[]) =>
    names.reduce((list, name) => t('outcome.either', { list, name }));
  const issues = scenario.subject.settled.slots.flatMap((slot) => {
    const issue = layout.issueAt[slot];
    return issue >= 0 ? [scenario.issues[issue].name] : [];
  });
  const { crisis } = world;
  const own = crisis && dyads.some((pair) => pair.every((actor) => crisis.sides.includes(actor)));
  return {
    list: either(dyads.map(said)),
    each: list(dyads.map(said)),
    issues: list([...new Set(issues)]),
    worst,
    worstPair: said(dyads[index.findIndex((i) => world.worst[i] === worst)]),
    fired: fired >= 0 ? 'yes' : 'no',
    firedPair: said(dyads[Math.max(0, fired)]),
    armed,
    ago: armed > 0 ? world.turn - armed : 0,
    open: own && crisis.peak >= 6 ? 'yes' : 'no',
    settled: isSettled(scenario, world) ? 'yes' : 'no',
    highest,
    calm: highest < CALM ? 'yes' : 'no',
    limit: CALM,
    fell: tension[0] <= layout.start[layout.tension[first[0]][first[1]]] - THAW ? 'yes' : 'no',
    fall: THAW,
    tensest: said(dyads[tension.indexOf(highest)]),
    from: layout.start[layout.tension[first[0]][first[1]]],
    to: tension[0],
    pair: said(first),
    pairs: dyads.length,
  };
}
