import { Menu as MenuIcon } from 'lucide-react';
import { barOf, capitalOf, PHASES } from '../../../session/index.ts';
import { t, turnDate, turnDateShort } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, Capital, turnSpan } from '../common/index.ts';
import { useDraft, usePlay } from './context.tsx';
import { PlayMenu } from './PlayMenu.tsx';

/** The bar of a game: what is played, when, which phase, and the menu. */
export function PlayBar({ phone }: { phone: boolean }) {
  const { view } = usePlay();
  const { go } = useCommands();
  const { scenario } = view;
  const bar = barOf(view);
  const date = turnDate(scenario.calendar, bar.turn);
  const { turn, turns, low } = bar;
  const end = turn >= turns ? '.last' : turn >= low ? '.open' : '';
  const count = t(`play.bar.turn${end}`, { turn, span: turnSpan(scenario) });
  return (
    <header className="pbar">
      <h1 className="hidden">{scenario.title}</h1>
      <Button kind="plain" aria-label={t('shell.home')} onPress={() => go('title')}>
        {t('shell.name')}
      </Button>
      {phone ? (
        <div className="pbar-when">
          <span className="pbar-date">{turnDateShort(scenario.calendar, bar.turn)}</span>
          <span className="meta">
            {/* Beside the longer words there is no room for the phase. */}
            {turn >= low ? count : t('play.bar.turn_phase', { count, phase: t(`play.phase.${bar.phase}`) })}
          </span>
        </div>
      ) : (
        <>
          <span className="pbar-title">{shortTitle(scenario.title)}</span>
          <span className="pbar-date">{date}</span>
          <Dots />
          <span className="meta pbar-count">{count}</span>
        </>
      )}
      <div className="pbar-side">
        {!phone && (
          <ol className="pbar-phases" aria-label={t('play.bar.phases')}>
            {PHASES.map((phase) => (
              <li key={phase} aria-current={phase === bar.phase ? 'step' : undefined}>
                {t(`play.phase.${phase}`)}
              </li>
            ))}
          </ol>
        )}
        {phone ? (
          <CapitalLeft />
        ) : (
          <span className="meta pbar-seed">{t('play.bar.seed', { seed: view.seed })}</span>
        )}
        <PlayMenu icon={<MenuIcon size={19} aria-hidden="true" />} />
      </div>
    </header>
  );
}

function CapitalLeft() {
  const { have, spent } = capitalOf(useDraft().view);
  return (
    <span className="pbar-capital">
      <span aria-hidden="true">{t('orders.capital.short', { left: have - spent, have })}</span>
      <Capital have={have - spent} of={have} />
    </span>
  );
}

/** Past turns filled, this one ringed, those to come open; the last that may never come are fainter. */
function Dots() {
  const { view } = usePlay();
  const { marks, turn, low, turns } = barOf(view);
  return (
    <span className="tdots" role="img" aria-label={t('play.bar.dots', { turn, low, turns })}>
      {marks.map((mark, i) => (
        <i key={i} className={`tdot tdot-${mark}`} />
      ))}
    </span>
  );
}

/** What stands before the colon: "The long game: five years after the ceasefire" leaves no room for the date. */
function shortTitle(title: string): string {
  return title.split(': ')[0];
}
