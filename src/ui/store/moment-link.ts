import { LINK_PREFIX, type Scenario } from '../../session/index.ts';

/** A place in a replay, as a link names it beside the game. */
export interface Moment {
  /** Entries of the log that have happened. */
  readonly at: number;
  /** Id of the actor whose view it is; empty for nobody's. */
  readonly eyes: string;
}

/** A pasted address or fragment, parted into the game and the moment in it: `#r=…&m=57&v=iran`. */
export function splitMoment(text: string): { readonly game: string; readonly moment: Moment | undefined } {
  const from = text.indexOf(LINK_PREFIX);
  const end = from < 0 ? -1 : text.indexOf('&', from);
  if (end < 0) return { game: text, moment: undefined };
  const game = text.slice(0, end);
  const at = /&m=(\d{1,6})(?=&|$)/.exec(text.slice(end));
  const eyes = /&v=([a-z][a-z0-9_]{0,39})(?=&|$)/.exec(text.slice(end));
  return { game, moment: at ? { at: Number(at[1]), eyes: eyes?.[1] ?? '' } : undefined };
}

/** The fragment of a game with a moment in it; `game` is what stands before the first `&`. */
export function momentFragment(game: string, scenario: Scenario, at: number, eyes: number): string {
  const plain = game.split('&', 1)[0];
  const actor = scenario.actors[eyes];
  return `${plain}&m=${at}${actor ? `&v=${actor.id}` : ''}`;
}
