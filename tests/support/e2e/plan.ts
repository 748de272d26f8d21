import { findScenario, readScenario } from '../../../src/cli/files.ts';
import { policyOf, type PolicyId } from '../../../src/policies/index.ts';
import {
  createGame,
  reactionsOf,
  type Game,
  type GameRecord,
  type GameView,
  type Input,
  type Reaction,
  type Result,
  type Scenario,
  type SeatKind,
} from '../../../src/session/index.ts';

let compiled: Scenario | undefined;

/** The scenario of the page, compiled in Node from the same files. */
export function autumn(): Scenario {
  if (compiled) return compiled;
  const read = readScenario(findScenario('autumn-2021')!);
  if (!read.ok) throw new Error('the scenario autumn-2021 does not compile');
  return (compiled = read.value);
}

export function actorOf(scenario: Scenario, id: string): number {
  const index = scenario.actors.findIndex((actor) => actor.id === id);
  if (index < 0) throw new Error(`no actor ${id}`);
  return index;
}

/** One input of the person's seat, with what the seat saw and the save as it stood before it. */
export interface Step {
  readonly view: GameView;
  readonly save: GameRecord;
  readonly input: Input;
}

/** A game of a person's seat, played in Node through the same session as the page's: what the page should come to. */
export interface Plan {
  readonly scenario: Scenario;
  readonly seat: number;
  readonly seed: string;
  readonly steps: readonly Step[];
  readonly end: GameView;
  readonly record: GameRecord;
}

/** How the person decides: orders as doctrine would have them; when a line is crossed, `reaction`. */
export interface Manner {
  readonly reaction?: Reaction;
  /** No orders at all. */
  readonly idle?: boolean;
}

export function planGame(actor: string, seed: string, manner: Manner = {}, scenario = autumn()): Plan {
  const seat = actorOf(scenario, actor);
  const seats = scenario.actors.map((_, index): SeatKind => (index === seat ? 'person' : 'doctrine'));
  const game = createGame({ scenario, seed, seats });
  const steps: Step[] = [];
  for (let view = game.view(); view.prompt; view = game.view()) {
    const input = decide(view, manner);
    steps.push({ view, save: game.record(), input });
    hand(game, input);
  }
  return { scenario, seat, seed, steps, end: game.view(), record: game.record() };
}

/** The first seed, in order, whose game has what is looked for. The same on every machine. */
export function findPlan(actor: string, manner: Manner, wanted: (plan: Plan) => boolean, most = 300): Plan {
  for (let n = 1; n <= most; n++) {
    const plan = planGame(actor, `browser-${n}`, manner);
    if (wanted(plan)) return plan;
  }
  throw new Error(`no game of ${actor} among ${most} has what this test needs`);
}

export function stepsOf(plan: Plan, kind: Input['kind']): Step[] {
  return plan.steps.filter(({ input }) => input.kind === kind);
}

function decide(view: GameView, { reaction, idle }: Manner): Input {
  const { scenario, observation, prompt, seat } = view;
  if (prompt!.kind === 'orders' && idle)
    return { kind: 'orders', seat, orders: [], answers: [], proposals: [] };
  // Dice of this file's own: a person is not bound to those of the game.
  const dice = (counter: number) => (prompt!.turn * 7919 + prompt!.step * 104_729 + counter * 1301) % 10_000;
  const { input } = policyOf('doctrine' satisfies PolicyId).decide(
    scenario,
    observation,
    prompt!,
    dice,
    false,
  );
  // Deals have a test of their own; here the person only says yes or no.
  if (input.kind === 'orders')
    return {
      ...input,
      proposals: [],
      answers: input.answers.map(({ offer, answer }) => ({
        offer,
        answer: answer === 'accept' ? answer : 'refuse',
      })),
    };
  const open = reactionsOf(view).some(({ choice }) => choice === reaction);
  return input.kind === 'reaction' && reaction && open ? { ...input, choice: reaction } : input;
}

/** Hands an input in as the page does: order by order, answer by answer. */
export function hand(game: Game, input: Input): void {
  if (input.kind === 'reaction') must(game.react(input.choice));
  else if (input.kind === 'move') must(game.move(input.move));
  else if (input.kind === 'stance') must(game.declare(input.stance));
  else {
    for (const order of input.orders) must(game.addOrder(order));
    for (const { offer, answer } of input.answers) must(game.answer(offer, answer));
    must(game.seal());
  }
}

function must(taken: Result<void, unknown>): void {
  if (!taken.ok) throw new Error(`the session refuses what a policy chose: ${JSON.stringify(taken.error)}`);
}
