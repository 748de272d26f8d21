import { useMemo } from 'react';
import { claimLines, mindsOf, mistakeLines, thoughtText, truthText } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Sources, useScenario } from '../common/index.ts';
import type { CrisisPartProps } from './CrisisOthers.tsx';

/** What the two sides of a crisis believed of each other, as it opened and as it ended, beside what was so. */
export function CrisisMinds({ game, crisis, level }: CrisisPartProps) {
  const { actors } = useScenario();
  const minds = useMemo(() => mindsOf(game, crisis), [game, crisis]);
  const claims = useMemo(() => claimLines(game, crisis), [game, crisis]);
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className="crisis-part">{t('debrief.minds')}</Heading>
      <p className="meta">{t('debrief.minds.note')}</p>
      <div className="scroll-x">
        <table className="minds">
          <thead>
            <tr>
              <th scope="col">{t('debrief.minds.who')}</th>
              <th scope="col">{t('debrief.minds.before')}</th>
              <th scope="col">{t('debrief.minds.after')}</th>
              <th scope="col">{t('debrief.minds.true')}</th>
            </tr>
          </thead>
          <tbody>
            {minds.map((mind) => (
              <tr key={mind.reader}>
                <th scope="row">
                  {t('debrief.minds.pair', {
                    reader: actors[mind.reader].name,
                    about: actors[mind.about].name,
                  })}
                </th>
                <td>{thoughtText(mind.before)}</td>
                <td>{thoughtText(mind.after)}</td>
                <td>{mind.misread ? <strong>{truthText(mind)}</strong> : truthText(mind)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="lines">
        {minds
          .filter(({ mistakes }) => mistakes.length > 0)
          .map((mind) => (
            <li key={mind.reader}>
              {t('debrief.minds.mistakes', { reader: actors[mind.reader].name })}{' '}
              {mistakeLines(game, mind).join('; ')}
            </li>
          ))}
        {claims.map(({ says, sources }) => (
          <li key={says}>
            {says} <Sources ids={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
