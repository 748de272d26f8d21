import type { GameEvent } from '../engine/events.ts';
import { STEP } from '../engine/world.ts';
import type { Seen } from './types.ts';

/** Folds a log into events with their place in time. */
export function placeEvents(log: readonly GameEvent[], from: number, turn: number, step: number): Seen[] {
  return log.map((event, i) => {
    if (event.kind === 'turn') turn = event.turn;
    if (event.kind === 'step') step = event.step;
    return {
      index: from + i,
      turn,
      step: event.kind === 'turn' ? STEP.briefing : step,
      event,
      unconfirmed: false,
    };
  });
}

/** Keeps track of who was party to which offer, so that answers reach those and nobody else. */
export class Sight {
  private readonly parties = new Map<number, number>();

  constructor(private readonly seat: number) {}

  /** The event as this seat may see it; `undefined` when it may not. */
  see(placed: Seen): Seen | undefined {
    const { event } = placed;
    const bit = 1 << this.seat;
    switch (event.kind) {
      case 'draw':
      case 'contest':
      case 'change':
        return event.known & bit ? placed : undefined;
      case 'order':
        if (event.unconfirmed & bit) return { ...placed, unconfirmed: true };
        return event.known & bit ? placed : undefined;
      case 'offered':
        this.parties.set(event.offer, event.known);
        return event.known & bit ? placed : undefined;
      case 'answered':
      case 'lapsed':
        return (this.parties.get(event.offer) ?? 0) & bit ? placed : undefined;
      case 'settled':
        return event.actor === this.seat ? placed : undefined;
      // A belief's existence, a score and who struck whom in secret are nobody's to see during play.
      case 'belief':
      case 'scored':
      case 'struck':
      case 'heard':
        return undefined;
      default:
        return placed;
    }
  }
}
