import { useMemo } from 'react';
import { otherLines, type CrisisCourse, type FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Sources } from '../common/index.ts';

export interface CrisisPartProps {
  readonly game: FinishedGame;
  readonly crisis: CrisisCourse;
  /** Of its heading. */
  readonly level: 3 | 4;
}

/** What third parties did in a crisis: declarations, silence, promises kept or not. */
export function CrisisOthers({ game, crisis, level }: CrisisPartProps) {
  const lines = useMemo(() => otherLines(game, crisis), [game, crisis]);
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading className="crisis-part">{t('debrief.others_in')}</Heading>
      {lines.length === 0 && <p className="meta">{t('debrief.others_in.nobody')}</p>}
      <ul className="lines">
        {lines.map(({ says, sources }) => (
          <li key={says}>
            {says} <Sources ids={sources} />
          </li>
        ))}
      </ul>
    </>
  );
}
