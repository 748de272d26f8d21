import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { day, t } from '../../../words/index.ts';
import { assignedSetup } from '../../store/assigned-setup.ts';
import { tidied } from '../../store/assignment.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { cardNamed } from '../../store/packs.ts';
import { Button, Section, Select } from '../common/index.ts';
import { TopBar } from '../TopBar.tsx';
import './class.css';

/** Where a student begins: what was set, until when, and the name under which the game is handed in. */
export function AssignmentScreen() {
  const assignment = useApp((state) => state.assignment);
  const packs = useApp((state) => state.packs);
  const { go, useSetup: take } = useCommands();
  const [name, setName] = useState('');
  const [seat, setSeat] = useState(0);
  const scenario = cardNamed({ packs }, assignment?.scenario);
  if (!assignment || !scenario)
    return (
      <div className="page class">
        <TopBar />
        <main className="main wrap empty" id="main">
          <h1>{t('assign.none')}</h1>
        </main>
      </div>
    );
  const actor = scenario.actors.find(({ id }) => id === assignment.seat);
  return (
    <div className="page class">
      <TopBar />
      <main className="main wrap class-main" id="main">
        <h1>{assignment.title === '' ? t('assign.untitled') : assignment.title}</h1>
        <Section
          title={scenario.title}
          note={assignment.deadline === '' ? undefined : t('assign.until', { day: day(assignment.deadline) })}
        >
          <p className="class-about serif">{scenario.summary}</p>
          <dl className="lines class-roles">
            <div>
              <dt>{t('assign.seat')}</dt>
              <dd>{actor ? actor.name : t('assign.seat.free')}</dd>
            </div>
            <div>
              <dt>{t('table.others')}</dt>
              <dd>
                {t('level.says', {
                  name: t(`briefing.policy.${assignment.level}`),
                  about: t(`level.${assignment.level}`),
                })}
              </dd>
            </div>
            <div>
              <dt>{t('assign.help')}</dt>
              <dd>{t(`briefing.openness.${assignment.openness}.about`)}</dd>
            </div>
            <div>
              <dt>{t('assign.seed')}</dt>
              <dd>{t(`assign.seed.${assignment.seedMode}.about`)}</dd>
            </div>
          </dl>
          <Form
            className="class-form assign-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (tidied(name) === '') return;
              take(assignedSetup(assignment, scenario, name, seat));
              go('briefing');
            }}
          >
            <TextField
              className="field"
              value={name}
              onChange={setName}
              isRequired
              maxLength={80}
              autoComplete="name"
            >
              <Label className="field-label">{t('assign.you')}</Label>
              <Input className="text-input" />
              <FieldError className="field-note" />
            </TextField>
            {!actor && (
              <div className="field">
                <span className="field-label">{t('assign.seat')}</span>
                <Select
                  label={t('assign.seat')}
                  value={String(seat)}
                  options={scenario.actors.map((one, index) => ({ id: String(index), name: one.name }))}
                  onChange={(index) => setSeat(Number(index))}
                />
              </div>
            )}
            <Button kind="primary" type="submit">
              {t('assign.go')} <ArrowRight size={18} aria-hidden="true" />
            </Button>
          </Form>
          <p className="meta">{t('assign.hand_in')}</p>
        </Section>
      </main>
    </div>
  );
}
