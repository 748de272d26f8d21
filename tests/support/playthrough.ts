import { askAll } from '../../src/policies/index.ts';
import {
  advance,
  initialWorld,
  RULES_VERSION,
  scores,
  stateHash,
  type GameEvent,
} from '../../src/engine/index.ts';
import type { PolicyId } from '../../src/policies/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { Teller } from './tell.ts';

/**
 * A whole game as text: every event, the hash of every turn, the scores. Whatever changes how a scenario plays changes
 * this text, and whoever changed it sees in the difference what it did to a real game.
 */
export function playthrough(scenario: Scenario, seed: string, policy: PolicyId): string {
  const teller = new Teller(scenario);
  const world = initialWorld(scenario, seed);
  const seats = scenario.actors.map(() => policy);
  const lines: string[] = [
    `scenario ${scenario.id} ${scenario.hash}, rules version ${RULES_VERSION}, seed "${seed}", all seats ${policy}`,
    `last turn ${world.lastTurn}`,
    ...scenario.actors.map(
      ({ id }, a) => `${id}: aim ${world.aim[a] ? 'gain' : 'security'}, resolve ${world.resolve[a]}`,
    ),
  ];
  const log: GameEvent[] = [];
  const tell = () => {
    for (const event of log.splice(0)) lines.push(indented(event, teller.tell(event)));
  };
  let prompt = advance(scenario, world, [], log);
  while (prompt.kind !== 'done') {
    const { turn } = prompt;
    tell();
    prompt = advance(scenario, world, askAll(scenario, world, prompt, seats), log);
    if (prompt.kind === 'done' || prompt.turn > turn) {
      // The hash of a turn stands where the record takes it: when the next is reached, its briefing included.
      tell();
      lines.push(`hash of turn ${turn} ${stateHash(world)}`);
    }
  }
  const told = scores(world).map((score, i) => `${scenario.actors[i]?.id ?? 'region'} ${score}`);
  return `${[...lines, `scores ${told.join(' ')}`].join('\n')}\n`;
}

function indented(event: GameEvent, text: string): string {
  if (event.kind === 'turn') return `\n${text}`;
  return event.kind === 'step' ? `  ${text}` : `    ${text}`;
}
