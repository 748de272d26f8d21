import { useCallback } from 'react';
import { pairName, tensionOptions } from '../../../report/charts/index.ts';
import type { Column, DyadTension } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Section, useScenario } from '../common/index.ts';
import { PlotFigure } from './PlotFigure.tsx';

export interface TensionChartProps {
  readonly columns: readonly Column[];
  /** The pair that the chart is about first. */
  readonly tension: readonly DyadTension[];
}

/** Tension of a pair after each turn, beside the scenario's dyads, with the others that moved most behind them. */
export function TensionChart({ columns, tension }: TensionChartProps) {
  const scenario = useScenario();
  const [main] = tension;
  const from = main.values[0];
  const to = main.values[main.values.length - 1];
  const options = useCallback(
    (width: number) => tensionOptions(scenario, columns, tension, width),
    [scenario, columns, tension],
  );
  const trend = to > from ? 'up' : to < from ? 'down' : 'flat';
  return (
    <Section
      title={t('debrief.tension', { pair: pairName(scenario, main), from, to, trend })}
      note={t('debrief.tension.note')}
    >
      <PlotFigure
        label={tension
          .map((entry) =>
            t('debrief.tension.alt', { pair: pairName(scenario, entry), values: entry.values.join(', ') }),
          )
          .join(' ')}
        options={options}
      />
    </Section>
  );
}
