import { Check, Lock } from 'lucide-react';
import { feedOf, latestPeriod, OUTCOMES, type GameView, type Table } from '../../../session/index.ts';
import { t, turnDate } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import type { TableState } from '../../store/state.ts';
import { Button, Flag, ScenarioProvider, Section } from '../common/index.ts';
import { TopBar } from '../TopBar.tsx';
import { say } from './say.ts';
import './curtain.css';

/** Between seats: what everybody has seen, who has sealed, and who sits down next. Nothing of any one seat. */
export function Curtain({ table, state }: { table: Table; state: TableState }) {
  const view = table.common();
  return (
    <ScenarioProvider scenario={view.scenario}>
      <div className="page curtain">
        <TopBar />
        <main className="main wrap curtain-main" id="main">
          <header>
            <p className="meta">{view.scenario.title}</p>
            <h1>{turnDate(view.scenario.calendar, Math.max(1, view.observation.turn))}</h1>
            <p className="curtain-lead serif">{t(leadOf(view, state), { count: state.waiting.length })}</p>
          </header>
          <div className="curtain-columns">
            <Public view={view} />
            <Seats view={view} state={state} />
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

function Public({ view }: { view: GameView }) {
  const cards = feedOf(view, latestPeriod(view)).filter(({ n }) => n > 0);
  return (
    <Section title={t('curtain.seen')} note={t('curtain.seen.note')}>
      {cards.length === 0 && <p className="meta">{t('curtain.quiet')}</p>}
      <ol className="lines curtain-cards">
        {cards.map((card) => (
          <li key={card.index} className={card.hot ? 'log-hot' : ''}>
            {card.actor >= 0 && <Flag actor={view.scenario.actors[card.actor]} size={20} alone />}{' '}
            {say(card.says)}
          </li>
        ))}
      </ol>
      {view.outcome && (
        <p className="curtain-end">{t(`outcome.${OUTCOMES.find((one) => one === view.outcome)!}`)}</p>
      )}
    </Section>
  );
}

function Seats({ view, state }: { view: GameView; state: TableState }) {
  const { sit, go } = useCommands();
  const { actors } = view.scenario;
  if (view.final)
    return (
      <Section title={t('curtain.done')}>
        <Button kind="primary" onPress={() => go('debrief')}>
          {t('end.debrief')}
        </Button>
      </Section>
    );
  return (
    <Section title={t('curtain.next')} note={t('curtain.next.note')}>
      <ul className="curtain-seats">
        {state.persons.map((seat) => {
          const waits = state.waiting.includes(seat);
          const sealed = state.sealed.includes(seat);
          return (
            <li key={seat}>
              <Button isDisabled={!waits} onPress={() => sit(seat)}>
                <Flag actor={actors[seat]} size={24} alone />
                {t('curtain.sit', { who: actors[seat].name })}
              </Button>
              <span className="meta">
                {sealed && (
                  <>
                    <Lock size={14} aria-hidden="true" /> {t('curtain.sealed')}
                  </>
                )}
                {!sealed && !waits && (
                  <>
                    <Check size={14} aria-hidden="true" /> {t('curtain.not_asked')}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
