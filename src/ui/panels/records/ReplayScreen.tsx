import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { feedOf, type GameView } from '../../../session/index.ts';
import { t, turnDate } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { replayView } from '../../store/replay-view.ts';
import { Button, MapSlot, ScenarioProvider, Select } from '../common/index.ts';
import { Cards } from '../debrief/Log.tsx';
import { TopBar } from '../TopBar.tsx';
import { Verified } from './Verified.tsx';

/** Milliseconds a turn stands at speed 1. */
const STAND = 4000;
const SPEEDS = ['0.5', '1', '2', '4'] as const;

/** A finished game, turn by turn: the map as it stood, and what happened. */
export function ReplayScreen() {
  const opened = useApp((state) => state.opened);
  if (!opened?.final) return null;
  return (
    <ScenarioProvider scenario={opened.scenario}>
      <Replay opened={opened} turns={opened.final.worlds.length - 1} />
    </ScenarioProvider>
  );
}

function Replay({ opened, turns }: { opened: GameView; turns: number }) {
  const cursor = useApp((state) => state.cursor);
  const map = useApp((state) => state.map.kind);
  const { go, setCursor, say } = useCommands();
  const { calendar, title } = opened.scenario;
  const view = replayView(opened, cursor);
  const cards = feedOf(view, cursor);
  const heading = cursor === 0 ? t('replay.at_start') : t('replay.turn', { turn: cursor, turns });

  useEffect(() => {
    say(t('replay.announce', { turn: cursor, count: feedOf(replayView(opened, cursor), cursor).length }));
  }, [cursor, opened, say]);

  return (
    <div className="page replay">
      <TopBar side={<Verified turns={turns} />} />
      <main className="main replay-main" id="main">
        {map !== 'refused' && (
          <div className="replay-map">
            {map === 'loading' && <p className="map-loading">{t('map.loading')}</p>}
            <MapSlot />
          </div>
        )}
        <section className="replay-log" aria-labelledby="replay-heading">
          <header>
            <p className="eyebrow">
              {t('replay.heading')} · {title}
            </p>
            <h1 id="replay-heading">{heading}</h1>
            <p className="meta">{turnDate(calendar, Math.max(1, cursor))}</p>
          </header>
          <div className="replay-cards">
            {cards.length === 0 ? <p className="meta">{t('replay.quiet')}</p> : <Cards cards={cards} />}
          </div>
        </section>
      </main>
      <Controls cursor={cursor} turns={turns} setCursor={setCursor} onDebrief={() => go('debrief')} />
    </div>
  );
}

interface ControlsProps {
  readonly cursor: number;
  readonly turns: number;
  readonly setCursor: (turns: number) => void;
  readonly onDebrief: () => void;
}

function Controls({ cursor, turns, setCursor, onDebrief }: ControlsProps) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>('1');
  const last = cursor >= turns;
  const running = playing && !last;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setCursor(cursor + 1), STAND / Number(speed));
    return () => clearTimeout(timer);
  }, [running, cursor, speed, setCursor]);
  const play = () => {
    if (last) setCursor(0);
    setPlaying(!running);
  };
  const icon = (key: 'first' | 'previous' | 'next' | 'last', Icon: typeof Play, to: number) => (
    <Button
      kind="icon"
      aria-label={t(`replay.${key}`)}
      icon={<Icon size={18} />}
      isDisabled={to === cursor || to < 0 || to > turns}
      onPress={() => setCursor(to)}
    />
  );
  return (
    <footer className="replay-controls">
      <div className="replay-buttons">
        {icon('first', ChevronFirst, 0)}
        {icon('previous', ChevronLeft, cursor - 1)}
        <Button
          icon={running ? <Pause size={17} /> : <Play size={17} />}
          aria-label={t(running ? 'replay.pause' : 'replay.play')}
          onPress={play}
        >
          {t(running ? 'replay.pause' : 'replay.play')}
        </Button>
        {icon('next', ChevronRight, cursor + 1)}
        {icon('last', ChevronLast, turns)}
      </div>
      <Slider
        className="replay-scrub"
        aria-label={t('replay.scrub')}
        minValue={0}
        maxValue={turns}
        value={cursor}
        onChange={(value) => setCursor(value)}
      >
        <SliderTrack className="scrub-track">
          {Array.from({ length: turns + 1 }, (_, turn) => (
            <i
              key={turn}
              className={turn <= cursor ? 'on' : ''}
              style={{ left: `${(turn / turns) * 100}%` }}
            />
          ))}
          <SliderThumb className="scrub-thumb" />
        </SliderTrack>
      </Slider>
      <Select
        label={t('replay.speed')}
        value={speed}
        options={SPEEDS.map((id) => ({ id, name: t('replay.speed.value', { speed: id }) }))}
        onChange={setSpeed}
      />
      <Button kind="primary" onPress={onDebrief}>
        {t('replay.debrief')}
      </Button>
    </footer>
  );
}
