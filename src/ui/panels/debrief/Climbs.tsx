import { MapPin } from 'lucide-react';
import { useMemo } from 'react';
import { climbsOf, type FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, useScenario } from '../common/index.ts';
import './chains.css';

/** The events that moved two states up the ladder; each leads to the map as it stood then. */
export function Climbs({ game, a, b }: { game: FinishedGame; a: number; b: number }) {
  const climbs = useMemo(() => climbsOf(game, a, b), [game, a, b]);
  const { ladder } = useScenario();
  if (climbs.length === 0) return null;
  return (
    <ol className="lines climbs">
      {climbs.map(({ index, turn, rung, says }) => (
        <li key={index}>
          <span className="climb-rung">
            {t('debrief.climb.rung', { turn, rung, name: ladder[rung].short })}
          </span>
          <span>{says}</span>
          <ToMap index={index} what={says} />
        </li>
      ))}
    </ol>
  );
}

/** Opens the replay on the map at an event of the log. */
export function ToMap({ index, what }: { index: number; what: string }) {
  const { replayGame, setCursor, stepBy } = useCommands();
  return (
    <Button
      kind="icon"
      icon={<MapPin size={15} />}
      aria-label={t('debrief.to_map', { what })}
      onPress={() => {
        replayGame();
        stepBy('event');
        setCursor(index + 1);
      }}
    />
  );
}
