import { Table } from 'lucide-react';
import { useMemo } from 'react';
import { outcomesOf, type ClassGame, type Scenario } from '../../../session/index.ts';
import { gradebookCsv } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, usePorts } from '../../store/context.tsx';
import { cardsOf, scenarioOf } from '../../store/packs.ts';
import { Button, ScenarioProvider, Section } from '../common/index.ts';
import { TopBar } from '../TopBar.tsx';
import { Games } from './Games.tsx';
import { Gather } from './Gather.tsx';
import { OneScreen } from './OneScreen.tsx';
import { Orders } from './Orders.tsx';
import { Paths } from './Paths.tsx';
import { Picture } from './Picture.tsx';
import { Remarks } from './Remarks.tsx';
import { SetAssignment } from './SetAssignment.tsx';
import { useClass } from './useClass.ts';
import './class.css';

/** A teacher's page: the games of a class, checked and laid side by side. */
export function ClassScreen() {
  const state = useClass();
  const ports = usePorts();
  const packs = useApp((app) => app.packs);
  const { roll } = state;
  const find = (id: string) => scenarioOf({ packs }, id);
  const groups = cardsOf(packs).flatMap(({ id }) => {
    const games = roll.games.filter(({ digest }) => digest.scenario === id);
    const scenario = games.length > 0 ? find(id) : undefined;
    return scenario ? [{ scenario, games }] : [];
  });
  const given = roll.games.length + roll.remarks.length > 0;
  return (
    <div className="page class">
      <TopBar />
      <main className="main wrap class-main" id="main">
        <h1>{t('class.heading')}</h1>
        <Section title={t('class.compare')}>
          <p className="class-about serif">{t('class.compare.about')}</p>
          <Gather state={state} />
          {given && (
            <div className="class-take">
              <Button
                icon={<Table size={16} />}
                isDisabled={roll.games.length === 0}
                onPress={() => ports.download('araxes-class.csv', 'text/csv', gradebookCsv(roll, find))}
              >
                {t('class.csv')}
              </Button>
              <Button onPress={state.clear}>{t('class.clear')}</Button>
            </div>
          )}
        </Section>
        <Remarks remarks={roll.remarks} />
        {groups.map(({ scenario, games }) => (
          <ScenarioProvider key={scenario.id} scenario={scenario}>
            <Compared scenario={scenario} games={games} />
          </ScenarioProvider>
        ))}
        <SetAssignment />
        <OneScreen />
      </main>
    </div>
  );
}

function Compared({ scenario, games }: { scenario: Scenario; games: readonly ClassGame[] }) {
  const outcomes = useMemo(() => outcomesOf(games), [games]);
  return (
    <Section
      title={t('class.several', { scenario: scenario.title, games: games.length })}
      className="class-compared"
    >
      <Picture scenario={scenario} games={games} outcomes={outcomes} />
      <Paths scenario={scenario} games={games} />
      <Orders scenario={scenario} games={games} />
      <Games scenario={scenario} games={games} />
    </Section>
  );
}
