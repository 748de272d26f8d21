import { useEffect } from 'react';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { cardsOf } from '../../store/packs.ts';
import { Inset } from '../common/index.ts';
import { useMedia } from '../play/media.ts';
import { TopBar } from '../TopBar.tsx';
import { BrokenPack } from './BrokenPack.tsx';
import { DropFile } from './DropFile.tsx';
import { OpenRecord } from './OpenRecord.tsx';
import { OwnScenario } from './OwnScenario.tsx';
import { ResumeBar } from './ResumeBar.tsx';
import { ScenarioCards } from './ScenarioCards.tsx';
import { Start } from './Start.tsx';

/** The Aras from the Ararat plain to the Caspian, with room for the words to its left. */
const HERO_FRAME = [35.2, 38.45, 50.2, 40.45] as const;

/** On a phone the picture stands under the words. */
const NARROW_FRAME = [43.4, 38.6, 49.6, 40.7] as const;

/** The title page: what this is, going on with a saved game, choosing a scenario, opening a record. */
export function TitleScreen() {
  const packs = useApp((state) => state.packs);
  const setup = useApp((state) => state.setup);
  const saved = useApp((state) => state.saved);
  const narrow = useMedia('(max-width: 640px)');
  const { chooseScenario } = useCommands();
  const scenarios = cardsOf(packs);
  const broken = packs.flatMap((pack) => ('diagnostics' in pack ? [pack] : []));
  const first = scenarios[0]?.id;
  useEffect(() => {
    if (!setup && first !== undefined) chooseScenario(first);
  }, [setup, first, chooseScenario]);
  const chosen = scenarios.find((scenario) => scenario.id === setup?.scenario);

  return (
    <div className="page title">
      <TopBar />
      <DropFile />
      <main className="main" id="main">
        <div className="hero">
          <Inset className="hero-map" frame={narrow ? NARROW_FRAME : HERO_FRAME} labels={HERO_LABELS} />
          <div className="wrap hero-text">
            <h1>{t('shell.name')}</h1>
            <p>{t('title.lead')}</p>
          </div>
        </div>
        <div className={`wrap title-body${saved ? ' title-saved' : ''}`}>
          {saved && <ResumeBar saved={saved} />}
          <section aria-labelledby="choose">
            <header className="title-head">
              <h2 id="choose">{t('title.choose')}</h2>
              <p>{t('title.promise')}</p>
            </header>
            {packs.length === 0 && <p>{t('title.none')}</p>}
            {scenarios.length > 0 && <ScenarioCards scenarios={scenarios} />}
            {broken.map((pack) => (
              <BrokenPack key={pack.id} pack={pack} />
            ))}
          </section>
          <div className="title-foot">
            {chosen && <Start scenario={chosen} />}
            <OpenRecord />
            <OwnScenario />
          </div>
        </div>
      </main>
    </div>
  );
}

const HERO_LABELS = [
  'baku',
  'yerevan',
  'nakhchivan',
  'meghri',
  'lachin',
  'parsabad',
  'AZE',
  'ARM',
  'IRN',
  'water.aras',
];
