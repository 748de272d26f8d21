import { FileText, Flag as FlagIcon, History, Scale } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { feedOf, latestPeriod } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp } from '../../store/context.tsx';
import { LadderPanel, LadderStrip } from '../ladder/Ladder.tsx';
import { Timeline } from '../ladder/Timeline.tsx';
import { usePlay, type Tab as TabId } from './context.tsx';
import { Feed } from './Feed.tsx';
import { MapControls, MapPane, useMapPadding } from './MapPane.tsx';
import { OrdersPanel, SealBar } from './OrdersPanel.tsx';
import { PlayBar } from './PlayBar.tsx';
import { Reel } from './Reel.tsx';
import { Relations } from './Relations.tsx';
import { SpotPanel } from './SpotPanel.tsx';
import { StatePanel } from './StatePanel.tsx';
import { Tips } from './Tips.tsx';
import { TurnedLine } from './Turned.tsx';

const SIZES = ['low', 'half', 'high'] as const;
const TABS = ['orders', 'state', 'what', 'relations'] as const;
const ICONS = { orders: FileText, state: FlagIcon, what: History, relations: Scale } as const;

/** The screen of a phone: the map on top, everything else in a sheet with four tabs. */
export function Sheet() {
  const { view, state, set } = usePlay();
  const selection = useApp((app) => app.selection);
  const [size, setSize] = useState<(typeof SIZES)[number]>('half');
  const free = useRef<HTMLDivElement>(null);
  useMapPadding(free);
  const events = feedOf(view, latestPeriod(view)).filter(({ n }) => n > 0).length;
  const names: Readonly<Record<TabId, string>> = {
    orders: t('play.tab.orders'),
    state: view.scenario.actors[state.dossier].name,
    what: t('play.tab.what'),
    relations: t('play.tab.relations'),
  };
  const spot = selection !== null && selection.kind !== 'pin';
  return (
    <>
      <PlayBar phone />
      <LadderStrip />
      <main className={`phone phone-${size}`} id="main">
        <MapPane />
        <div className="play-free" ref={free}>
          <MapControls />
          <div className="floating">
            <Reel />
          </div>
        </div>
        <div className="sheet paper">
          <Button
            className="sheet-handle"
            aria-label={t('play.sheet')}
            onPress={() => setSize(SIZES[(SIZES.indexOf(size) + 1) % SIZES.length])}
          >
            <i />
          </Button>
          {spot ? (
            <div className="sheet-body">
              <SpotPanel sheet />
            </div>
          ) : (
            <Tabs
              className="sheet-tabs"
              selectedKey={state.tab}
              onSelectionChange={(key) => set({ tab: key as TabId })}
            >
              <TabList className="tablist" aria-label={t('play.tabs')}>
                {TABS.map((tab) => {
                  const Icon = ICONS[tab];
                  return (
                    <Tab key={tab} id={tab} className="tab">
                      <span className="tab-icon">
                        <Icon size={20} aria-hidden="true" />
                        {tab === 'what' && events > 0 && <b className="tab-count">{events}</b>}
                      </span>
                      {names[tab]}
                    </Tab>
                  );
                })}
              </TabList>
              <TabPanel id="orders" className="sheet-body">
                <h2 className="hidden">{t('orders.title')}</h2>
                <Tips />
                <TurnedLine onOpen={() => set({ tab: 'what' })} />
                <OrdersPanel head={false} />
              </TabPanel>
              <TabPanel id="state" className="sheet-body">
                <h2 className="hidden">{t('play.panels.state')}</h2>
                <StatePanel />
              </TabPanel>
              <TabPanel id="what" className="sheet-body">
                <Feed inline />
                <LadderPanel />
                <Timeline />
              </TabPanel>
              <TabPanel id="relations" className="sheet-body">
                <h2 className="hidden">{t('relations.title')}</h2>
                <Relations />
              </TabPanel>
            </Tabs>
          )}
          {state.tab === 'orders' && <SealBar />}
        </div>
      </main>
    </>
  );
}
