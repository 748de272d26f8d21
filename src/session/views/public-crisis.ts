import { divideRound } from '../../base/integer.ts';
import { openingRung, WAR_RUNG } from '../../engine/crisis.ts';
import type { GameEvent } from '../../engine/events.ts';
import { STANCES } from '../../engine/inputs.ts';
import { speaks } from '../../engine/orders.ts';
import { dangerUnits } from '../../policies/brink.ts';
import { atStake } from '../../policies/stake.ts';
import type { GameView, Seen } from '../types.ts';
import { ofDeal, ofDoctrine, reason, thenOf, type Reading } from './public-reasons.ts';
import { treatment } from './deeds.ts';
import type { ReasonLine } from './explanation.ts';
import { phrase } from './phrase.ts';

type Of<K extends GameEvent['kind']> = GameEvent & { readonly kind: K };

/** Why the owner of a crossed line may have answered as it did. */
export function ofReaction(reading: Reading, event: Of<'reacted'>): ReasonLine[] {
  const { view, entry, actor } = reading;
  const { scenario } = view;
  const { says, sources, answer } = scenario.lines[event.line];
  const { became, choice, mover } = event;
  const way = became === 'pass' ? -1 : 1;
  const lines = [reason(way * 1000, phrase('reason.crossed', { says }), { sources })];
  if (became !== choice) lines.push(reason(900, phrase('reason.displaced')));
  if (mover >= 0) {
    const memory = thenOf(reading)[scenario.layout.memory[actor][mover]];
    if (memory < 0) lines.push(reason(way * 20, treatment(view, entry, mover, actor, false)));
    // What is friendly between them speaks for leaving it at that.
    if (memory > 0)
      lines.push(reason(became === 'crisis' ? -20 : 20, treatment(view, entry, mover, actor, true)));
    const rung = openingRung(scenario, thenOf(reading), event.line, mover);
    if (dangerUnits(rung) > 0) {
      const told = phrase('reason.opening', { rung: scenario.ladder[rung].name });
      lines.push(reason(became === 'crisis' ? -30 : 30, told));
    }
  }
  if (became === 'crisis' && answer.from > 0) {
    const values = { from: scenario.ladder[answer.from].name, to: scenario.ladder[answer.to].name };
    lines.push(reason(40, phrase('reason.announced', values)));
  }
  return [...lines, ...ofStake(view, event.line, actor, way)];
}

/** A crisis as far as its open moves tell it, up to an entry of the log. */
interface Course {
  readonly line: number;
  readonly sides: readonly [number, number];
  readonly rungs: readonly [number, number];
  /** By actor, as in `STANCES`. */
  readonly stances: ReadonlyMap<number, number>;
  readonly fired: boolean;
  /** Rungs that each side has climbed in public. */
  readonly climbed: readonly [number, number];
  /** What the way back on the table asks. */
  readonly terms: Of<'crisis_moved'>['terms'];
}

function courseAt({ seen }: GameView, { index }: Seen): Course | undefined {
  let course: Course | undefined;
  for (const { event, index: at } of seen) {
    if (at >= index) break;
    if (event.kind === 'crisis_opened')
      course = {
        line: event.line,
        sides: [event.owner, event.mover],
        rungs: event.rungs,
        stances: new Map(),
        fired: false,
        climbed: [0, 0],
        terms: [],
      };
    if (!course) continue;
    if (event.kind === 'crisis_moved') {
      const { side, from, to, terms } = event;
      const put = (pair: readonly [number, number], value: number): [number, number] =>
        side === 0 ? [value, pair[1]] : [pair[0], value];
      course = {
        ...course,
        rungs: put(course.rungs, to),
        climbed: put(course.climbed, course.climbed[side] + Math.max(0, to - from)),
        terms,
      };
    }
    if (event.kind === 'declared')
      course = {
        ...course,
        stances: new Map([...course.stances, [event.actor, STANCES.indexOf(event.stance)]]),
      };
    if (event.kind === 'clash') course = { ...course, fired: true };
  }
  return course;
}

/** How far a move stands fast: for standing fast speaks what speaks against giving way. */
const FAST: Readonly<Record<string, number>> = {
  climb: 1,
  climb_two: 1,
  hold: 1,
  off_ramp: -1,
  accept: -1,
  back_down: -1,
};

/** Why a side of a crisis may have moved as it did. */
export function ofMove(reading: Reading, event: Of<'crisis_moved'>): ReasonLine[] {
  const { view, entry, actor } = reading;
  const { scenario } = view;
  const course = courseAt(view, entry);
  if (!course) return [];
  const { side, move, from, to } = event;
  const fast = FAST[move] ?? 1;
  const climbs = move === 'climb' || move === 'climb_two';
  const rule = scenario.lines[course.line];
  const lines: ReasonLine[] = [];
  const own = side === 0;
  if (own) {
    const { says, sources } = rule;
    lines.push(reason(fast * 200, phrase('reason.crossed', { says }), { sources }));
  }
  // Who owns the line gets back by a way out what was taken; the other gives it back.
  const back = move === 'off_ramp' || move === 'accept';
  lines.push(...ofStake(view, course.line, actor, back ? (own ? 1 : -1) : fast));
  const top = climbs ? to : Math.max(course.rungs[0], course.rungs[1]);
  const danger = dangerUnits(top);
  if (danger > 0) {
    const told = phrase('reason.danger_rung', { rung: scenario.ladder[top].name });
    lines.push(reason(0 - fast * (5 + 10 * danger), told));
  }
  const beyond = own ? to - rule.answer.to : to - WAR_RUNG + 1;
  if (climbs && beyond > 0) lines.push(reason(-30, phrase('reason.beyond')));
  if (course.fired && fast > 0) lines.push(reason(25, phrase('reason.retaliation')));
  if (back) lines.push(reason(15, phrase('reason.calm')));
  if (move === 'back_down' && course.climbed[side] > 0) lines.push(reason(-20, phrase('reason.reputation')));
  lines.push(...ofStrength(reading, course, side, fast));
  for (const line of scenario.rules[actor].doctrine) {
    const rung = climbs ? to : from;
    const by = (line.prefer.rungs.has(rung) ? line.by : 0) - (line.avoid.rungs.has(rung) ? line.by : 0);
    if (climbs && by !== 0 && speaks(line, thenOf(reading))) lines.push(ofDoctrine(reading, line, by));
  }
  const terms = move === 'off_ramp' ? event.terms : move === 'accept' ? course.terms : [];
  const parties = [course.sides[side], course.sides[1 - side]];
  const bargain = terms.length > 0 ? ofDeal(reading, { parties, terms }) : [];
  return [...lines, ...bargain.filter(({ rank }) => rank > 0)];
}

/** Who is stronger, with those who have declared themselves. */
function ofStrength(reading: Reading, course: Course, side: number, fast: number): ReasonLine[] {
  const { scenario } = reading.view;
  const q = thenOf(reading);
  const ready = (actor: number) => q[scenario.layout.track[actor].readiness];
  const behind = (which: number) => {
    let friends = 0;
    for (const [actor, stance] of course.stances) if (stance === which + 1) friends += ready(actor);
    return ready(course.sides[which]) + divideRound(friends * scenario.model.stance_strength, 100);
  };
  const [mine, theirs] = [behind(side), behind(1 - side)];
  const points = divideRound((mine - theirs) * scenario.model.crisis_allies, 100);
  if (points === 0) return [];
  const values = { mine, theirs, who: scenario.actors[course.sides[1 - side]].name };
  return [reason(fast * points, phrase(points > 0 ? 'reason.stronger' : 'reason.weaker', values))];
}

/** Why a third party may have declared itself as it did. */
export function ofStance(reading: Reading, event: Of<'declared'>): ReasonLine[] {
  const { view, actor } = reading;
  const { scenario } = view;
  const { owner, mover, stance, commitment } = event;
  const lines: ReasonLine[] = [];
  if (commitment >= 0) {
    const { name, sources, to } = scenario.commitments[commitment];
    const friend = to === owner ? 'owner' : 'mover';
    const kept = stance === friend ? 50 : -50;
    lines.push(reason(kept, phrase('reason.given_word', { name }), { sources }));
  }
  const memory = scenario.layout.memory[actor];
  const q = thenOf(reading);
  if (stance === 'owner' || stance === 'mover') {
    const [friend, other] = stance === 'owner' ? [owner, mover] : [mover, owner];
    const better = q[memory[friend]] - q[memory[other]];
    const key = better > 0 ? 'reason.better_terms' : 'reason.worse_terms';
    if (better !== 0)
      lines.push(reason(better > 0 ? 10 : -10, phrase(key, { who: scenario.actors[friend].name })));
  }
  return [...lines, ...ofStake(view, event.line, actor, 1)];
}

function ofStake({ scenario }: GameView, line: number, actor: number, way: number): ReasonLine[] {
  const of = scenario.rules[actor].priorities.length;
  return atStake(scenario, scenario.lines[line], actor).map(({ says, rank, sources, weight }) =>
    reason(
      way * Math.max(1, divideRound(weight * scenario.model.crisis_stake, 1000)),
      phrase('reason.stake_priority', { says }),
      { rank, of, sources },
    ),
  );
}
