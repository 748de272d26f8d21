import { PURPOSES } from '../../src/base/dice.ts';
import { MODEL_CAUSES } from '../../src/engine/events.ts';
import { MOVES, REACTIONS, STANCES } from '../../src/engine/inputs.ts';
import { CRISIS_OUTCOMES, OUTCOMES, STEPS, VIOLENCE } from '../../src/engine/world.ts';
import type { Scenario } from '../../src/scenario/types.ts';

/** Words that the teller uses besides ids. */
const TOLD =
  'agreed on term toward broke freed deal_ended expired replaced broken act issue stop open format reciprocity guarantee turn step heard event draw order accepted cost breach known to unconfirmed change contest up down belief until settled offered answered accept refuse lapsed struck mid crossed uncrossed by degree reacted became crisis against rungs before gives back move round clash widened next ended_crisis violence peak rounds incident incidents drawn scored region ended in yes no effect reported accused found so not declared stances promise kept half joined_war exposed backfired with';

/** Every word that may stand in an expected event: a mistyped id in a "no" line would otherwise always hold. */
export function vocabularyOf(scenario: Scenario): ReadonlySet<string> {
  const words = new Set(TOLD.split(' '));
  const add = (text: string) => {
    for (const word of text.match(/[a-z_]{2,}/g) ?? []) words.add(word);
  };
  for (const list of [
    PURPOSES,
    MODEL_CAUSES,
    MOVES,
    REACTIONS,
    STANCES,
    CRISIS_OUTCOMES,
    OUTCOMES,
    STEPS,
    VIOLENCE,
  ])
    list.forEach(add);
  scenario.layout.name.forEach(add);
  scenario.actions.forEach((action) => add(action.key));
  for (const list of [
    scenario.actors,
    scenario.injects,
    scenario.incidents,
    scenario.lines,
    scenario.issues,
    scenario.templates,
    scenario.commitments,
    scenario.claims,
    scenario.regions,
  ])
    list.forEach(({ id }) => add(id));
  for (const issue of scenario.issues) issue.levels.forEach((level) => add(level.id));
  return words.add('nobody');
}
