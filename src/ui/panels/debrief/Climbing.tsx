import { useMemo, useState } from 'react';
import { pairName } from '../../../report/charts/index.ts';
import { laddersOf, tensionWith, type Escalation, type FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Select, useScenario } from '../common/index.ts';
import { LadderChart } from './LadderChart.tsx';
import { TensionChart } from './TensionChart.tsx';

/** The ladder and the tension of one pair of states, by choice of any that climbed; first the one that climbed highest. */
export function Climbing({ escalation, game }: { escalation: Escalation; game: FinishedGame }) {
  const scenario = useScenario();
  const ladders = useMemo(() => laddersOf(game, escalation), [game, escalation]);
  const [at, setAt] = useState(() => highestOf(ladders));
  const chosen = ladders[at];
  const tension = useMemo(
    () => tensionWith(game, escalation, chosen.a, chosen.b),
    [game, escalation, chosen],
  );
  const choice = (
    <Select
      label={t('debrief.ladder.choose')}
      value={String(at)}
      options={ladders.map((one, i) => ({
        id: String(i),
        name: t('debrief.ladder.option', { pair: pairName(scenario, one), peak: one.peak }),
      }))}
      onChange={(id) => setAt(Number(id))}
    />
  );
  return (
    <>
      <LadderChart columns={escalation.columns} rungs={chosen} game={game} choice={choice} />
      <TensionChart columns={escalation.columns} tension={tension} />
    </>
  );
}

/** Among the dyads of the scenario and all others, the earliest of those that climbed highest. */
function highestOf(ladders: readonly { readonly peak: number }[]): number {
  return ladders.reduce((best, { peak }, i) => (peak > ladders[best].peak ? i : best), 0);
}
