import {
  crisisOf,
  createGame,
  orderGroups,
  type Game,
  type GameView,
  type Openness,
  type SeatKind,
} from '../../src/session/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';

/** How a test's person plays: `hawk` takes the gravest orders and climbs, `dove` the first and gives way. */
export type Temper = 'hawk' | 'dove';

/** Plays a game from one seat and shows every picture that the seat had on the way. */
export function played(
  scenario: Scenario,
  actor: string,
  seed: string,
  temper: Temper,
  look: (view: GameView) => void,
  openness?: Openness,
): GameView {
  const seat = scenario.actors.findIndex(({ id }) => id === actor);
  const seats = scenario.actors.map((_, a): SeatKind => (a === seat ? 'person' : 'doctrine'));
  const game = createGame({ scenario, seed, seats, openness });
  for (;;) {
    const view = game.view();
    look(view);
    if (!view.prompt) return view;
    if (view.prompt.kind === 'reaction') {
      // There may be nobody to open a crisis against.
      if (temper === 'dove' || !game.react('crisis').ok) game.react(temper === 'hawk' ? 'protest' : 'pass');
    } else if (view.prompt.kind === 'stance') {
      const { stances } = crisisOf(view)!;
      taken(game.declare((temper === 'hawk' ? stances.at(-1)! : stances[0]).stance));
    } else if (view.prompt.kind === 'move') {
      const { moves } = crisisOf(view)!;
      taken(game.move((temper === 'hawk' ? moves[0] : moves.at(-1)!).move));
    } else {
      const groups = orderGroups(view, (action) => game.refusals(action));
      const open = groups
        .flatMap(({ cards }) => cards.flatMap(({ choices }) => choices))
        .filter(({ refusals }) => refusals.length === 0);
      for (const { action } of temper === 'hawk' ? open.toReversed() : open) game.addOrder(action);
      for (const offer of view.observation.offers)
        if (offer.proposer !== seat) game.answer(offer.id, temper === 'hawk' ? 'refuse' : 'accept');
      look(game.view());
      taken(game.seal());
    }
  }
}

/** A refused command would leave the game where it is, for ever. */
function taken(result: ReturnType<Game['seal']>): void {
  if (!result.ok) throw new Error(result.error.map(({ code }) => code).join(', '));
}
