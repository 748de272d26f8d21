import type { StoreApi } from 'zustand/vanilla';
import { t, type Key, type Values } from '../../words/index.ts';
import type { Selection } from '../map/model.ts';
import type { Ports } from './ports.ts';
import type { AppState, MapStatus, Notice, Screen, ThemeChoice } from './state.ts';
import type { Theme } from '../theme/tokens.ts';

/** What concerns the page and no game. */
export interface PageCommands {
  readonly go: (screen: Screen) => void;
  readonly chooseTheme: (choice: ThemeChoice) => void;
  /** The system changed its mind about light and dark. */
  readonly systemTheme: (theme: Theme) => void;
  readonly select: (what: Selection | null) => void;
  readonly hover: (what: Selection | null) => void;
  readonly setSpeed: (speed: number) => void;
  /** Opens or closes "why did they do that?" for an act in `view.seen`. */
  readonly explain: (seen: number | undefined) => void;
  readonly notify: (tone: Notice['tone'], key: Key, values?: Values) => void;
  readonly dismiss: (notice: number) => void;
  /** Takes back what was refused before: its cause is gone, or nobody asks any more. */
  readonly dropRefusals: () => void;
  /** Copies a text and says whether that worked. */
  readonly copy: (text: string) => Promise<void>;
  /** Hints that need not be shown again; `off` for all of them. */
  readonly readTips: (ids: readonly string[]) => void;
  /** All hints come again when they matter. */
  readonly forgetTips: () => void;
  readonly mapStatus: (status: MapStatus) => void;
  /** Has screen readers say something that sighted people see happen. */
  readonly say: (text: string) => void;
}

/** Milliseconds after which good news have been read. */
const READ_BY = 10_000;

export function pageCommands(state: StoreApi<AppState>, ports: Ports, systemTheme: Theme): PageCommands {
  let system = systemTheme;
  let nextNotice = 1;
  const dismiss: PageCommands['dismiss'] = (id) => {
    state.setState({ notices: state.getState().notices.filter((notice) => notice.id !== id) });
  };
  const dropRefusals = () => {
    const { notices } = state.getState();
    const others = notices.filter(({ tone }) => tone !== 'refusal');
    if (others.length < notices.length) state.setState({ notices: others });
  };
  const notify: PageCommands['notify'] = (tone, key, values = {}) => {
    const { notices } = state.getState();
    // The same trouble is told once: a store that is full stays full turn after turn. News take the place of old news.
    const told = notices.find((notice) => notice.key === key);
    if (told && JSON.stringify(told.values) === JSON.stringify(values)) return;
    const others = notices.filter((notice) => notice !== told);
    const id = nextNotice++;
    state.setState({ notices: [...others, { id, tone, key, values }] });
    // That something went well need not be acknowledged, and would cover the next screen's button.
    if (tone === 'info') ports.later(() => dismiss(id), READ_BY);
  };
  return {
    go(screen) {
      if (state.getState().screen === screen) return;
      dropRefusals();
      state.setState({ screen, selection: null, hovered: null, why: undefined });
    },
    chooseTheme(choice) {
      ports.rememberTheme(choice);
      state.setState({ themeChoice: choice, theme: choice === 'system' ? system : choice });
    },
    systemTheme(theme) {
      system = theme;
      if (state.getState().themeChoice === 'system') state.setState({ theme });
    },
    select(selection) {
      state.setState({ selection });
    },
    hover(hovered) {
      state.setState({ hovered });
    },
    setSpeed(speed) {
      state.setState({ speed });
    },
    explain(why) {
      state.setState({ why });
    },
    notify,
    dismiss,
    dropRefusals,
    async copy(text) {
      if (await ports.copy(text)) notify('info', 'notice.copied');
      else notify('warning', 'notice.copy_failed', { text });
    },
    readTips(ids) {
      const tips = new Set([...state.getState().tips, ...ids]);
      state.setState({ tips });
      ports.rememberTips(tips);
    },
    forgetTips() {
      state.setState({ tips: new Set() });
      ports.rememberTips(new Set());
    },
    mapStatus(map) {
      state.setState({ map });
      if (map.kind === 'refused')
        notify('warning', 'notice.map_refused', { cause: t(`notice.map_refused.${map.refusal.code}`) });
    },
    say(said) {
      state.setState({ said });
    },
  };
}
