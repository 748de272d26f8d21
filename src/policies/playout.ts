import { draw, PURPOSE } from '../base/dice.ts';
import { divideRound } from '../base/integer.ts';
import { emptyList } from '../base/lists.ts';
import { advance, promptOf } from '../engine/advance.ts';
import type { GameEvent } from '../engine/events.ts';
import type { Input, Prompt } from '../engine/inputs.ts';
import { glimpse } from '../engine/observe.ts';
import type { EventSink } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { degreeAt } from '../scenario/kernel.ts';
import type { Scenario } from '../scenario/types.ts';
import { doctrinePolicy } from './doctrine.ts';

/** Turns that a playout looks ahead, its own among them; the end of the game ends it sooner. Longer ones tell less: noise. */
const HORIZON = 5;

/** Plays worlds on under doctrine and says what one seat's priorities come to. */
export class Playout implements EventSink {
  readonly terse = true;
  private world: World | undefined;
  /** By own priority: turns in which it held, and whether it held in the last one. */
  private readonly turns: number[];
  private readonly last: number[];
  private scored = 0;
  /** Weights in thousandths of all. */
  private readonly weights: readonly number[];

  constructor(
    private readonly scenario: Scenario,
    private readonly seat: number,
  ) {
    const { priorities } = scenario.rules[seat];
    const all = priorities.reduce((sum, { weight }) => sum + weight, 0);
    this.weights = priorities.map(({ weight }) => divideRound(weight * 1000, all));
    this.turns = priorities.map(() => 0);
    this.last = priorities.map(() => 0);
  }

  /** Scores are taken where the engine takes them: at upkeep, before anything returns or wears off. */
  push(event: GameEvent): void {
    if (event.kind !== 'scored') return;
    const { kernel } = this.scenario;
    const held = kernel.holds[this.seat];
    for (let i = 0; i < held.length; i++) {
      this.last[i] = degreeAt(kernel, held[i], this.world!.q) > 0 ? 1 : 0;
      this.turns[i] += this.last[i];
    }
    this.scored++;
  }

  /**
   * Plays a world on, the seat's first input given, and adds to `sums` what each priority brings, 0-2000 by its weight: as
   * in the final score, what holds in the last turn that is seen counts as much as the mean over all of them.
   */
  run(world: World, first: Prompt, input: Input, sums: number[]): void {
    const { scenario, seat } = this;
    this.world = world;
    this.turns.fill(0);
    this.scored = 0;
    const until = world.turn + HORIZON;
    let owed: Input | undefined = input;
    // Who else is asked is imagined with the world.
    let prompt: Prompt = promptOf(scenario, world) ?? first;
    for (;;) {
      const asked = prompt;
      const given = asked.seats.includes(seat) ? owed : undefined;
      const inputs = doctrineFor(
        scenario,
        world,
        asked,
        given ? asked.seats.filter((a) => a !== seat) : asked.seats,
      );
      if (given) inputs.push(given);
      owed = undefined;
      const next = advance(scenario, world, inputs, this);
      if (next.kind === 'done' || next.turn >= until) break;
      prompt = next;
    }
    for (let i = 0; i < sums.length; i++)
      sums[i] += this.weights[i] * this.last[i] + divideRound(this.weights[i] * this.turns[i], this.scored);
  }
}

function doctrineFor(scenario: Scenario, world: World, prompt: Prompt, seats: readonly number[]): Input[] {
  const { luck, turn } = world;
  const purpose = PURPOSE.sample;
  const inputs = emptyList<Input>();
  glimpse(scenario, world, seats, (seen) => {
    const dice = (counter: number) => draw(luck, turn, purpose, seen.actor, prompt.step, counter);
    inputs.push(doctrinePolicy.decide(scenario, seen, prompt, dice, false).input);
  });
  return inputs;
}
