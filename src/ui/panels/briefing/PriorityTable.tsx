import { priorityConditions, type GameView, type PriorityView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Section, Sources, Standing, Takes } from '../common/index.ts';

/** What the seat wants, ranked, with how it stands now and what it is drawn from. */
export function PriorityTable({ view, priorities }: { view: GameView; priorities: readonly PriorityView[] }) {
  return (
    <Section
      title={t('briefing.priorities')}
      note={t('briefing.priorities.note')}
      className="sheet-priorities"
    >
      <table className="lines">
        <thead className="hidden">
          <tr>
            <th scope="col">{t('briefing.rank')}</th>
            <th scope="col">{t('briefing.priority')}</th>
            <th scope="col">{t('briefing.state')}</th>
            <th scope="col">{t('briefing.weight')}</th>
            <th scope="col">{t('briefing.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {priorities.map(({ id, rank, says, state, weight, sources }) => (
            <tr key={id}>
              <td className="place">{rank}</td>
              <th scope="row">
                {says}
                <Takes conditions={priorityConditions(view, view.seat, rank)} />
              </th>
              <td>
                <Standing state={state} />
              </td>
              <td className="weight">{weight}</td>
              <td className="cite">
                <Sources ids={sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
