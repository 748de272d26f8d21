import { hashText } from '../../base/hash.ts';
import { stateHash } from '../../engine/hash.ts';
import type { Scenario } from '../../scenario/types.ts';
import { playGame } from '../play.ts';
import { allSeats, type Sizes } from './setting.ts';
import type { PolicyId } from '../../policies/types.ts';

/** Games by which play is recognised, by policy. */
const GAMES: readonly (readonly [PolicyId, number])[] = [
  ['doctrine', 24],
  ['random', 8],
];

/**
 * What an audit's saved state belongs to: the compiled tables, and how a few games of them come out. Another scenario,
 * other numbers or other rules of play give another text, and nothing measured before is taken for measured now.
 */
export function fingerprintOf(scenario: Scenario, seed: string, sizes: Sizes): string {
  const played = GAMES.flatMap(([policy, games]) => {
    const seats = scenario.actors.map(() => policy);
    return Array.from({ length: games }, (_, n) => stateHash(playGame(scenario, `fingerprint/${n}`, seats)));
  });
  // One decision of the planner is slow: one game of one seat has to do.
  const planner = allSeats(scenario, 'doctrine').map((_, a): PolicyId => (a === 0 ? 'planner' : 'doctrine'));
  played.push(stateHash(playGame(scenario, 'fingerprint/planner', planner)));
  return hashText([scenario.hash, seed, JSON.stringify(sizes), ...played].join('\n'));
}
