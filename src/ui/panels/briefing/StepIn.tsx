import type { Scenario } from '../../../session/index.ts';
import { t, turnDate } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import type { Setup } from '../../store/state.ts';
import { Section, Select } from '../common/index.ts';

/** Where a person steps into a scenario whose history is whole: what came before is played as it was in fact. */
export function StepIn({ scenario, setup }: { scenario: Scenario; setup: Setup }) {
  const { chooseTurnsInFact } = useCommands();
  // The game may end after any of the open turns, so the last of them to step into is the first.
  const turns = Array.from({ length: scenario.turns - scenario.open + 1 }, (_, past) => past);
  const { turnsInFact = 0 } = setup;
  return (
    <Section title={t('briefing.step_in')} className="step-in">
      <Select
        label={t('briefing.step_in')}
        value={String(turnsInFact)}
        options={turns.map((past) => ({
          id: String(past),
          name: t('briefing.step_in.turn', { turn: past + 1, date: turnDate(scenario.calendar, past + 1) }),
        }))}
        onChange={(past) => chooseTurnsInFact(Number(past))}
      />
      <p className="field-note">{t(turnsInFact > 0 ? 'briefing.step_in.later' : 'briefing.step_in.start')}</p>
    </Section>
  );
}
