import type { GameEvent } from '../engine/events.ts';
import { STEP } from '../engine/world.ts';
import type { Scenario } from '../scenario/types.ts';
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
  /** Orders of this turn that the seat has seen. */
  private readonly orders = new Set<number>();

  constructor(
    private readonly scenario: Scenario,
    private readonly seat: number,
  ) {}

  /** The event as this seat may see it; `undefined` when it may not. */
  see(placed: Seen): Seen | undefined {
    const { event } = placed;
    const bit = 1 << this.seat;
    switch (event.kind) {
      case 'turn':
        this.orders.clear();
        return placed;
      case 'draw':
      case 'crossed':
      case 'uncrossed':
      case 'reacted':
      case 'contest':
      case 'twist':
        return event.known & bit ? { ...placed, event: { ...event, known: bit } } : undefined;
      case 'change': {
        if ((event.known & bit) === 0) return undefined;
        // What moved it in secret stays a secret, and so does who else knows.
        const causes = event.causes.filter((cause) => cause.kind === 'model' || this.orders.has(cause.order));
        return { ...placed, event: { ...event, known: bit, causes } };
      }
      case 'order':
        return this.seeOrder(placed, event);
      case 'offered':
        this.parties.set(event.offer, event.known);
        return event.known & bit ? placed : undefined;
      case 'answered':
      case 'lapsed':
        return (this.parties.get(event.offer) ?? 0) & bit ? placed : undefined;
      // What it would give back is the rules' business; some of it may have been done in secret.
      case 'crisis_opened':
        return { ...placed, event: { ...event, revert: [] } };
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

  /** Who else knows is for the actor itself to see, nobody else. */
  private seeOrder(placed: Seen, event: GameEvent & { kind: 'order' }): Seen | undefined {
    const bit = 1 << this.seat;
    const reported = (event.unconfirmed & bit) !== 0;
    if (!reported && (event.known & bit) === 0) return undefined;
    this.orders.add(event.order);
    if (this.scenario.actions[event.action].actor === this.seat) return placed;
    return {
      ...placed,
      event: { ...event, known: reported ? 0 : bit, unconfirmed: reported ? bit : 0 },
      unconfirmed: reported,
    };
  }
}
