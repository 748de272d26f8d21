import type { GameEvent } from '../../engine/events.ts';
import { REACTIONS } from '../../engine/inputs.ts';
import type { Scenario } from '../../scenario/types.ts';

/** Turns, that of the incident among them, in which what follows is laid to it. */
const GLOW = 2;
const LET_PASS = REACTIONS.indexOf('pass');

/**
 * What incidents between two states set alight. An incident rekindles their quarrel when, in its turn or the next, one of
 * the two holds a line of its own for crossed by the other and does not let it pass: it protests or opens a crisis.
 */
export class Embers {
  incidents = 0;
  rekindled = 0;
  /** Turns of the incidents that have not rekindled anything. */
  private cold: number[] = [];

  constructor(
    private readonly scenario: Scenario,
    private readonly a: number,
    private readonly b: number,
  ) {}

  take(event: GameEvent, turn: number): void {
    if (event.kind === 'incident' && this.between(event.actor, event.target)) {
      this.incidents++;
      this.cold.push(turn);
    } else if (event.kind === 'reacted' && REACTIONS.indexOf(event.choice) !== LET_PASS) {
      if (!this.between(this.scenario.lines[event.line].owner, event.mover)) return;
      const due = this.cold.filter((at) => turn - at < GLOW);
      this.rekindled += due.length;
      this.cold = this.cold.filter((at) => turn - at >= GLOW);
    }
  }

  private between(x: number, y: number): boolean {
    return (x === this.a && y === this.b) || (x === this.b && y === this.a);
  }
}
