import {
  Archive,
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  GitFork,
  Link2,
  Pause,
  Play,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import { Radio, RadioGroup, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { stopBefore, stopsOf, UNITS, type GameView, type Unit } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button, Select } from '../common/index.ts';
import { ForkDialog } from './ForkDialog.tsx';

/** Milliseconds that a unit stands at speed 1. */
const STAND: Readonly<Record<Unit, number>> = { turn: 4000, phase: 1800, event: 1400 };
const SPEEDS = ['0.5', '1', '2', '4'] as const;

/** The timeline, what one steps by, playing, and where to go from here. */
export function ReplayControls({ opened }: { opened: GameView }) {
  const cursor = useApp((state) => state.cursor);
  const unit = useApp((state) => state.unit);
  const kept = useApp((state) => state.keeping !== undefined);
  const { go, setCursor, step, copyMoment, keepOpened } = useCommands();
  const [forking, setForking] = useState(false);
  const stops = stopsOf(opened, unit);
  const [first] = stops;
  const last = stops[stops.length - 1];
  const over = cursor >= last;
  const icon = (key: 'first' | 'last', Icon: typeof Play, to: number) => (
    <Button
      kind="icon"
      aria-label={t(`replay.${key}`)}
      icon={<Icon size={18} />}
      isDisabled={to === cursor}
      onPress={() => setCursor(to)}
    />
  );
  return (
    <footer className="replay-controls">
      <Scrub opened={opened} />
      <div className="replay-row">
        <div className="replay-buttons">
          {icon('first', ChevronFirst, first)}
          <Button
            kind="icon"
            aria-label={t(unit === 'turn' ? 'replay.previous' : `replay.previous.${unit}`)}
            icon={<ChevronLeft size={18} />}
            isDisabled={cursor <= first}
            onPress={() => step(-1)}
          />
          <Playing over={over} first={first} />
          <Button
            kind="icon"
            aria-label={t(unit === 'turn' ? 'replay.next' : `replay.next.${unit}`)}
            icon={<ChevronRight size={18} />}
            isDisabled={over}
            onPress={() => step(1)}
          />
          {icon('last', ChevronLast, last)}
        </div>
        <Units />
        <span className="replay-gap" />
        {!kept && (
          <Button icon={<Archive size={16} />} onPress={() => void keepOpened()}>
            {t('replay.keep')}
          </Button>
        )}
        <Button icon={<Link2 size={16} />} onPress={() => void copyMoment()}>
          {t('replay.link')}
        </Button>
        <Button icon={<GitFork size={16} />} isDisabled={over} onPress={() => setForking(true)}>
          {t('replay.fork')}
        </Button>
        <Button kind="primary" onPress={() => go('debrief')}>
          {t('replay.debrief')}
        </Button>
      </div>
      <p className="replay-keys">{t('replay.keys')}</p>
      {forking && <ForkDialog opened={opened} onClose={() => setForking(false)} />}
    </footer>
  );
}

/** The timeline; its marks are the turns, whatever one steps by. */
function Scrub({ opened }: { opened: GameView }) {
  const cursor = useApp((state) => state.cursor);
  const unit = useApp((state) => state.unit);
  const { setCursor } = useCommands();
  const stops = stopsOf(opened, unit);
  const most = stops.length - 1;
  return (
    <Slider
      className="replay-scrub"
      aria-label={t(unit === 'turn' ? 'replay.scrub' : `replay.scrub.${unit}`)}
      minValue={0}
      maxValue={most}
      value={stops.indexOf(stopBefore(stops, cursor))}
      onChange={(value) => setCursor(stops[value])}
    >
      <SliderTrack className="scrub-track">
        {stopsOf(opened, 'turn').map((stop, turn) => (
          <i
            key={stop}
            className={stop <= cursor ? 'on' : ''}
            style={{ left: `${(stops.indexOf(stop) / most) * 100}%` }}
          >
            <b aria-hidden="true">{turn}</b>
          </i>
        ))}
        <SliderThumb className="scrub-thumb" />
      </SliderTrack>
    </Slider>
  );
}

/** Play, pause and speed. */
function Playing({ over, first }: { over: boolean; first: number }) {
  const cursor = useApp((state) => state.cursor);
  const unit = useApp((state) => state.unit);
  const { setCursor, step } = useCommands();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>('1');
  const running = playing && !over;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => step(1), STAND[unit] / Number(speed));
    return () => clearTimeout(timer);
  }, [running, cursor, unit, speed, step]);
  const play = () => {
    if (over) setCursor(first);
    setPlaying(!running);
  };
  return (
    <>
      <Button
        icon={running ? <Pause size={17} /> : <Play size={17} />}
        aria-label={t(running ? 'replay.pause' : 'replay.play')}
        onPress={play}
      >
        {t(running ? 'replay.pause' : 'replay.play')}
      </Button>
      <Select
        label={t('replay.speed')}
        value={speed}
        options={SPEEDS.map((id) => ({ id, name: t('replay.speed.value', { speed: id }) }))}
        onChange={setSpeed}
      />
    </>
  );
}

function Units() {
  const unit = useApp((state) => state.unit);
  const { stepBy } = useCommands();
  return (
    <RadioGroup
      className="replay-units"
      orientation="horizontal"
      aria-label={t('replay.unit')}
      value={unit}
      onChange={(value) => stepBy(value as Unit)}
    >
      {UNITS.map((one) => (
        <Radio key={one} value={one} className="replay-unit">
          {t(`replay.unit.${one}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
