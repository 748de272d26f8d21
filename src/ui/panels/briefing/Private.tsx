import { EyeOff } from 'lucide-react';
import type { AudienceView, Observation } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Section, Sources, useScenario } from '../common/index.ts';

export interface PrivateProps {
  readonly observation: Observation;
  readonly audiences: readonly AudienceView[];
}

/** What this seat alone knows: its aim and resolve, drawn by the seed; and whom it answers to at home. */
export function Private({ observation, audiences }: PrivateProps) {
  const { aim, resolve } = observation;
  const scenario = useScenario();
  const claims = scenario.claims.flatMap(({ id, says, sources }, claim) =>
    observation.claims[claim] < 0 ? [] : [{ id, says, sources, so: observation.claims[claim] > 0 }],
  );
  const lines = scenario.lines.flatMap(({ id, says }, line) =>
    observation.tolerance[line] > 0 ? [{ id, says, degree: observation.tolerance[line] }] : [],
  );
  const strength = resolve < 40 ? 'low' : resolve < 65 ? 'middle' : 'high';
  return (
    <Section
      title={t('briefing.private')}
      note={
        <>
          <EyeOff size={13} aria-hidden="true" /> {t('briefing.private.note')}
        </>
      }
    >
      <dl className="lines pairs">
        <div>
          <dt>{t('briefing.private.aim')}</dt>
          <dd>{t(aim > 0 ? 'briefing.private.aim.gain' : 'briefing.private.aim.security')}</dd>
        </div>
        <div>
          <dt>{t('briefing.private.resolve')}</dt>
          <dd>{t(`briefing.private.resolve.${strength}`, { value: resolve })}</dd>
        </div>
        {claims.length > 0 && (
          <div>
            <dt>{t('briefing.private.claims')}</dt>
            {claims.map(({ id, says, so, sources }) => (
              <dd key={id}>
                {t(so ? 'briefing.private.claim.so' : 'briefing.private.claim.not', { says })}{' '}
                <Sources ids={sources} />
              </dd>
            ))}
          </div>
        )}
        {lines.length > 0 && (
          <div>
            <dt>{t('briefing.private.lines')}</dt>
            {lines.map(({ id, says, degree }) => (
              <dd key={id}>{t('briefing.private.line', { says, degree })}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{t('briefing.audiences')}</dt>
          {audiences.map(({ track, audience, value }) => (
            <dd key={track}>
              {t('briefing.audience', { name: audience.name, value })} <Sources ids={audience.sources} />
            </dd>
          ))}
        </div>
      </dl>
    </Section>
  );
}
