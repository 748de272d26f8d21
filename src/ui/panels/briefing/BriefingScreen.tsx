import { ChevronLeft, GraduationCap, Printer } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import type { GameView, Scenario } from '../../../session/index.ts';
import { dossierOf } from '../../../session/index.ts';
import { firstDay, t } from '../../../words/index.ts';
import { useApp, useCommands, usePorts } from '../../store/context.tsx';
import { seatsOf } from '../../store/game-commands.ts';
import { scenarioOf } from '../../store/packs.ts';
import { useAwaited } from '../../store/useAwaited.ts';
import { mapModelOf } from '../../store/map-model.ts';
import type { Setup } from '../../store/state.ts';
import { Button, Flag, Inset, Roles, ScenarioProvider, Section, turnSpan } from '../common/index.ts';
import { TopBar } from '../TopBar.tsx';
import { Facts, Situation } from './Background.tsx';
import { Opponents } from './Opponents.tsx';
import { Commitments, DoctrineLines, RedLines } from './Promises.tsx';
import { Private } from './Private.tsx';
import { PriorityTable } from './PriorityTable.tsx';
import { SeatChoice } from './SeatChoice.tsx';
import { SeedAndBegin } from './SeedAndBegin.tsx';
import { StepIn } from './StepIn.tsx';

/** The briefing: choose a seat, read what it wants, see who decides for the others, begin. */
export function BriefingScreen() {
  const setup = useApp((state) => state.setup);
  const scenario = useApp((state) => setup && scenarioOf(state, setup.scenario));
  const awaited = useAwaited(setup?.scenario);
  const { go } = useCommands();
  if (!setup || !scenario)
    return (
      <div className="page">
        <TopBar />
        <main className="main wrap" id="main">
          {awaited && <p className="loading">{t('shell.loading')}</p>}
          <p className="loading">
            <Button onPress={() => go('title')}>{t('briefing.library')}</Button>
          </p>
        </main>
      </div>
    );
  return (
    <ScenarioProvider scenario={scenario}>
      <Briefing setup={setup} scenario={scenario} />
    </ScenarioProvider>
  );
}

const FRAME = [44.8, 38.6, 47.8, 40.05] as const;
const LABELS = [
  'nakhchivan',
  'khankendi',
  'goris',
  'meghri',
  'lachin',
  'kapan',
  'horadiz',
  'julfa_az',
  'ARM',
  'AZE',
  'IRN',
];

function Briefing({ setup, scenario }: { setup: Setup; scenario: Scenario }) {
  const { go } = useCommands();
  const view = usePreview(scenario, setup);
  const actor = scenario.actors[setup.seat];
  const { calendar, turns } = scenario;
  const dossier = dossierOf(view, setup.seat);
  const theme = useApp((state) => state.theme);
  const position = useMemo(() => mapModelOf({ view, theme, selection: null, why: undefined }), [view, theme]);
  const { unit } = calendar;
  return (
    <div className="page briefing">
      <TopBar
        side={
          <Button kind="plain" icon={<ChevronLeft size={15} />} onPress={() => go('title')}>
            {t('briefing.library')}
          </Button>
        }
      />
      <main className="main briefing-main" id="main">
        <div className="briefing-sheet">
          {!setup.assigned && <SeatChoice scenario={scenario} seat={setup.seat} />}
          <header className="sheet-head">
            <Flag actor={actor} size={58} />
            <div className="sheet-title">
              <p className="meta">
                {t('briefing.eyebrow', {
                  scenario: scenario.title,
                  turns,
                  span: turnSpan(scenario),
                  unit,
                  date: firstDay(calendar),
                })}
              </p>
              <h1>{t('briefing.you', { actor: actor.name })}</h1>
            </div>
            {!setup.assigned && (
              <Button icon={<GraduationCap size={16} />} onPress={() => go('teach')}>
                {t('teach.open')}
              </Button>
            )}
            <Button icon={<Printer size={16} />} onPress={() => window.print()}>
              {t('briefing.print')}
            </Button>
          </header>
          <p className="sheet-role">{dossier.role}</p>
          <p className="meta">
            {t('briefing.orders', {
              orders: actor.orders,
              income: actor.income,
              capital: view.observation.q[scenario.layout.track[setup.seat].capital],
            })}
          </p>
          <PriorityTable view={view} priorities={dossier.priorities} />
          <div className="sheet-two">
            <div>
              <RedLines lines={dossier.lines} />
              <DoctrineLines rules={scenario.rules[setup.seat]} />
            </div>
            <div>
              <Private observation={view.observation} audiences={dossier.audiences} />
              <Commitments commitments={dossier.commitments} seat={setup.seat} />
              {/* Who plays an assignment plays alone. */}
              {!setup.assigned && (
                <Section title={t('table.roles')}>
                  <Roles className="lines pairs" />
                </Section>
              )}
            </div>
          </div>
          <Situation scenario={scenario} />
          <Facts scenario={scenario} />
        </div>
        <aside className="briefing-side" aria-label={t('briefing.others')}>
          <Inset className="briefing-map" frame={FRAME} labels={LABELS} model={position} />
          <div className="briefing-choices">
            {scenario.chronicle && !setup.assigned && <StepIn scenario={scenario} setup={setup} />}
            {!setup.assigned && <Opponents scenario={scenario} setup={setup} />}
            <SeedAndBegin setup={setup} />
          </div>
        </aside>
      </main>
    </div>
  );
}

/**
 * The game as the seat would find it, with this seed. It is dealt anew after the typing pauses, so that the private
 * truths on the sheet are those of the seed that is shown.
 */
function usePreview(scenario: Scenario, setup: Setup): GameView {
  const { createGame } = usePorts();
  const { seat, turnsInFact } = setup;
  const seed = useDeferredValue(setup.seed.trim() || '-');
  return useMemo(() => {
    const seats = seatsOf({ ...setup, seat });
    return createGame({ scenario, seed, seats, turnsInFact }).view();
    // Who decides for the others changes nothing before their first input.
    // eslint-disable-next-line react/exhaustive-deps
  }, [createGame, scenario, seat, seed, turnsInFact]);
}
