import { LINK_PREFIX } from '../session/index.ts';
import { momentFragment } from './store/moment-link.ts';
import type { App } from './store/store.ts';
import { SCREENS, type AppState, type Screen } from './store/state.ts';

/**
 * Ties screens to the browser's history, so that Back leads to the screen before. A screen whose subject is gone (a
 * replay after a reload) is not gone back to.
 */
export function followHistory(app: App): void {
  const { state, commands } = app;
  let moving = false;
  history.replaceState({ screen: state.getState().screen }, '');
  state.subscribe((now, before) => {
    if (now.screen === before.screen || moving) return;
    // A link to a game or a setup stays in the address while what it opened is on screen, so that it can be reloaded.
    const linked =
      now.screen === 'replay' ||
      now.screen === 'briefing' ||
      now.screen === 'records' ||
      now.screen === 'assignment';
    history.pushState({ screen: now.screen }, '', linked ? location.href : location.href.replace(/#.*$/, ''));
  });
  followMoment(app);
  window.addEventListener('popstate', (event) => {
    const screen = screenOf(event.state);
    if (!screen) return;
    moving = true;
    commands.go(reachable(state.getState(), screen) ? screen : 'title');
    moving = false;
  });
}

/** Milliseconds of rest before the address follows a replay: browsers count how often a page changes it. */
const REST = 400;

/** The address of a replay that came as a link names the moment it stands at, so that a reload leads back to it. */
function followMoment({ state }: App): void {
  let timer: number | undefined;
  state.subscribe((now, before) => {
    if (now.cursor === before.cursor && now.eyes === before.eyes) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const { screen, opened, verified, cursor, eyes } = state.getState();
      if (screen !== 'replay' || !opened || !verified || !location.hash.startsWith(LINK_PREFIX)) return;
      history.replaceState(history.state, '', momentFragment(location.hash, opened.scenario, cursor, eyes));
    }, REST);
  });
}

function screenOf(state: unknown): Screen | undefined {
  const named = (state as { screen?: unknown } | null)?.screen;
  return SCREENS.find((screen) => screen === named);
}

function reachable({ setup, view, opened, compared, editing }: AppState, screen: Screen): boolean {
  switch (screen) {
    case 'briefing':
    case 'teach':
      return setup !== undefined;
    case 'play':
      return view !== undefined && view.final === undefined;
    case 'debrief':
      return (opened ?? view)?.final !== undefined;
    case 'replay':
      return opened !== undefined;
    case 'compare':
      return compared.length === 2;
    case 'edit':
      return editing !== undefined;
    case 'title':
    case 'class':
    case 'assignment':
    case 'records':
      return true;
  }
}
