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
    const linked = now.screen === 'replay' || now.screen === 'briefing' || now.screen === 'records';
    history.pushState({ screen: now.screen }, '', linked ? location.href : location.href.replace(/#.*$/, ''));
  });
  window.addEventListener('popstate', (event) => {
    const screen = screenOf(event.state);
    if (!screen) return;
    moving = true;
    commands.go(reachable(state.getState(), screen) ? screen : 'title');
    moving = false;
  });
}

function screenOf(state: unknown): Screen | undefined {
  const named = (state as { screen?: unknown } | null)?.screen;
  return SCREENS.find((screen) => screen === named);
}

function reachable({ setup, view, opened }: AppState, screen: Screen): boolean {
  switch (screen) {
    case 'briefing':
      return setup !== undefined;
    case 'play':
      return view !== undefined && view.final === undefined;
    case 'debrief':
      return (opened ?? view)?.final !== undefined;
    case 'replay':
      return opened !== undefined;
    case 'title':
    case 'records':
      return true;
  }
}
