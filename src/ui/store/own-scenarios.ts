import type { GameRecord, Scenario } from '../../session/index.ts';
import { packOf, type Pack } from './packs.ts';
import type { AppState } from './state.ts';

/** A scenario that somebody opened or wrote takes its place among the others; one of its own of the same id goes. */
export function withOwn(packs: readonly Pack[], scenario: Scenario): readonly Pack[] {
  const others = packs.filter((pack) => pack.id !== scenario.id);
  return [...others, packOf(scenario)];
}

/** Whether an id belongs to a scenario that came with the page. */
export function isTaken({ packs }: Pick<AppState, 'packs'>, id: string): boolean {
  return packs.some((pack) => pack.id === id && !('card' in pack && pack.card.ownText !== undefined));
}

/** The scenarios with that of a record which carries its own, where it is not there yet. */
export function withScenarioOf(
  state: Pick<AppState, 'packs'>,
  record: Pick<GameRecord, 'scenario' | 'scenarioText' | 'scenarioHash'>,
  compile: (text: string) => Scenario | undefined,
): readonly Pack[] {
  const { scenarioText, scenario: id } = record;
  if (scenarioText === undefined || isTaken(state, id)) return state.packs;
  const known = state.packs.some(
    (pack) => pack.id === id && 'card' in pack && pack.card.hash === record.scenarioHash,
  );
  const own = known ? undefined : compile(scenarioText);
  return own?.id === id ? withOwn(state.packs, own) : state.packs;
}
