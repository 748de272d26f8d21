import { SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { t } from '../../words/index.ts';
import { useApp, useCommands } from '../store/context.tsx';
import { THEME_CHOICES, type ThemeChoice } from '../store/state.ts';
import { Select } from './common/index.ts';

/** The bar of the pages of reading; play has its own. `side` stands before the theme. */
export function TopBar({ side }: { side?: ReactNode }) {
  const screen = useApp((state) => state.screen);
  const { go } = useCommands();
  const link = (to: 'title' | 'records' | 'class', here: boolean, label: string) => (
    <Button className="bar-link" aria-current={here ? 'page' : undefined} onPress={() => go(to)}>
      {label}
    </Button>
  );
  return (
    <header className="bar">
      <div className="bar-inner">
        <Button className="bar-brand" aria-label={t('shell.home')} onPress={() => go('title')}>
          {t('shell.name')}
        </Button>
        <nav className="bar-nav" aria-label={t('shell.nav')}>
          {link(
            'title',
            screen === 'title' || screen === 'briefing' || screen === 'teach',
            t('shell.library'),
          )}
          {link('records', screen === 'records' || screen === 'replay', t('shell.records'))}
          {link('class', screen === 'class', t('class.heading'))}
        </nav>
        <div className="bar-side">
          {side}
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  const choice = useApp((state) => state.themeChoice);
  const { chooseTheme } = useCommands();
  const options = THEME_CHOICES.map((id) => ({ id, name: t(`shell.theme.${id}`) }));
  return (
    <Select<ThemeChoice>
      label={t('shell.theme')}
      value={choice}
      options={options}
      onChange={chooseTheme}
      icon={<SunMoon size={17} aria-hidden="true" />}
      shown={t('shell.theme')}
    />
  );
}
