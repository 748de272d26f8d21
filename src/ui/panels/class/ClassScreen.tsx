import { Table } from 'lucide-react';
import { Fragment, memo, useCallback, useMemo } from 'react';
import { outcomesOf, type ClassGame, type Digest, type Scenario } from '../../../session/index.ts';
import { gradebookCsv } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, usePorts } from '../../store/context.tsx';
import { scenarioOf } from '../../store/packs.ts';
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
  const { roll, own } = state;
  const find = useCallback(
    ({ scenario, scenarioHash, own: carried }: Digest) =>
      carried ? own.get(scenarioHash) : scenarioOf({ packs }, scenario),
    [own, packs],
  );
  const groups = useMemo(() => groupsOf(roll.games, find), [roll, find]);
  const given = roll.games.length + roll.remarks.length > 0;
  // A teacher sets work before there is any to compare. Keys, so that what is typed outlives the change of places.
  const assign = <Assign key="assign" />;
  const compare = (
    <Fragment key="compare">
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
      {groups.map(({ scenario, games, key }) => (
        <ScenarioProvider key={key} scenario={scenario}>
          <Compared scenario={scenario} games={games} />
        </ScenarioProvider>
      ))}
    </Fragment>
  );
  return (
    <div className="page class">
      <TopBar />
      <main className="main wrap class-main" id="main">
        <h1>{t('class.heading')}</h1>
        {given ? [compare, assign] : [assign, compare]}
        <OneTable />
      </main>
    </div>
  );
}

interface Group {
  readonly key: string;
  readonly scenario: Scenario;
  readonly games: readonly ClassGame[];
}

/** The games by scenario; two of their own that differ in anything are two, whatever they are called. */
function groupsOf(
  games: readonly ClassGame[],
  find: (digest: Digest) => Scenario | undefined,
): readonly Group[] {
  const groups = new Map<string, { scenario: Scenario; games: ClassGame[] }>();
  for (const game of games) {
    const { scenario: id, scenarioHash, own } = game.digest;
    const key = own ? `${id} ${scenarioHash}` : id;
    const known = groups.get(key);
    const scenario = known ? known.scenario : find(game.digest);
    if (known) known.games.push(game);
    else if (scenario) groups.set(key, { scenario, games: [game] });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

/** What does not change while a class is checked is not drawn anew meanwhile. */
const Assign = memo(SetAssignment);
const OneTable = memo(OneScreen);
const Compared = memo(function Compared({ scenario, games }: Omit<Group, 'key'>) {
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
});
