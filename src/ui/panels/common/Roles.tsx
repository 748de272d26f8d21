import { TEAM_ROLES } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';

/** Who does what in a team. */
export function Roles({ className }: { className: string }) {
  return (
    <dl className={className}>
      {TEAM_ROLES.map((role) => (
        <div key={role}>
          <dt>{t(`table.role.${role}`)}</dt>
          <dd>{t(`table.role.${role}.about`)}</dd>
        </div>
      ))}
    </dl>
  );
}
