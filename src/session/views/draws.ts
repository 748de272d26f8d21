import { PURPOSE } from '../../base/dice.ts';
import type { GameEvent } from '../../engine/events.ts';
import type { GameView, Seen } from '../types.ts';
import { phrase, type Phrase } from './phrase.ts';

/** A chance that was drawn. */
export interface DrawLine {
  readonly says: Phrase;
  /** Odds in ten-thousandths. */
  readonly chance: number;
  readonly came: boolean;
}

type Draw = GameEvent & { readonly kind: 'draw' };

/** Effects of one act count their draws in blocks of this many (`engine/acts.ts`). */
const BLOCK = 16;

/** The draws that decided an event, among those the seat saw in the same turn. */
export function drawsOf(view: GameView, entry: Seen, seen: readonly Seen[]): DrawLine[] {
  const { event } = entry;
  const { actors, actions, regions } = view.scenario;
  const pick = (says: (draw: Draw) => Phrase | undefined) =>
    seen.flatMap(({ event: draw, turn, index }) => {
      if (draw.kind !== 'draw' || turn !== entry.turn) return [];
      // The draws of a crisis repeat each round: the one before the event is its own.
      if (draw.purpose === PURPOSE.clash || draw.purpose === PURPOSE.widen)
        if (index > entry.index) return [];
      const said = says(draw);
      return said ? [{ says: said, chance: draw.chance, came: draw.drawn < draw.chance }] : [];
    });
  switch (event.kind) {
    case 'inject':
      return pick(({ purpose, counter }) =>
        purpose === PURPOSE.event && counter === event.inject ? phrase('draw.event') : undefined,
      );
    case 'order': {
      const { actor } = actions[event.action];
      return pick((draw) => {
        if (draw.actor !== actor) return undefined;
        if (draw.purpose === PURPOSE.learn && draw.counter === event.action)
          return phrase('draw.learn', { who: actors[draw.target]?.name ?? '' });
        if (draw.purpose === PURPOSE.report && draw.counter === event.action) return phrase('draw.report');
        if (draw.purpose === PURPOSE.twist && draw.counter === event.action)
          return phrase(`draw.${actions[event.action].template.twist!.kind}`);
        const own = Math.floor(draw.counter / BLOCK) === event.action;
        return draw.purpose === PURPOSE.success && own ? phrase('draw.success') : undefined;
      });
    }
    case 'incident':
      // Contact is drawn for a pair as its region names it; who is held to have moved is drawn afterwards.
      return pick(({ purpose, actor, target, counter }) =>
        purpose === PURPOSE.incident && counter === event.region && samePair([actor, target], event)
          ? phrase('draw.incident')
          : undefined,
      );
    case 'found':
      return pick(({ purpose, actor, counter }) =>
        purpose === PURPOSE.claim &&
        actor === event.actor &&
        Math.floor(counter / actions.length) === event.claim
          ? phrase('draw.claim')
          : undefined,
      );
    case 'drawn_incidents':
      return pick(({ purpose, actor, target, counter }) =>
        purpose === PURPOSE.incident
          ? phrase('draw.contact', {
              where: regions[counter].name,
              a: actors[actor].name,
              b: actors[target].name,
            })
          : undefined,
      );
    case 'clash': {
      const wanted = event.widened ? PURPOSE.widen : PURPOSE.clash;
      return pick(({ purpose }) =>
        purpose === wanted ? phrase(event.widened ? 'draw.widen' : 'draw.clash') : undefined,
      ).slice(-1);
    }
    default:
      return [];
  }
}

function samePair(
  [a, b]: readonly [number, number],
  { actor, target }: { actor: number; target: number },
): boolean {
  return (a === actor && b === target) || (a === target && b === actor);
}
