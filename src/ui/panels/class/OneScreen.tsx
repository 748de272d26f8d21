import { MonitorPlay } from 'lucide-react';
import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { t } from '../../../words/index.ts';
import { useApp, useCommands, usePorts } from '../../store/context.tsx';
import { cardsOf } from '../../store/packs.ts';
import { LEVELS, type Level } from '../../store/assignment.ts';
import { Button, Flag, Roles, Section } from '../common/index.ts';
import { Choice } from './Choice.tsx';
import { GuideLink } from './GuideLink.tsx';
import { ScenarioSelect } from './ScenarioSelect.tsx';

/** A game for two to nine teams at one screen: who sits, who is simulated, and off it goes. */
export function OneScreen() {
  const ports = usePorts();
  const { beginTable } = useCommands();
  const packs = useApp((state) => state.packs);
  const scenarios = cardsOf(packs);
  const [id, setId] = useState(scenarios[0]?.id ?? '');
  const [persons, setPersons] = useState<readonly string[]>([]);
  const [level, setLevel] = useState<Level>('doctrine');
  const [seed] = useState(() => ports.newSeed());
  const scenario = scenarios.find((one) => one.id === id);
  if (!scenario) return null;
  const seated = scenario.actors.flatMap((actor, index) => (persons.includes(actor.id) ? [index] : []));
  return (
    <Section title={t('table.title')} className="one-screen">
      <p className="class-about serif">{t('table.about')}</p>
      <div className="class-form">
        <ScenarioSelect scenarios={scenarios} value={id} onChange={setId} />
        <Choice
          label={t('table.others')}
          value={level}
          options={LEVELS.map((one) => ({
            id: one,
            name: t(`briefing.policy.${one}`),
            about: t(`level.${one}`),
          }))}
          onChange={setLevel}
        />
      </div>
      <CheckboxGroup className="seat-group" value={[...persons]} onChange={setPersons}>
        <Label className="field-label">{t('table.persons')}</Label>
        <div className="seats">
          {scenario.actors.map((actor) => (
            <Checkbox key={actor.id} value={actor.id} className="seat seat-check">
              {({ isSelected }) => (
                <>
                  <Flag actor={actor} size={22} />
                  <span>{actor.name}</span>
                  <span className="seat-mark" aria-hidden="true">
                    {isSelected ? '✓' : ''}
                  </span>
                </>
              )}
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <div className="class-take">
        <Button
          kind="primary"
          icon={<MonitorPlay size={18} />}
          isDisabled={seated.length < 2}
          onPress={() => beginTable({ scenario: id, persons: seated, level, seed })}
        >
          {t('table.begin')}
        </Button>
        <p className="field-note" aria-live="polite">
          {t(seated.length < 2 ? 'table.few' : 'table.ready', { count: seated.length })}
        </p>
        <GuideLink scenario={id} />
      </div>
      <h3 className="class-sub">{t('table.roles')}</h3>
      <Roles className="lines class-roles" />
    </Section>
  );
}
