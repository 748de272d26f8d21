import { barOf, type GameView, type Table } from '../../../session/index.ts';
import { t, turnDate } from '../../../words/index.ts';
import { useApp } from '../../store/context.tsx';
import type { TableState } from '../../store/state.ts';
import { ScenarioProvider, turnSpan } from '../common/index.ts';
import { TopBar } from '../TopBar.tsx';
import { CurtainRest } from './CurtainRest.tsx';
import { CurtainSeats } from './CurtainSeats.tsx';
import { CurtainSeen, CurtainTension } from './CurtainSeen.tsx';
import './curtain.css';

/** Between seats: what everybody has seen, who has sealed, and who sits down next. Nothing of any one seat. */
export function Curtain({ table, state }: { table: Table; state: TableState }) {
  const resting = useApp((app) => app.resting);
  const view = table.common();
  const { scenario } = view;
  const { turn } = barOf(view);
  return (
    <ScenarioProvider scenario={scenario}>
      <div className="page curtain">
        <TopBar />
        <main className="main wrap curtain-main" id="main">
          <header>
            <p className="meta">{scenario.title}</p>
            <h1>{turnDate(scenario.calendar, turn)}</h1>
            <p className="curtain-turn">{t('play.bar.turn', { turn, span: turnSpan(scenario) })}</p>
            <p className="curtain-lead serif">
              {resting ? t('curtain.rest.lead') : t(leadOf(view, state), { count: state.waiting.length })}
            </p>
          </header>
          <div className="curtain-columns">
            <div className="curtain-column">
              <CurtainTension view={view} table={table} />
              {!resting && <CurtainSeen view={view} />}
            </div>
            <div className="curtain-column">
              {!resting && <CurtainSeats view={view} state={state} />}
              {!view.final && <CurtainRest view={view} resting={resting} />}
            </div>
          </div>
        </main>
      </div>
    </ScenarioProvider>
  );
}

function leadOf({ final }: GameView, { sealed }: TableState) {
  if (final) return 'curtain.over' as const;
  return sealed.length > 0 ? ('curtain.more' as const) : ('curtain.first' as const);
}
