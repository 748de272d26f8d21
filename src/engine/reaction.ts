import { degreeAt } from '../scenario/kernel.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { RedLine } from '../scenario/types.ts';
import { canOpenCrisis } from './crisis.ts';
import type { Reaction, ReactionInput } from './inputs.ts';
import { knowersOf, valueFor } from './beliefs.ts';
import type { Mask } from './events.ts';
import { emit, everyone, raiseSlot, shiftSlot, type Run } from './run.ts';
import { shiftSecretly, strikeOpenly, tellAll } from './secretly.ts';
import type { Crossing, World } from './world.ts';

/**
 * Quantities as somebody who believes something false of what some lines read believes them, as far as these read them: of
 * hundreds of slots a handful. What else it believes is put in as well, for nobody reads that. Written into `room`, anew by each call.
 */
function believedOf(
  { q, beliefs }: World,
  actor: number,
  lines: readonly RedLine[],
  room: number[],
): readonly number[] {
  while (room.length < q.length) room.push(0);
  for (const { crossed } of lines) for (const slot of crossed.slots) room[slot] = q[slot];
  for (let i = 0; i < beliefs.length; i++)
    if (beliefs[i].actor === actor) room[beliefs[i].slot] = beliefs[i].value;
  return room;
}

/** For the owner of lines that are looked at, and meanwhile for others who look at one of them. */
const OWN_VIEW: number[] = [];
const OTHERS_VIEW: number[] = [];

/** Finds lines that are newly crossed, as their owners believe; each waits for its owner's choice. Says whether there are any. */
export function findCrossings(run: Run): boolean {
  const { scenario, world } = run;
  const { kernel, layout } = scenario;
  const mistaken = mistakenOwners(run);
  const drawn = drawnBy(scenario);
  let any = false;
  for (let owner = 0; owner < scenario.rules.length; owner++) {
    const { lines } = scenario.rules[owner];
    if (lines.length === 0) continue;
    const q = (mistaken & (1 << owner)) === 0 ? world.q : believedOf(world, owner, lines, OWN_VIEW);
    const looks = drawn[owner];
    let crossed: RedLine[] | undefined;
    for (let i = 0; i < looks.length; i += 2)
      if (world.q[looks[i]] === 0 && degreeAt(kernel, looks[i + 1], q) > 0)
        (crossed ??= []).push(lines[i >> 1]);
    if (!crossed) continue;
    any = true;
    for (const line of crossed) {
      const degree = line.crossed.degree(q);
      const known = whoSees(run, line);
      shiftSecretly(run, layout.crossed[line.index], 1, 'crisis', known);
      emit(run, { kind: 'crossed', line: line.index, mover: moverOf(run, line), degree, known });
    }
  }
  return any;
}

/** By owner, of each of its lines: the slot that says whether it is crossed, and its packed rule. */
const drawnBy = perScenario(({ rules, kernel, layout }) =>
  rules.map(({ lines }) =>
    Int32Array.from(lines.flatMap(({ index }) => [layout.crossed[index], kernel.crossed[index]])),
  ),
);

/** Who believes something that is not so of what its own lines read: of all that is believed a small part. */
function mistakenOwners({ scenario, world: { beliefs } }: Run): Mask {
  const readers = readersOf(scenario);
  let owners = 0;
  for (let i = 0; i < beliefs.length; i++) {
    const { actor, slot } = beliefs[i];
    owners |= readers[slot] & (1 << actor);
  }
  return owners;
}

/** By slot: the owners of lines that read it. */
const readersOf = perScenario(({ layout, lines }) => {
  const readers = new Array<Mask>(layout.start.length).fill(0);
  for (const { owner, crossed } of lines) for (const slot of crossed.slots) readers[slot] |= 1 << owner;
  return readers;
});

/** The owner of a line that is crossed as it believes, and those who believe so themselves. */
function whoSees({ scenario, world }: Run, line: RedLine): Mask {
  const all = everyone(scenario);
  if (world.beliefs.length === 0) return all;
  let right = all;
  for (const slot of line.crossed.slots) right = knowersOf(world.beliefs, slot, right);
  let known = line.crossed.degree(world.q) > 0 ? right : 0;
  for (let actor = 0; actor < scenario.actors.length; actor++) {
    if ((right & (1 << actor)) !== 0) continue;
    if (line.crossed.degree(believedOf(world, actor, [line], OTHERS_VIEW)) > 0) known |= 1 << actor;
  }
  return known | (1 << line.owner);
}

/** Lines that hold again can be crossed again. */
export function liftCrossings(run: Run): void {
  const { scenario, world } = run;
  let mistaken: Mask | undefined;
  for (const line of scenario.lines) {
    const slot = scenario.layout.crossed[line.index];
    if (world.q[slot] === 0) continue;
    const { owner } = line;
    mistaken ??= mistakenOwners(run);
    const q = (mistaken & (1 << owner)) === 0 ? world.q : believedOf(world, owner, [line], OWN_VIEW);
    if (line.crossed.degree(q) > 0) continue;
    const known = knowersOf(world.beliefs, slot, everyone(scenario));
    shiftSlot(run, slot, -1, 'return');
    emit(run, { kind: 'uncrossed', line: line.index, known });
  }
}

/** Of those a line is drawn against, the one that stands highest on the ladder toward its owner, as it believes, moved first. */
function moverOf(run: Run, line: RedLine): number {
  const { layout } = run.scenario;
  const rungToward = (actor: number) => valueFor(run.world, line.owner, layout.rung[actor][line.owner]);
  return line.against.reduce((best, actor) => (rungToward(actor) > rungToward(best) ? actor : best));
}

/** The gravest crossing of each owner; it answers for that one, and only protests the others. */
export function pendingByOwner(run: Pick<Run, 'scenario' | 'world'>): Crossing[] {
  const { scenario, world } = run;
  if (world.crossings.length < 2) return world.crossings.slice();
  const gravest = new Map<number, Crossing>();
  for (const crossing of world.crossings) {
    const { owner, answer } = scenario.lines[crossing.line];
    const known = gravest.get(owner);
    if (!known || answer.to > scenario.lines[known.line].answer.to) gravest.set(owner, crossing);
  }
  return [...gravest].sort((a, b) => a[0] - b[0]).map(([, crossing]) => crossing);
}

/**
 * Owners' choices. One crisis a turn, the gravest: the line with the highest answer, then the first in the scenario.
 * Other would-be crises become protests. Returns the crossing that opens a crisis.
 */
export function react(run: Run, inputs: readonly ReactionInput[]): Crossing | undefined {
  const { scenario, world } = run;
  const choices = new Map(inputs.map((input) => [input.line, input.choice]));
  const asked = pendingByOwner(run);
  const wishes = asked.filter((crossing) => choices.get(crossing.line) === 'crisis');
  const grave = (crossing: Crossing) => scenario.lines[crossing.line].answer.to;
  const gravest = wishes
    .filter((crossing) => canOpenCrisis(scenario, world, crossing))
    .reduce<Crossing | undefined>((best, c) => (!best || grave(c) > grave(best) ? c : best), undefined);
  for (const crossing of world.crossings.slice()) {
    const choice: Reaction = choices.get(crossing.line) ?? 'protest';
    const became: Reaction = choice === 'crisis' && crossing.line !== gravest?.line ? 'protest' : choice;
    const known = became === 'pass' ? crossing.known : everyone(scenario);
    emit(run, { kind: 'reacted', line: crossing.line, mover: crossing.mover, choice, became, known });
    applyReaction(run, crossing, became);
  }
  return gravest;
}

function applyReaction(run: Run, { line, mover, known }: Crossing, choice: Reaction): void {
  const { layout, model, lines, ladder } = run.scenario;
  const { owner } = lines[line];
  const track = layout.track[owner];
  if (choice === 'pass') {
    shiftSecretly(run, track.hardline, -model.pass_hardline, 'pass', known);
    shiftSecretly(run, track.standing, -model.pass_standing, 'pass', known);
    // Who lets one slice go is feared less by whoever cuts the next.
    shiftSecretly(run, layout.threat[mover][owner], -model.pass_threat, 'pass', known);
    return;
  }
  tellAll(run, layout.crossed[line]);
  if (choice === 'protest') {
    shiftSlot(run, track.hardline, model.protest_hardline, 'protest');
    shiftSlot(run, layout.tension[owner][mover], model.protest_tension, 'protest');
    const protest = ladder.findIndex((rung) => rung.id === 'formal_protest');
    raiseSlot(run, layout.rung[owner][mover], protest, 'protest');
    strikeOpenly(run, { actor: owner, target: mover, mid: ladder[protest].mid, fire: 0 });
  } else shiftSlot(run, track.hardline, model.crisis_hardline, 'crisis');
}
