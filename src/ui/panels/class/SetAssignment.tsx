import { FileJson, Link2 } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { OPENNESS, type Openness } from '../../../session/index.ts';
import { kilobytes, t } from '../../../words/index.ts';
import { assignmentFile, handedFragment } from '../../store/assignment-file.ts';
import { assignmentFragment, LEVELS, SEED_MODES, type Assignment } from '../../store/assignment.ts';
import { useApp, useCommands, usePorts } from '../../store/context.tsx';
import { cardsOf } from '../../store/packs.ts';
import { Button, Section, type SelectOption } from '../common/index.ts';
import { Choice } from './Choice.tsx';
import { GuideLink } from './GuideLink.tsx';
import { ScenarioSelect } from './ScenarioSelect.tsx';
import { useKept } from './useKept.ts';

/** Makes a link that students play from, each alone. */
export function SetAssignment() {
  const ports = usePorts();
  const { copy } = useCommands();
  const packs = useApp((state) => state.packs);
  const scenarios = cardsOf(packs);
  const [set, change] = useKept<Assignment>('assignment', () => ({
    title: '',
    scenario: scenarios[0]?.id ?? '',
    seat: '',
    seedMode: 'class',
    seed: ports.newSeed(),
    level: 'doctrine',
    openness: 'inferred',
    deadline: '',
  }));
  const scenario = scenarios.find((one) => one.id === set.scenario);
  const ownText = scenario?.ownText;
  const fragment = useFragment(set, ownText);
  if (!scenario) return null;
  const link = fragment === undefined ? undefined : ports.addressOf(fragment);
  const name = `araxes-${t('assign.file')}-${scenario.id}.json`;
  const options = <T extends string>(
    ids: readonly T[],
    name: (id: T) => string,
    about?: (id: T) => string,
  ): readonly SelectOption<T>[] => ids.map((id) => ({ id, name: name(id), about: about?.(id) }));
  const states = Object.fromEntries(scenario.actors.map(({ id, name }) => [id, name]));
  return (
    <Section title={t('assign.title')} className="assign">
      <p className="class-about serif">{t('assign.about')}</p>
      <div className="class-form">
        <TextField
          className="field"
          value={set.title}
          onChange={(title) => change({ ...set, title })}
          maxLength={120}
        >
          <Label className="field-label">{t('assign.name')}</Label>
          <Input className="text-input" />
        </TextField>
        <ScenarioSelect
          scenarios={scenarios}
          value={set.scenario}
          onChange={(id) => change({ ...set, scenario: id, seat: '' })}
        />
        <Choice
          label={t('assign.seat')}
          value={set.seat}
          options={options(
            ['', ...scenario.actors.map(({ id }) => id)],
            (id) => states[id] ?? t('assign.seat.free'),
          )}
          onChange={(seat) => change({ ...set, seat })}
        />
        <Choice
          label={t('assign.seed')}
          value={set.seedMode}
          options={options(
            SEED_MODES,
            (id) => t(`assign.seed.${id}`),
            (id) => t(`assign.seed.${id}.about`),
          )}
          onChange={(seedMode) => change({ ...set, seedMode })}
        />
        <Choice
          label={t('table.others')}
          value={set.level}
          options={options(
            LEVELS,
            (id) => t(`briefing.policy.${id}`),
            (id) => t(`level.${id}`),
          )}
          onChange={(level) => change({ ...set, level })}
        />
        <Choice<Openness>
          label={t('assign.help')}
          value={set.openness}
          options={options(
            OPENNESS,
            (id) => t(`briefing.openness.${id}`),
            (id) => t(`briefing.openness.${id}.about`),
          )}
          onChange={(openness) => change({ ...set, openness })}
        />
        <TextField
          className="field"
          type="date"
          value={set.deadline}
          onChange={(deadline) => change({ ...set, deadline })}
        >
          <Label className="field-label">{t('assign.deadline')}</Label>
          <Input className="text-input" />
        </TextField>
      </div>
      <div className="class-take">
        {ownText !== undefined && (
          <Button
            icon={<FileJson size={16} />}
            onPress={() => ports.download(name, 'application/json', assignmentFile(set, ownText))}
          >
            {t('assign.save')}
          </Button>
        )}
        {link !== undefined && (
          <Button icon={<Link2 size={16} />} onPress={() => void copy(link)}>
            {ownText === undefined
              ? t('assign.copy')
              : t('assign.copy.size', { size: kilobytes(link.length) })}
          </Button>
        )}
        <GuideLink scenario={scenario.id} />
      </div>
      {ownText !== undefined && (
        <p className="meta">{t(link === undefined ? 'assign.own.file' : 'assign.own.both')}</p>
      )}
      {ownText === undefined && (
        <p className="assign-link">
          <span className="hidden">{t('assign.link')}</span>
          <code>{link}</code>
        </p>
      )}
    </Section>
  );
}

/** The address fragment of what is set, with its scenario where that did not come with Araxes; none where it is too long. */
function useFragment(set: Assignment, ownText: string | undefined): string | undefined {
  const deferred = useDeferredValue(set);
  return useMemo(
    () => (ownText === undefined ? assignmentFragment(set) : handedFragment(deferred, ownText)),
    [set, deferred, ownText],
  );
}
