import { TRACKS, type TrackId } from './shape-effects.ts';

/**
 * Where each quantity of the world stands: the world's `q` is one flat list of integers, and everything that a rule can
 * name or an effect can change has a slot in it. That makes a world exact, cheap to copy and simple to hash.
 */
export interface Layout {
  /** By slot. */
  readonly name: readonly string[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly start: readonly number[];
  readonly slotOf: ReadonlyMap<string, number>;
  readonly turn: number;
  readonly issue: readonly number[];
  /** By region, -1 for fronts. The value is an actor index, or the number of actors for nobody. */
  readonly controller: readonly number[];
  /** By actor, then region: posture 0-5. */
  readonly posture: readonly (readonly number[])[];
  /** By actor. */
  readonly track: readonly Readonly<Record<TrackId, number>>[];
  readonly people: readonly number[];
  readonly factor: readonly number[];
  readonly commitment: readonly number[];
  /** Symmetric, by two actors; -1 on the diagonal. */
  readonly tension: readonly (readonly number[])[];
  readonly hostility: readonly (readonly number[])[];
  /** What the tension of a dyad returns to: a constant, not a slot. */
  readonly baseline: readonly (readonly number[])[];
  /** Directed, by two actors: the rung that the first stands on toward the second. */
  readonly rung: readonly (readonly number[])[];
  /** What the first fears of the second. */
  readonly threat: readonly (readonly number[])[];
  /** What the first remembers of the second's behaviour, -100..100. */
  readonly memory: readonly (readonly number[])[];
  /** By slot: whose forces and at which region, -1 where the slot is no posture. */
  readonly postureActor: readonly number[];
  readonly postureRegion: readonly number[];
  /** Postures stand together: the first and the last slot of them. */
  readonly firstPosture: number;
  readonly lastPosture: number;
  /** By slot: whether it is the tension of a dyad. */
  readonly isTension: readonly boolean[];
  /** By slot: which issue, and whose capital, -1 for none. */
  readonly issueAt: readonly number[];
  readonly capitalOf: readonly number[];
  /** By red line: 1 while it is crossed as its owner believes. */
  readonly crossed: readonly number[];
}

/** Builds a layout slot by slot; every slot is named as a rule would name it. */
export class LayoutBuilder {
  readonly name: string[] = [];
  readonly low: number[] = [];
  readonly high: number[] = [];
  readonly start: number[] = [];
  readonly slotOf = new Map<string, number>();

  add(name: string, low: number, high: number, start: number): number {
    const slot = this.name.length;
    this.name.push(name);
    this.low.push(low);
    this.high.push(high);
    this.start.push(start);
    this.slotOf.set(name, slot);
    return slot;
  }
}

/** What {@link buildLayout} needs to know: ids, and starting values by slot name where they are not the default. */
export interface LayoutPlan {
  readonly actors: readonly string[];
  readonly issues: readonly { readonly id: string; readonly levels: number }[];
  readonly regions: readonly { readonly id: string; readonly front: boolean }[];
  readonly people: readonly string[];
  readonly factors: readonly string[];
  readonly commitments: readonly string[];
  /** "owner.line". */
  readonly lines: readonly string[];
  readonly turns: number;
  readonly start: ReadonlyMap<string, number>;
}

/** The most capital that a state can hold. */
const CAPITAL_LIMIT = 12;

/** Gives every quantity its slot. The order is fixed: it decides the hash of a scenario and of its worlds. */
export function buildLayout(plan: LayoutPlan): Layout {
  const builder = new LayoutBuilder();
  const add = (name: string, low: number, high: number, start: number) =>
    builder.add(name, low, high, plan.start.get(name) ?? start);
  const n = plan.actors.length;
  const turn = add('turn', 0, plan.turns, 0);
  const issue = plan.issues.map(({ id, levels }) => add(`issue.${id}`, 0, levels - 1, 0));
  const controller = plan.regions.map(({ id, front }) =>
    front ? -1 : add(`region.${id}.controller`, 0, n, n),
  );
  const posture = plan.actors.map((a) => plan.regions.map(({ id }) => add(`posture(${a}, ${id})`, 0, 5, 0)));
  const track = plan.actors.map(
    (a) =>
      Object.fromEntries(
        TRACKS.map((t) => [t, add(`actor.${a}.${t}`, 0, t === 'capital' ? CAPITAL_LIMIT : 100, 50)]),
      ) as Record<TrackId, number>,
  );
  const people = plan.people.map((id) => add(`people.${id}`, 0, 100, 50));
  const factor = plan.factors.map((id) => add(`factor.${id}`, 0, 100, 50));
  const commitment = plan.commitments.map((id) => add(`commitment.${id}`, 0, 100, 50));
  const pairs = (fn: string, low: number, high: number, start: number, symmetric: boolean) => {
    const table = plan.actors.map(() => new Array<number>(n).fill(-1));
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) {
        if (a === b) continue;
        if (symmetric && b < a) table[a][b] = table[b][a];
        else table[a][b] = add(`${fn}(${plan.actors[a]}, ${plan.actors[b]})`, low, high, start);
      }
    return table;
  };
  const tension = pairs('tension', 0, 100, 0, true);
  const baseline = plan.actors.map((a, i) =>
    plan.actors.map((b, j) => plan.start.get(i < j ? `baseline(${a}, ${b})` : `baseline(${b}, ${a})`) ?? 0),
  );
  const hostility = pairs('hostility', 1, 5, 1, true);
  const rung = pairs('rung', 0, 12, 0, false);
  const threat = pairs('threat', 0, 100, 0, false);
  const memory = pairs('memory', -100, 100, 0, false);
  const crossed = plan.lines.map((line) => add(`crossed.${line}`, 0, 1, 0));
  const bySlot = (entries: Iterable<readonly [number, number]>) => {
    const table = new Array<number>(builder.name.length).fill(-1);
    for (const [slot, value] of entries) table[slot] = value;
    return table;
  };
  return {
    postureActor: bySlot(posture.flatMap((row, a) => row.map((slot) => [slot, a] as const))),
    postureRegion: bySlot(posture.flatMap((row) => row.map((slot, r) => [slot, r] as const))),
    firstPosture: posture[0]?.[0] ?? 0,
    lastPosture: posture.at(-1)?.at(-1) ?? -1,
    issueAt: bySlot(issue.map((slot, i) => [slot, i] as const)),
    isTension: builder.name.map((name) => name.startsWith('tension(')),
    capitalOf: bySlot(track.map((t, a) => [t.capital, a] as const)),
    name: builder.name,
    low: builder.low,
    high: builder.high,
    start: builder.start,
    slotOf: builder.slotOf,
    turn,
    issue,
    controller,
    posture,
    track,
    people,
    factor,
    commitment,
    tension,
    hostility,
    baseline,
    rung,
    threat,
    memory,
    crossed,
  };
}
