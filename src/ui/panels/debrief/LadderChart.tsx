import { useCallback, type ReactNode } from 'react';
import { ladderOptions, pairName } from '../../../report/charts/index.ts';
import type { Column, DyadRungs, FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section, useScenario } from '../common/index.ts';
import { Climbs } from './Climbs.tsx';
import { PlotFigure } from './PlotFigure.tsx';

export interface LadderChartProps {
  readonly columns: readonly Column[];
  readonly rungs: DyadRungs;
  readonly game: FinishedGame;
  /** Of the pair. */
  readonly choice: ReactNode;
}

/** Where each side of a pair stood on the ladder toward the other, and what put it there. */
export function LadderChart({ columns, rungs, game, choice }: LadderChartProps) {
  const scenario = useScenario();
  const { a, b, up, down, peak } = rungs;
  const names = { a: scenario.actors[a].name, b: scenario.actors[b].name };
  const options = useCallback(
    (width: number) => ladderOptions(scenario, columns, rungs, width),
    [scenario, columns, rungs],
  );
  return (
    <Section
      title={t('debrief.ladder', { peak, pair: pairName(scenario, rungs) })}
      note={t('debrief.ladder.note')}
    >
      <div>{choice}</div>
      <PlotFigure
        label={t('debrief.ladder.alt', { ...names, up: up.join(', '), down: down.join(', ') })}
        options={options}
      />
      <Climbs game={game} a={a} b={b} />
    </Section>
  );
}
