import { useCallback, useEffect, useMemo } from 'react';
import { feedOf, latestPeriod } from '../../../session/index.ts';
import { t, turnDate } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { pinIndex } from '../../store/map-model.ts';
import { ScenarioProvider } from '../common/index.ts';
import { GuideProvider } from '../guide/FirstTurns.tsx';
import { isTable } from '../../store/table-state.ts';
import { Curtain } from './Curtain.tsx';
import { PlayDialogs } from './PlayDialogs.tsx';
import { PlayProvider, usePlay } from './context.tsx';
import { Board } from './Board.tsx';
import { Sheet } from './Sheet.tsx';
import { useKeys } from './keys.ts';
import { useMedia } from './media.ts';
import './play.css';
import './deals.css';
import './orders.css';
import './feed.css';
import './floating.css';
import './lists.css';
import './narrow.css';

/** A game being played: the map with the panels laid on it, and the dialogs that ask for an answer. */
export function PlayScreen() {
  const view = useApp((app) => app.view);
  const game = useApp((app) => app.game);
  const table = useApp((app) => app.table);
  const { go } = useCommands();
  useEffect(() => {
    if (!view) go('title');
  }, [view, go]);
  if (!view) return null;
  if (game && isTable(game) && table && table.sitting === undefined)
    return <Curtain table={game} state={table} />;
  return (
    <ScenarioProvider scenario={view.scenario}>
      <PlayProvider key={`${view.scenario.id} ${view.seed} ${view.seat}`} view={view}>
        <GuideProvider>
          <Screen />
        </GuideProvider>
      </PlayProvider>
    </ScenarioProvider>
  );
}

function Screen() {
  const phone = useMedia('(max-width: 839px)');
  const { view } = usePlay();
  const { select, say } = useCommands();
  useKeys();
  usePinChoice();
  // A choice on the map belongs to the position it was made in.
  const { turn } = view.observation;
  const asked = view.prompt?.kind;
  useEffect(() => {
    if (asked !== 'orders') return;
    const n = feedOf(view, latestPeriod(view)).filter((card) => card.n > 0).length;
    say(t('say.turn', { turn, date: turnDate(view.scenario.calendar, turn), n }));
    // Said once a turn, not with every change of the view.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [turn, asked, say]);
  const clear = useCallback(() => select(null), [select]);
  useEffect(() => clear, [turn, clear]);
  const layout = useMemo(() => (phone ? <Sheet /> : <Board />), [phone]);
  return (
    <div className={`play${phone ? ' play-phone' : ''}`}>
      {layout}
      <PlayDialogs />
    </div>
  );
}

/** A pin chosen on the map opens its card. */
function usePinChoice() {
  const selection = useApp((app) => app.selection);
  const { set } = usePlay();
  useEffect(() => {
    if (selection?.kind !== 'pin') return;
    const index = pinIndex(selection.id);
    set({ card: index, period: undefined, tab: 'what' });
  }, [selection, set]);
}
