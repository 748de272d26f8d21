import type { StoreApi } from 'zustand/vanilla';
import { isAwaited, type Pack } from './packs.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import type { AppState } from './state.ts';

/** Texts of scenarios come when they are wanted: five of them are a tenth of what a first visit would load. */
export interface ScenarioCommands {
  /** Waits for a scenario of the page; where it cannot be had a notice says so. True when it need not be waited for any more. */
  readonly awaitScenario: (id: string) => Promise<boolean>;
  /** The same for all of them: before what may be of any. */
  readonly awaitScenarios: () => Promise<boolean>;
}

export function scenarioCommands(
  state: StoreApi<AppState>,
  ports: Ports,
  page: PageCommands,
): ScenarioCommands {
  const awaitScenario = async (id: string): Promise<boolean> => {
    if (!isAwaited(state.getState(), id)) return true;
    let come: Pack;
    try {
      come = await ports.fetchScenario(id);
    } catch {
      page.notify('warning', 'notice.scenario_missing');
      return false;
    }
    // Whoever was quicker, or has been found to be broken meanwhile, stays.
    if (isAwaited(state.getState(), id))
      state.setState({ packs: state.getState().packs.map((pack) => (pack.id === id ? come : pack)) });
    return true;
  };
  return {
    awaitScenario,
    async awaitScenarios() {
      const all = await Promise.all(state.getState().packs.map(({ id }) => awaitScenario(id)));
      return all.every(Boolean);
    },
  };
}
