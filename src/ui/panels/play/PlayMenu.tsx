import type { ReactNode } from 'react';
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { THEME_CHOICES, type ThemeChoice } from '../../store/state.ts';
import { usePlay, type OpenDialog } from './context.tsx';

const SPEEDS = [1, 2, 0] as const;
const DIALOGS = ['relations', 'places', 'help'] as const;

/** Everything that is not part of a turn: lists, rules, speed, light and dark, leaving. */
export function PlayMenu({ icon }: { icon: ReactNode }) {
  const { set, view } = usePlay();
  const { go, setSpeed, chooseTheme, notify, forgetTips, standUp } = useCommands();
  const speed = useApp((state) => state.speed);
  const table = useApp((state) => state.table);
  const theme = useApp((state) => state.themeChoice);
  const copySeed = () => {
    navigator.clipboard?.writeText(view.seed).then(
      () => notify('info', 'notice.copied'),
      () => notify('warning', 'notice.copy_failed'),
    );
  };
  return (
    <MenuTrigger>
      <Button className="button button-icon" aria-label={t('play.bar.menu')}>
        {icon}
      </Button>
      <Popover className="popover menu-popover" placement="bottom end">
        <Menu className="menu">
          <MenuSection selectionMode="none">
            {DIALOGS.map((dialog) => (
              <MenuItem
                key={dialog}
                className="menu-item"
                onAction={() => set({ dialog: dialog as OpenDialog })}
              >
                {t(`play.menu.${dialog}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="single"
            selectedKeys={[String(speed)]}
            onSelectionChange={(keys) => setSpeed(Number([...keys][0] ?? 1))}
          >
            <Header className="eyebrow menu-head">{t('play.menu.speed')}</Header>
            {SPEEDS.map((one) => (
              <MenuItem key={one} id={String(one)} className="menu-item menu-choice">
                {t(`play.menu.speed.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection
            selectionMode="single"
            selectedKeys={[theme]}
            onSelectionChange={(keys) => chooseTheme(([...keys][0] ?? 'system') as ThemeChoice)}
          >
            <Header className="eyebrow menu-head">{t('play.menu.theme')}</Header>
            {THEME_CHOICES.map((one) => (
              <MenuItem key={one} id={one} className="menu-item menu-choice">
                {t(`shell.theme.${one}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-line" />
          <MenuSection selectionMode="none">
            <MenuItem className="menu-item" onAction={forgetTips}>
              {t('guide.again')}
            </MenuItem>
            {table && (
              <MenuItem className="menu-item" onAction={standUp}>
                {t('curtain.draw')}
              </MenuItem>
            )}
            <MenuItem className="menu-item" onAction={copySeed}>
              {t('play.menu.copy_seed')}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => go('title')}>
              {t('play.menu.leave')}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
