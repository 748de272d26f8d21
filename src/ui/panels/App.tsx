import { Suspense, useCallback, useEffect, useRef, type ComponentType } from 'react';
import { t, type Key } from '../../words/index.ts';
import { useApp, useCommands } from '../store/context.tsx';
import { cardNamed } from '../store/packs.ts';
import type { AppState, Screen } from '../store/state.ts';
import { Broken } from './Broken.tsx';
import { Notices } from './Notices.tsx';

/** The screens by name; heavy ones come when they are needed. */
export type Screens = Readonly<Record<Screen, ComponentType>>;

/** The frame of the page: the screen that is on, notices, and where the focus goes when it changes. */
export function App({ screens }: { screens: Screens }) {
  const screen = useApp((state) => state.screen);
  const subject = useApp(subjectOf);
  const unsaved = useApp(
    ({ editing }) => editing !== undefined && (editing.text !== editing.kept || editing.aside.length > 0),
  );
  const { go, say } = useCommands();
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const Screen = screens[screen];

  useEffect(() => {
    const name = t(`screen.${screen}` as Key);
    document.title =
      screen === 'title'
        ? t('screen.title.document')
        : t('screen.document', { screen: name, subject: subject && ` · ${subject}` });
  }, [screen, subject]);

  // Games are kept as they are played; a text that one writes is not, until one saves it.
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  // A new screen is read from its top; without this, focus stays on a button that is gone.
  const arrive = useCallback(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    frame.current?.focus({ preventScroll: true });
    say(t('shell.announce.screen', { screen: t(`screen.${screen}` as Key) }));
  }, [screen, say]);

  return (
    <div className={`frame screen-${screen}`} ref={frame} tabIndex={-1}>
      <a className="skip" href="#main" onClick={skipToMain}>
        {t('shell.skip')}
      </a>
      <Broken screen={screen} onHome={() => go('title')}>
        <Suspense fallback={<p className="loading">{t('shell.loading')}</p>}>
          <Screen />
          <Arrived key={screen} onArrive={arrive} />
        </Suspense>
      </Broken>
      <Notices />
    </div>
  );
}

/**
 * Says that a screen stands. A screen that comes late leaves the one before it in place until then, with dialogs that
 * hold the focus.
 */
function Arrived({ onArrive }: { onArrive: () => void }) {
  useEffect(onArrive, [onArrive]);
  return null;
}

/** The address fragment carries records, so the link may not change it. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  const main = document.getElementById('main');
  main?.setAttribute('tabindex', '-1');
  main?.focus();
}

function subjectOf(state: AppState): string {
  const scenario = state.opened?.scenario ?? state.view?.scenario;
  if (state.screen === 'briefing' || state.screen === 'teach') {
    return cardNamed(state, state.setup?.scenario)?.title ?? '';
  }
  return scenario?.title ?? '';
}
