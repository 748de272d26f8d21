import { Radio, RadioGroup } from 'react-aria-components';
import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Flag } from '../common/index.ts';

/** All states of the scenario by flag and name; every one can be played. */
export function SeatChoice({ scenario, seat }: { scenario: Scenario; seat: number }) {
  const { chooseSeat } = useCommands();
  return (
    <RadioGroup
      className="seats"
      aria-label={t('briefing.seats')}
      orientation="horizontal"
      value={String(seat)}
      onChange={(value) => chooseSeat(Number(value))}
    >
      {scenario.actors.map((actor, index) => (
        <Radio
          key={actor.id}
          value={String(index)}
          className="seat"
          aria-label={actor.minor ? t('briefing.seats.minor', { name: actor.name }) : actor.name}
        >
          <Flag actor={actor} size={22} />
          <span>{actor.name}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
