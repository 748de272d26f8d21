import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';

type Plan = NonNullable<Scenario['lesson']>['plans'][number];

/** A lesson of so many minutes as a table: what is done, and when. */
export function TimePlan({ plan: { minutes, steps } }: { plan: Plan }) {
  const until = steps.map((_, i) => steps.slice(0, i + 1).reduce((all, step) => all + step.minutes, 0));
  return (
    <table className="teach-plan">
      <caption>{t('teach.plan', { minutes })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('teach.plan.when')}</th>
          <th scope="col">{t('teach.plan.part')}</th>
          <th scope="col">{t('teach.plan.what')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ minutes: length, phase, says }, i) => (
          <tr key={says}>
            <th scope="row">{t('teach.plan.span', { from: until[i] - length, to: until[i] })}</th>
            <td>{t(`teach.phase.${phase}`)}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
