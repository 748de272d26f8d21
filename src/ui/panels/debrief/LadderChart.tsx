import { useCallback } from 'react';
import { ladderOptions, pairName } from '../../../report/charts/index.ts';
import type { Column, DyadRungs, Escalation, FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section, useScenario } from '../common/index.ts';
import { Climbs } from './Climbs.tsx';
import { PlotFigure } from './PlotFigure.tsx';

/** Where each side of the scenario's dyads stood on the ladder toward the other. */
export function LadderChart({ escalation, game }: { escalation: Escalation; game: FinishedGame }) {
  const scenario = useScenario();
  const { columns, rungs } = escalation;
  const highest = rungs.reduce((best, entry) => (entry.peak > best.peak ? entry : best));
  return (
    <Section
      title={t('debrief.ladder', { peak: highest.peak, pair: pairName(scenario, highest) })}
      note={t('debrief.ladder.note')}
    >
      {rungs.map((entry) => (
        <div key={`${entry.a}-${entry.b}`}>
          <Ladder columns={columns} rungs={entry} titled={rungs.length > 1} />
          <Climbs game={game} a={entry.a} b={entry.b} />
        </div>
      ))}
    </Section>
  );
}

function Ladder({
  columns,
  rungs,
  titled,
}: {
  columns: readonly Column[];
  rungs: DyadRungs;
  titled: boolean;
}) {
  const scenario = useScenario();
  const { a, b, up, down } = rungs;
  const names = { a: scenario.actors[a].name, b: scenario.actors[b].name };
  const options = useCallback(
    (width: number) => ladderOptions(scenario, columns, rungs, width),
    [scenario, columns, rungs],
  );
  return (
    <figure className="chart">
      {titled && <figcaption>{pairName(scenario, rungs)}</figcaption>}
      <PlotFigure
        label={t('debrief.ladder.alt', { ...names, up: up.join(', '), down: down.join(', ') })}
        options={options}
      />
    </figure>
  );
}
