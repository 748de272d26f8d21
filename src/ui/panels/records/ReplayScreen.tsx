import { useEffect, useRef } from 'react';
import {
  differencesOf,
  feedOf,
  momentOf,
  stepAt,
  stopsOf,
  turnAt,
  type EventCard,
  type GameView,
  type Phase,
} from '../../../session/index.ts';
import { t, turnDate } from '../../../words/index.ts';
import { playCard } from '../../store/beats.ts';
import { useApp, useCommands, useMapPort } from '../../store/context.tsx';
import { MapSlot, ScenarioProvider } from '../common/index.ts';
import { Cards } from '../debrief/Log.tsx';
import { say as sentence } from '../play/say.ts';
import { TopBar } from '../TopBar.tsx';
import { Differs } from './Differs.tsx';
import { Eyes } from './Eyes.tsx';
import { ReplayControls } from './ReplayControls.tsx';
import { useReplayKeys } from './useReplayKeys.ts';
import { Verified } from './Verified.tsx';

/** A finished game, by turn, phase or event, as any seat saw it: the map as it stood, and what happened. */
export function ReplayScreen() {
  const opened = useApp((state) => state.opened);
  if (!opened?.final) return null;
  return (
    <ScenarioProvider scenario={opened.scenario}>
      <Replay opened={opened} />
    </ScenarioProvider>
  );
}

function Replay({ opened }: { opened: GameView }) {
  const cursor = useApp((state) => state.cursor);
  const eyes = useApp((state) => state.eyes);
  const map = useApp((state) => state.map.kind);
  const { scenario } = opened;
  const turns = opened.final!.worlds.length - 1;
  const turn = turnAt(opened, cursor);
  const moment = momentOf(opened, cursor, eyes);
  const cards = feedOf(moment, turn);
  const differences = differencesOf(opened, cursor, eyes);
  const whole = stopsOf(opened, 'turn')[turn] === cursor;
  useReplayKeys();
  useTelling(opened, cards);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What has just happened stands last.
    if (list.current) list.current.scrollTop = whole ? 0 : list.current.scrollHeight;
  }, [cursor, whole, eyes]);

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
              {t('replay.heading')} · {scenario.title}
            </p>
            <h1 id="replay-heading">
              {turn === 0 ? t('replay.at_start') : t('replay.turn', { turn, turns })}
            </h1>
            <p className="meta">
              {turnDate(scenario.calendar, Math.max(1, turn))}
              {!whole && ` · ${phaseText(stepAt(opened, cursor), turn)}`}
            </p>
            <Eyes differs={differences.mistaken.length + differences.unseen.length} />
          </header>
          <div className="replay-cards" ref={list}>
            <Differs differences={differences} seat={eyes} />
            {cards.length === 0 ? (
              <p className="meta">{t('replay.quiet')}</p>
            ) : (
              <div className={whole ? '' : 'replay-latest'}>
                <Cards cards={cards} />
              </div>
            )}
          </div>
        </section>
      </main>
      <ReplayControls opened={opened} />
    </div>
  );
}

/** Screen readers hear where the replay stands; the map shows what happened in the step. */
function useTelling(opened: GameView, cards: readonly EventCard[]) {
  const cursor = useApp((state) => state.cursor);
  const unit = useApp((state) => state.unit);
  const { say } = useCommands();
  const port = useMapPort();
  const before = useRef(cursor);
  useEffect(() => {
    const last = cards.at(-1);
    const on = cursor > before.current && cursor - before.current < 400;
    const fresh = cards.filter(({ index }) => index >= before.current);
    before.current = cursor;
    if (unit === 'event' && last) say(sentence(last.says));
    else say(t('replay.announce', { turn: turnAt(opened, cursor), count: cards.length }));
    const map = port.handle();
    if (!map || !on || fresh.length !== 1) return;
    void playCard(map, opened.scenario, fresh[0], 2);
  }, [cursor, cards, unit, opened, port, say]);
}

/** Where within a turn the replay stands; a briefing is that of the turn to come. */
function phaseText(step: number, turn: number): string {
  const phase = phaseOf(step);
  return phase === 'briefing' ? t('replay.briefing', { turn: turn + 1 }) : t(`play.phase.${phase}`);
}

/** The name under which the bar of play shows a step of a turn. */
function phaseOf(step: number): Phase | 'crisis' {
  return (['briefing', 'orders', 'resolution', 'reaction', 'crisis', 'incidents'] as const)[step] ?? 'upkeep';
}
