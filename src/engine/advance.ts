import { integers } from '../base/lists.ts';
import { unreachable } from '../base/result.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import { noteStep } from './apply.ts';
import { fireInjects } from './briefing.ts';
import { moveInCrisis, openCrisis } from './crisis.ts';
import { drawIncidents } from './incidents.ts';
import type {
  Done,
  Input,
  InputKind,
  MoveInput,
  OrdersInput,
  Prompt,
  ReactionInput,
  StanceInput,
} from './inputs.ts';
import { classify } from './outcome.ts';
import { findCrossings, pendingByOwner, react } from './reaction.ts';
import { resolve } from './resolution.ts';
import { emit, type EventSink, type Run } from './run.ts';
import { askedToDeclare, hearStances } from './stances.ts';
import { upkeep } from './upkeep.ts';
import { STEP, type World } from './world.ts';

/**
 * One step of a game: takes the inputs that the last prompt asked for (none at the start), plays on until seats owe
 * something again, and says who owes what. Inputs are taken as checked (`checkInput`) and may come in any order.
 * Changes `world`; appends what happened to `log` unless it is null.
 */
export function advance(
  scenario: Scenario,
  world: World,
  inputs: readonly Input[],
  log: EventSink | null,
): Prompt | Done {
  const run: Advance = { scenario, world, log, inVain: false };
  let waiting: readonly Input[] | undefined = inputs.length > 0 ? inputs : undefined;
  for (;;) {
    if (world.step === STEP.done) return { kind: 'done' };
    const prompt = promptOf(scenario, world);
    if (prompt) {
      if (!waiting) return prompt;
      if (waiting.length !== prompt.seats.length) unreachable('not every seat that was asked has answered');
      take(run, prompt.kind, waiting);
      waiting = undefined;
    } else automatic(run);
  }
}

interface Advance extends Run {
  /** Crossed lines have been looked for, none was found, and nothing has moved since. */
  inVain: boolean;
}

/** What the world waits for, if it waits. */
export function promptOf(scenario: Scenario, world: World): Prompt | undefined {
  if (world.step === STEP.orders) return asks(world, 'orders', allSeats(scenario), NO_LINES);
  if (world.step === STEP.reaction && world.crossings.length > 0) {
    const pending = pendingByOwner({ scenario, world });
    const owners = integers(pending.length, (i) => scenario.lines[pending[i].line].owner);
    return asks(
      world,
      'reaction',
      owners,
      integers(pending.length, (i) => pending[i].line),
    );
  }
  if (world.step === STEP.crisis && world.crisis) {
    const others = askedToDeclare(scenario, world.crisis);
    if (others.length > 0) return asks(world, 'stance', others, NO_LINES);
    return asks(world, 'move', [world.crisis.sides[world.crisis.mover]], [world.crisis.line]);
  }
  return undefined;
}

function asks(world: World, kind: InputKind, seats: readonly number[], lines: readonly number[]): Prompt {
  return { kind, turn: world.turn, step: world.prompt, seats, lines };
}

const allSeats = perScenario(({ actors }) => integers(actors.length, (a) => a));
const NO_LINES: readonly number[] = [];

function take(run: Advance, kind: InputKind, inputs: readonly Input[]): void {
  emit(run, { kind: 'heard' });
  if (kind === 'orders') {
    go(run, STEP.resolution);
    resolve(run, inputs as readonly OrdersInput[]);
    run.inVain = !findCrossings(run);
    go(run, STEP.reaction);
  } else if (kind === 'reaction') {
    const crossing = react(run, inputs as readonly ReactionInput[]);
    if (crossing) {
      openCrisis(run, crossing);
      go(run, STEP.crisis);
    }
  } else if (kind === 'stance') hearStances(run, inputs as readonly StanceInput[]);
  else moveInCrisis(run, inputs[0] as MoveInput);
}

/** Steps that need nobody. */
function automatic(run: Advance): void {
  const { world } = run;
  switch (world.step) {
    case STEP.briefing:
      emit(run, { kind: 'turn', turn: world.turn + 1 });
      fireInjects(run);
      return go(run, STEP.orders);
    case STEP.reaction:
      return go(run, world.incidentsDrawn ? STEP.upkeep : STEP.incidents);
    case STEP.crisis:
      // What was fought over may have crossed another line; it gets a protest at most, for one crisis is played a turn.
      return go(run, world.incidentsDrawn ? STEP.upkeep : STEP.incidents);
    case STEP.incidents:
      // In most turns there is no incident, and where no line was crossed before them none is now.
      if (drawIncidents(run) || !run.inVain) findCrossings(run);
      return go(run, STEP.reaction);
    case STEP.upkeep:
      upkeep(run);
      return go(run, STEP.end);
    case STEP.end:
      if (world.turn < world.lastTurn) return go(run, STEP.briefing);
      emit(run, { kind: 'ended', outcome: classify(run.scenario, world) });
      return go(run, STEP.done);
    default:
      throw new Error(`araxes bug: step ${world.step} does not run by itself`);
  }
}

function go(run: Run, step: number): void {
  if (run.log) emit(run, { kind: 'step', step });
  else noteStep(run.world, step);
}
