import { say } from '../words/say.ts';
import type { FinishedGame } from './game.ts';

/** Something that put one of two actors on a rung toward the other. */
export interface Climb {
  /** Place in the log. */
  readonly index: number;
  readonly turn: number;
  readonly rung: number;
  readonly says: string;
}

/** Events of a dyad that are told, the highest rungs first where there are more. */
const TOLD = 10;

/** What moved two actors up the ladder: acts toward each other, incidents, moves and clashes of their crises, in time. */
export function climbsOf(game: FinishedGame, a: number, b: number): readonly Climb[] {
  const { scenario, log, tell } = game;
  const are = (one: number, two: number) => (one === a && two === b) || (one === b && two === a);
  let inCrisis = false;
  const climbs = log.flatMap(({ index, turn, event }): Climb[] => {
    const climb = (rung: number): Climb[] =>
      rung > 0 ? [{ index, turn, rung, says: say(tell.entry(index).says) }] : [];
    switch (event.kind) {
      case 'order': {
        const { actor, target, template } = scenario.actions[event.action];
        return are(actor, target) ? climb(template.rung) : [];
      }
      case 'incident':
        return are(event.actor, event.target) ? climb(scenario.incidents[event.incident].rung) : [];
      case 'crisis_opened':
        inCrisis = are(event.owner, event.mover);
        return inCrisis ? climb(event.rungs[0]) : [];
      case 'crisis_moved':
        return inCrisis && event.to > event.from ? climb(event.to) : [];
      case 'clash':
        return inCrisis ? climb(Math.max(...event.rungs)) : [];
      default:
        return [];
    }
  });
  const highest = climbs.toSorted((x, y) => y.rung - x.rung || x.index - y.index).slice(0, TOLD);
  return highest.sort((x, y) => x.index - y.index);
}
