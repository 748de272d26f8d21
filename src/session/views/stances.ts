import { strengthBehind, strengthNow, legalStances, stanceCost } from '../../engine/stances.ts';
import { roundOdds } from '../../engine/crisis.ts';
import { STANCES, type Stance } from '../../engine/inputs.ts';
import type { Crisis } from '../../engine/world.ts';
import type { GameView } from '../types.ts';
import { oddsOf, type RoundOdds, type Toll } from './moves.ts';

/** A third party and what it has declared. */
export interface DeclaredView {
  readonly actor: number;
  readonly stance: Stance;
}

/** What the reader's seat may declare, and what follows from it. */
export interface StanceView {
  readonly stance: Stance;
  readonly key: number;
  readonly toll: Toll;
  /** Capital. */
  readonly cost: number;
  /** The round's odds with it, on the rungs as they stand. */
  readonly odds: RoundOdds;
  /** Strength behind the two sides with it. */
  readonly strength: readonly [number, number];
  /** Strength, as it counts now, of the own promise that speaks for it; 0 for none. */
  readonly promise: number;
}

/** Who has declared what so far. */
export function declaredOf({ stances }: Crisis): DeclaredView[] {
  return stances.flatMap((stance, actor) => (stance > 0 ? [{ actor, stance: STANCES[stance] }] : []));
}

/** What stands behind the two sides: their readiness, and a share of that of those who stand with them. */
export function strengthsOf({ scenario, observation }: GameView, crisis: Crisis): readonly [number, number] {
  const behind = (side: number) => strengthBehind(scenario, observation.q, crisis, side);
  return [behind(0), behind(1)];
}

/** The stances open to a third party that is asked, in the order of their keys. */
export function stancesOf(view: GameView): StanceView[] {
  const { scenario, observation, seat } = view;
  const { crisis, q } = observation;
  if (!crisis || view.prompt?.kind !== 'stance') return [];
  const { model, commitments } = scenario;
  return legalStances(scenario, observation).map((stance, i) => {
    const after: Crisis = {
      ...crisis,
      stances: crisis.stances.map((held, actor) => (actor === seat ? STANCES.indexOf(stance) : held)),
    };
    const sided = stance === 'owner' || stance === 'mover';
    const friend = sided ? crisis.sides[stance === 'owner' ? 0 : 1] : -1;
    const promise = commitments.findIndex(
      ({ by, to, restrains }) => by === seat && to === friend && !restrains,
    );
    const mediates = stance === 'mediate';
    return {
      stance,
      key: i + 1,
      toll: {
        hardline: sided ? model.stance_hardline : mediates ? -model.mediate_hardline : 0,
        pragmatic: sided ? -model.stance_pragmatic : mediates ? model.mediate_pragmatic : 0,
        standing: 0,
        tension: sided ? model.stance_tension : 0,
      },
      cost: stanceCost(scenario, stance),
      odds: oddsOf(roundOdds(scenario, crisis.rungs, after)),
      strength: strengthsOf(view, after),
      promise: promise < 0 ? 0 : strengthNow(scenario, q, promise),
    };
  });
}
