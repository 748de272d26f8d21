import { OPENNESS, type PolicyId, type Scenario } from '../../../session/index.ts';
import { has, t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import type { Setup } from '../../store/state.ts';
import { Flag, Section, Select } from '../common/index.ts';

/** Levels of opponent, the easiest first. */
const LEVELS: readonly PolicyId[] = ['loose', 'doctrine', 'planner'];

function named(id: PolicyId) {
  const key = `briefing.policy.${id}`;
  const about = `${key}.about`;
  return { id, name: has(key) ? t(key) : id, about: has(about) ? t(about) : undefined };
}

/** Who decides for the other states. */
export function Opponents({ scenario, setup }: { scenario: Scenario; setup: Setup }) {
  const { choosePolicy, chooseLevel, chooseOpenness } = useCommands();
  const minds = OPENNESS.map((id) => ({
    id,
    name: t(`briefing.openness.${id}`),
    about: t(`briefing.openness.${id}.about`),
  }));
  const chosen = new Set(setup.policies.filter((_, index) => index !== setup.seat));
  const [only] = chosen;
  // A game that came from elsewhere may be played on with a policy that is not offered here.
  const levels = (value: PolicyId) => (LEVELS.includes(value) ? LEVELS : [...LEVELS, value]).map(named);
  return (
    <Section title={t('briefing.others')} note={t('briefing.others.note')} className="opponents">
      <ul className="lines">
        <li>
          <span aria-hidden="true" />
          <span className="opponent-name">{t('briefing.policy.all')}</span>
          <Select
            label={t('briefing.others.policy', { actor: t('briefing.policy.all') })}
            value={only}
            options={levels(only)}
            shown={chosen.size > 1 ? t('briefing.policy.mixed') : undefined}
            onChange={chooseLevel}
          />
          <span className="opponent-about">{chosen.size === 1 ? named(only).about : ''}</span>
        </li>
        {scenario.actors.map((actor, index) =>
          index === setup.seat ? null : (
            <li key={actor.id}>
              <Flag actor={actor} size={18} />
              <span className="opponent-name">{actor.name}</span>
              <Select
                label={t('briefing.others.policy', { actor: actor.name })}
                value={setup.policies[index]}
                options={levels(setup.policies[index])}
                onChange={(policy) => choosePolicy(index, policy)}
              />
              <span className="opponent-about">{scenario.rules[index].motto.says}</span>
            </li>
          ),
        )}
      </ul>
      <div className="openness">
        <h3 className="eyebrow">{t('briefing.openness')}</h3>
        <Select
          label={t('briefing.openness')}
          value={setup.openness}
          options={minds}
          onChange={chooseOpenness}
        />
        <p className="field-note">{t(`briefing.openness.${setup.openness}.about`)}</p>
      </div>
    </Section>
  );
}
