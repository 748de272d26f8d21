import type { StoreApi } from 'zustand/vanilla';
import { ALL_KNOWING, stopBefore, stopsOf, type GameView, type Unit } from '../../session/index.ts';
import { momentFragment, splitMoment, type Moment } from './moment-link.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import { scenarioOf } from './packs.ts';
import type { ScenarioCommands } from './scenario-commands.ts';
import type { AppState } from './state.ts';

/** Opening finished games and stepping through them. */
export interface RecordCommands {
  /** Reads, checks and shows a link or the text of a record; what does not hold is named and not shown. */
  readonly openRecord: (text: string) => Promise<void>;
  /** Steps through the game that has just ended. */
  readonly replayGame: () => void;
  /** Lets policies play all states of the chosen scenario, and shows it from the start. */
  readonly watch: () => void;
  readonly forgetFault: () => void;
  /** Shows the replay after so many entries of its log. */
  readonly setCursor: (at: number) => void;
  /** Goes on or back by some of the replay's units. */
  readonly step: (by: number) => void;
  readonly stepBy: (unit: Unit) => void;
  /** Shows the replay as a seat saw it; -1 with everything in the open. */
  readonly look: (seat: number) => void;
  /** Puts a link to the replay as it stands on the clipboard. */
  readonly copyMoment: () => Promise<void>;
}

export function recordCommands(
  state: StoreApi<AppState>,
  ports: Ports,
  page: PageCommands,
  { awaitScenarios }: ScenarioCommands,
): RecordCommands {
  const show = (opened: GameView, moment?: Moment) => {
    const eyes = moment ? opened.scenario.actors.findIndex(({ id }) => id === moment.eyes) : ALL_KNOWING;
    const [first] = stopsOf(opened, 'turn');
    const cursor = moment ? clamp(opened, moment.at) : first;
    // A moment within a turn is one of its events, so one steps on from there by event.
    const within = !stopsOf(opened, 'turn').includes(cursor);
    state.setState({ opened, cursor, eyes, unit: within ? 'event' : 'turn' });
    page.go('replay');
  };
  const setCursor = (at: number) => {
    const { opened } = state.getState();
    if (opened?.final) state.setState({ cursor: clamp(opened, at), selection: null });
  };
  return {
    async openRecord(text) {
      state.setState({ opening: true, fault: undefined, told: undefined });
      const { game, moment } = splitMoment(text.trim());
      // It may be a game of any.
      await awaitScenarios();
      const opened = await ports.openRecord(game, (id) => scenarioOf(state.getState(), id));
      state.setState({ opening: false });
      if (!opened.ok) {
        state.setState({ fault: opened.error, opened: undefined });
        page.go('records');
        return;
      }
      state.setState({ verified: true, game: undefined, view: undefined, keeping: undefined });
      show(opened.value, moment);
    },
    replayGame() {
      const { view, opened } = state.getState();
      const shown = opened ?? view;
      if (shown?.final) show(shown);
    },
    watch() {
      const { setup } = state.getState();
      const scenario = setup && scenarioOf(state.getState(), setup.scenario);
      if (!setup || !scenario) return;
      const opened = ports.createGame({ scenario, seed: setup.seed, seats: setup.policies }).view();
      state.setState({ verified: false, game: undefined, view: undefined, keeping: undefined });
      show(opened);
    },
    forgetFault() {
      state.setState({ fault: undefined });
    },
    setCursor,
    step(by) {
      const { opened, cursor, unit } = state.getState();
      if (!opened?.final) return;
      const stops = stopsOf(opened, unit);
      const here = stopBefore(stops, cursor);
      // Between two stops, the first step back leads to the one just passed.
      const from = stops.indexOf(here) + (by < 0 && here < cursor ? 1 : 0);
      setCursor(stops[Math.max(0, Math.min(stops.length - 1, from + by))]);
    },
    stepBy(unit) {
      state.setState({ unit });
    },
    look(seat) {
      const { opened } = state.getState();
      if (opened?.scenario.actors[seat] || seat === ALL_KNOWING)
        state.setState({ eyes: seat, selection: null });
    },
    async copyMoment() {
      const { opened, cursor, eyes } = state.getState();
      if (!opened?.final) return;
      const game = await ports.link(opened.scenario, opened.final.record);
      if (game === undefined) return page.notify('warning', 'notice.link_too_long');
      return page.copy(ports.addressOf(momentFragment(game, opened.scenario, cursor, eyes)));
    },
  };
}

function clamp(opened: GameView, at: number): number {
  const stops = stopsOf(opened, 'event');
  return Math.max(stops[0], Math.min(stops[stops.length - 1], at));
}
