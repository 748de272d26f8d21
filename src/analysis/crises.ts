import { CRISIS_OUTCOMES, VIOLENCE } from '../engine/world.ts';
import type { GameEvent } from '../engine/events.ts';
import type { EventSink } from '../engine/run.ts';
import { STANCES } from '../engine/inputs.ts';
import type { Scenario } from '../scenario/types.ts';

/** A promise in the crises that called on it. */
export interface PromiseTally {
  readonly id: string;
  called: number;
  kept: number;
  mediated: number;
}

/** What crises came to, counted over many games. Outcomes are by side: two to a crisis. */
export interface CrisisTally {
  crises: number;
  readonly outcomes: Record<string, number>;
  readonly violence: Record<string, number>;
  /** Crises that had none who declared itself, one, two and so on. */
  readonly declared: number[];
  /** By actor id, then by what it declared. */
  readonly stances: Record<string, Record<string, number>>;
  readonly promises: readonly PromiseTally[];
  /** By pair, owner first: how many, and how many of them ended in war. */
  readonly pairs: Record<string, { crises: number; wars: number }>;
  readonly lines: Record<string, number>;
}

/** Watches games and counts their crises. */
export class CrisisWatch implements EventSink {
  readonly terse = true;
  readonly tally: CrisisTally;
  private declared = 0;

  constructor(private readonly scenario: Scenario) {
    const zero = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 0]));
    this.tally = {
      crises: 0,
      outcomes: zero(CRISIS_OUTCOMES),
      violence: zero(VIOLENCE),
      declared: [],
      stances: {},
      promises: scenario.commitments.map(({ id }) => ({ id, called: 0, kept: 0, mediated: 0 })),
      pairs: {},
      lines: {},
    };
  }

  push(event: GameEvent): void {
    const { tally, scenario } = this;
    switch (event.kind) {
      case 'crisis_opened': {
        this.declared = 0;
        const { id } = scenario.lines[event.line];
        tally.lines[id] = (tally.lines[id] ?? 0) + 1;
        return;
      }
      case 'declared': {
        this.declared++;
        const { id } = scenario.actors[event.actor];
        const of = (tally.stances[id] ??= Object.fromEntries(STANCES.slice(1).map((stance) => [stance, 0])));
        of[event.stance]++;
        return;
      }
      case 'promise': {
        const promise = tally.promises[event.commitment];
        promise.called++;
        if (event.kept === 2) promise.kept++;
        if (event.kept === 1) promise.mediated++;
        return;
      }
      case 'crisis_ended': {
        tally.crises++;
        for (const outcome of event.outcomes) tally.outcomes[CRISIS_OUTCOMES[outcome]]++;
        tally.violence[VIOLENCE[event.violence]]++;
        tally.declared[this.declared] = (tally.declared[this.declared] ?? 0) + 1;
        const key = `${scenario.actors[event.owner].id}-${scenario.actors[event.mover].id}`;
        const pair = (tally.pairs[key] ??= { crises: 0, wars: 0 });
        pair.crises++;
        if (VIOLENCE[event.violence] === 'war') pair.wars++;
        return;
      }
      default:
    }
  }
}
