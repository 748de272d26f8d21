import { OPENNESS, type Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import type { Setup } from '../../store/state.ts';
import { Flag, Section, Select } from '../common/index.ts';

const POLICIES = ['doctrine', 'random'] as const;

/** Who decides for the other states. */
export function Opponents({ scenario, setup }: { scenario: Scenario; setup: Setup }) {
  const { choosePolicy, chooseOpenness } = useCommands();
  const levels = OPENNESS.map((id) => ({
    id,
    name: t(`briefing.openness.${id}`),
    about: t(`briefing.openness.${id}.about`),
  }));
  const options = POLICIES.map((id) => ({
    id,
    name: t(`briefing.policy.${id}`),
    about: t(`briefing.policy.${id}.about`),
  }));
  return (
    <Section title={t('briefing.others')} note={t('briefing.others.note')} className="opponents">
      <ul className="lines">
        {scenario.actors.map((actor, index) =>
          index === setup.seat ? null : (
            <li key={actor.id}>
              <Flag actor={actor} size={18} />
              <span className="opponent-name">{actor.name}</span>
              <Select
                label={t('briefing.others.policy', { actor: actor.name })}
                value={setup.policies[index]}
                options={options}
                onChange={(policy) => choosePolicy(index, policy)}
              />
              <span className="opponent-about">
                {setup.policies[index] === 'random'
                  ? t('briefing.policy.random.about')
                  : scenario.rules[index].motto.says}
              </span>
            </li>
          ),
        )}
      </ul>
      <div className="openness">
        <h3 className="eyebrow">{t('briefing.openness')}</h3>
        <Select
          label={t('briefing.openness')}
          value={setup.openness}
          options={levels}
          onChange={chooseOpenness}
        />
        <p className="field-note">{t(`briefing.openness.${setup.openness}.about`)}</p>
      </div>
    </Section>
  );
}
