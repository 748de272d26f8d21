import type { CrisisCourse } from './crises.ts';
import type { FinishedGame, Mistake, Thought } from './game.ts';

/** What one side of a crisis thought of the other, and what was so. */
export interface CrisisMind {
  readonly reader: number;
  readonly about: number;
  /** As the crisis opened, and as it ended. */
  readonly before: Thought;
  readonly after: Thought;
  readonly resolve: number;
  readonly gain: boolean;
  /** True where the resolve lay outside the range that the reader had come to. */
  readonly misread: boolean;
  /** What it held wrongly of issues, ground and forces; what the line reads first. */
  readonly mistakes: readonly Mistake[];
}

/** A contested claim about one of the two sides, what each of them knew of it, and what was so. */
export interface CrisisClaim {
  readonly claim: number;
  readonly so: boolean;
  /** Those of the two that knew, as the crisis opened. */
  readonly knew: readonly number[];
  /** Those of the two that had said so openly by then. */
  readonly said: readonly number[];
}

/** What both sides of a crisis thought of each other: the owner of the line first. */
export function mindsOf(game: FinishedGame, crisis: CrisisCourse): readonly CrisisMind[] {
  const { world, scenario, tell } = game;
  const { owner, mover, opened, last } = crisis;
  const read = scenario.lines[crisis.line].crossed.slots;
  return [owner, mover].map((reader): CrisisMind => {
    const about = reader === owner ? mover : owner;
    const after = tell.thought(last + 1, reader, about);
    const resolve = world.resolve[about];
    const mistakes = tell.mistakes(opened, reader);
    return {
      reader,
      about,
      before: tell.thought(opened, reader, about),
      after,
      resolve,
      gain: world.aim[about] > 0,
      misread: resolve < after.low || resolve > after.high,
      mistakes: [
        ...mistakes.filter(({ slot }) => read.includes(slot)),
        ...mistakes.filter(({ slot }) => !read.includes(slot)),
      ],
    };
  });
}

/** Contested claims about one of the two sides. */
export function crisisClaims(game: FinishedGame, crisis: CrisisCourse): readonly CrisisClaim[] {
  const { scenario, world, tell, log } = game;
  const sides = [crisis.owner, crisis.mover];
  return scenario.claims.flatMap(({ about }, claim): CrisisClaim[] => {
    if (!sides.includes(about)) return [];
    const said = new Set<number>();
    for (const { index, event } of log)
      if (index < crisis.opened && event.kind === 'accused' && event.claim === claim) said.add(event.actor);
    return [
      {
        claim,
        so: world.truths[claim] > 0,
        knew: sides.filter((side) => tell.claims(crisis.opened, side)[claim] >= 0),
        said: sides.filter((side) => said.has(side)),
      },
    ];
  });
}
