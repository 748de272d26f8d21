import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { list, t, turnDate } from '../../../words/index.ts';
import type { GameView } from '../../../session/index.ts';
import { say } from '../../../words/say.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { mapModelOf } from '../../store/map-model.ts';
import { Button, Flag, Inset, ScenarioProvider, useScenario } from '../common/index.ts';
import { TopBar } from '../TopBar.tsx';
import { onlyIn, useCompared, type Compared, type Side } from './compared.ts';
import { Curves } from './Curves.tsx';
import './compare.css';

/** Two games of one scenario side by side: on the map, in what happened, and as curves. */
export function CompareScreen() {
  const compared = useCompared();
  const { go } = useCommands();
  return (
    <div className="page compare">
      <TopBar />
      <main className="main wrap compare-main" id="main">
        <header className="compare-head">
          <h1>{t('compare.title')}</h1>
          <Button icon={<ArrowLeft size={16} />} onPress={() => go('records')}>
            {t('compare.back')}
          </Button>
        </header>
        {typeof compared === 'string' && <p role="alert">{t('compare.lost', { cause: compared })}</p>}
        {typeof compared === 'object' && (
          <ScenarioProvider scenario={compared.scenario}>
            <Both compared={compared} />
          </ScenarioProvider>
        )}
      </main>
    </div>
  );
}

function Both({ compared }: { compared: Compared }) {
  const { calendar } = useScenario();
  const { sides, parted, last } = compared;
  const [first, second] = sides;
  // Where they part, or the last turn that both have come to.
  const both = Math.min(...sides.map(({ turns }) => turns.length)) - 1;
  const [turn, setTurn] = useState(Math.min(both, Math.max(1, parted ?? last)));
  const { seed } = first.view;
  const start =
    parted === undefined
      ? t('compare.same.equal', { seed })
      : parted === 0
        ? t('compare.other')
        : t('compare.same', { seed, turn: parted });
  return (
    <>
      <p className="compare-start">{start}</p>
      <Slider
        className="compare-turn"
        minValue={0}
        maxValue={last}
        value={turn}
        onChange={(value) => setTurn(value)}
      >
        <Label className="hidden">{t('compare.turn')}</Label>
        <p className="compare-when" aria-live="polite">
          {t('compare.turn.value', { turn })} · {turnDate(calendar, Math.max(1, turn))}
        </p>
        <SliderTrack className="scrub-track">
          {Array.from({ length: last + 1 }, (_, mark) => (
            <i
              key={mark}
              className={mark <= turn ? 'on' : ''}
              style={{ left: `${(mark / Math.max(1, last)) * 100}%` }}
            />
          ))}
          <SliderThumb className="scrub-thumb" />
        </SliderTrack>
      </Slider>
      <div className="compare-sides">
        <Column side={first} other={second} turn={turn} />
        <Column side={second} other={first} turn={turn} />
      </div>
      <Curves compared={compared} turn={turn} />
    </>
  );
}

/** Nakhchivan to the Caspian, and the Aras along it. */
const FRAME = [43.4, 38.3, 49.6, 41.4] as const;
const LABELS = ['baku', 'yerevan', 'nakhchivan', 'meghri', 'lachin', 'AZE', 'ARM', 'IRN'];

function Column({ side, other, turn }: { side: Side; other: Side; turn: number }) {
  const { actors } = useScenario();
  const theme = useApp((state) => state.theme);
  const { game, view } = side;
  const then = side.turns[turn];
  const model = useMemo(
    () => then && mapModelOf({ view: then, theme, selection: null, why: undefined }),
    [then, theme],
  );
  const cards = useMemo(() => onlyIn(side, other, turn), [side, other, turn]);
  const ended = view.final !== undefined && side.turns.length - 1 <= turn;
  return (
    <section className="compare-side" aria-label={game.name}>
      <h2>{game.name}</h2>
      {side.eyes >= 0 && (
        <p className="meta">
          {t('compare.seat', { who: actors[side.eyes].name, over: view.final ? 'yes' : 'no' })}
        </p>
      )}
      {model && then ? (
        <Inset
          className="compare-map"
          frame={FRAME}
          labels={LABELS}
          model={model}
          forces
          says={forcesText(then)}
        />
      ) : (
        <p className="compare-missing">{t('compare.not_yet')}</p>
      )}
      {ended && view.outcome && (
        <p className="compare-end">
          {t('compare.ended', { turn: side.turns.length - 1, outcome: t(`outcome.${view.outcome}`) })}
          {view.final && view.seat >= 0 && (
            <>
              {' · '}
              {t('compare.score', {
                who: actors[view.seat].name,
                score: view.final.scores[view.seat],
                region: view.final.scores[actors.length],
              })}
            </>
          )}
        </p>
      )}
      <h3 className="eyebrow">{t('compare.only', { turn })}</h3>
      {cards.length === 0 ? (
        <p className="meta">{t('compare.only.none')}</p>
      ) : (
        <ul className="compare-cards">
          {cards.map((card) => (
            <li key={card.index}>
              {card.actor >= 0 && <Flag actor={actors[card.actor]} size={15} />} {say(card.says)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The forces on the map, in words; those that are routine are not drawn either. */
function forcesText({ scenario, observation }: GameView): string {
  const { actors, regions, layout } = scenario;
  const forces = regions.flatMap((region, r) =>
    actors.flatMap((actor, a) => {
      const posture = observation.q[layout.posture[a][r]];
      return posture > 1 ? [t('compare.force', { who: actor.name, where: region.name, posture })] : [];
    }),
  );
  return t('compare.map', { count: forces.length, forces: list(forces) });
}
