import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { t } from '../../../words/index.ts';
import { useApp } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { LadderPanel } from '../ladder/Ladder.tsx';
import { Timeline } from '../ladder/Timeline.tsx';
import { usePlay } from './context.tsx';
import { Feed } from './Feed.tsx';
import { MapControls, MapPane, useMapPadding } from './MapPane.tsx';
import { useMedia } from './media.ts';
import { OrdersPanel, SealBar } from './OrdersPanel.tsx';
import { PlayBar } from './PlayBar.tsx';
import { Reel } from './Reel.tsx';
import { SpotPanel } from './SpotPanel.tsx';
import { DossierHead, StatePanel, StateSummary } from './StatePanel.tsx';
import { Tips } from './Tips.tsx';
import { WhyPanel } from './Why.tsx';

/** The screen of a computer: the map is the page, panels of paper lie on it, the middle stays free. */
export function Board() {
  const { state, set } = usePlay();
  const free = useRef<HTMLDivElement>(null);
  const narrow = useMedia('(max-width: 1199px)');
  useMapPadding(free);
  // On a narrow screen the map comes first; the panels can be unfolded.
  useEffect(() => set({ stateFolded: narrow }), [narrow, set]);
  return (
    <>
      <PlayBar phone={false} />
      <main className="board" id="main">
        <MapPane />
        <Panel id="panel-orders" name={t('play.panels.orders')} className="panel-orders">
          <OrdersPanel />
          <SealBar />
        </Panel>
        <Panel
          id="panel-state"
          name={t('play.panels.state')}
          className={`panel-state${state.stateFolded ? ' panel-folded' : ''}`}
        >
          <DossierHead>
            <Fold
              folded={state.stateFolded}
              name={t('play.panels.state')}
              onPress={() => set({ stateFolded: !state.stateFolded })}
            />
          </DossierHead>
          {state.stateFolded ? <StateSummary /> : <StatePanel key={state.dossier} head={false} />}
        </Panel>
        <div className="play-free" ref={free}>
          <Floating />
        </div>
        <Panel
          id="panel-what"
          name={t('play.panels.dock')}
          className={`panel-dock${state.dockFolded ? ' panel-folded' : ''}`}
        >
          <Feed />
          <div className="dock-right">
            <LadderPanel />
            {!narrow && <Timeline />}
          </div>
        </Panel>
        <SpotPanel />
      </main>
    </>
  );
}

/** What stands on the free part of the map: reasons, the reel, tips, the controls of the map. */
function Floating() {
  const why = useApp((app) => app.why);
  return (
    <>
      <MapControls />
      <div className="floating">
        {why === undefined && <Tips />}
        <WhyPanel />
        <Reel />
      </div>
    </>
  );
}

function Panel(props: { id: string; name: string; className: string; children: ReactNode }) {
  return (
    <section id={props.id} className={`panel paper ${props.className}`} aria-label={props.name} tabIndex={-1}>
      {props.children}
    </section>
  );
}

function Fold({ folded, name, onPress }: { folded: boolean; name: string; onPress: () => void }) {
  const Icon = folded ? ChevronDown : ChevronUp;
  return (
    <Button
      kind="icon"
      aria-expanded={!folded}
      aria-label={t(folded ? 'play.panels.show' : 'play.panels.hide', { panel: name })}
      icon={<Icon size={16} aria-hidden="true" />}
      onPress={onPress}
    />
  );
}
