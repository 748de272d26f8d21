import { ChevronLeft, Printer } from 'lucide-react';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { scenarioOf } from '../../store/packs.ts';
import { useAwaited } from '../../store/useAwaited.ts';
import { Button, ScenarioProvider } from '../common/index.ts';
import { TopBar } from '../TopBar.tsx';
import { Guide } from './Guide.tsx';
import { RoleSheet } from './RoleSheet.tsx';
import './teach.css';

/** For whoever leads the game: a guide, and a sheet for every state. What is on screen is what is printed. */
export function TeachScreen() {
  const scenario = useApp((state) => state.setup && scenarioOf(state, state.setup.scenario));
  const awaited = useAwaited(useApp((state) => state.setup?.scenario));
  const { go } = useCommands();
  const [part, setPart] = useState<string>('guide');
  return (
    <div className="page teach">
      <TopBar
        side={
          <Button kind="plain" icon={<ChevronLeft size={15} />} onPress={() => go('title')}>
            {t('briefing.library')}
          </Button>
        }
      />
      <main className="main wrap teach-main" id="main">
        {awaited && <p className="loading">{t('shell.loading')}</p>}
        {scenario && (
          <ScenarioProvider scenario={scenario}>
            <header className="teach-head">
              <div>
                <p className="meta">{scenario.title}</p>
                <h1>{t('teach.title')}</h1>
              </div>
              <Button icon={<Printer size={16} />} onPress={() => window.print()}>
                {t(part === 'guide' ? 'teach.print.guide' : 'teach.print.sheets')}
              </Button>
            </header>
            <Tabs selectedKey={part} onSelectionChange={(key) => setPart(String(key))}>
              <TabList className="teach-tabs" aria-label={t('teach.parts')}>
                <Tab id="guide" className="teach-tab">
                  {t('teach.guide')}
                </Tab>
                <Tab id="sheets" className="teach-tab">
                  {t('teach.sheets', { count: scenario.actors.length })}
                </Tab>
              </TabList>
              <TabPanel id="guide" className="teach-guide">
                <Guide scenario={scenario} />
              </TabPanel>
              <TabPanel id="sheets" className="teach-sheets">
                {scenario.actors.map((actor, index) => (
                  <RoleSheet key={actor.id} scenario={scenario} actor={index} />
                ))}
              </TabPanel>
            </Tabs>
          </ScenarioProvider>
        )}
      </main>
    </div>
  );
}
