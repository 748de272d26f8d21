import { OUTCOMES } from '../../engine/world.ts';
import { metricNames } from '../../scenario/audit.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { GameRow } from '../behaviour/measure.ts';

export interface Metric {
  readonly name: string;
  /** 0-100 for one game. */
  readonly of: (row: GameRow) => number;
}

/** Everything that can be named as a metric, in one order. */
export function metricsOf(scenario: Scenario): Metric[] {
  return metricNames(scenario, OUTCOMES).map((name) => ({ name, of: reader(scenario, name) }));
}

function reader(scenario: Scenario, name: string): Metric['of'] {
  const [kind, what] = name.split(':');
  if (kind === 'outcome') {
    const outcome = OUTCOMES.findIndex((one) => one === what);
    return (row) => (row.outcome === outcome ? 100 : 0);
  }
  if (kind === 'war') {
    const dyad = scenario.subject.dyads.findIndex(
      ([a, b]) => [scenario.actors[a].id, scenario.actors[b].id].sort().join('-') === what,
    );
    return (row) => row.wars[dyad] * 100;
  }
  if (kind === 'rekindled') return (row) => (row.rekindled > 0 ? 100 : 0);
  if (kind === 'score') {
    const actor = scenario.actors.findIndex(({ id }) => id === what);
    return (row) => row.scores[actor < 0 ? scenario.actors.length : actor];
  }
  const [actor, template] = what.split('.');
  const at =
    scenario.actors.findIndex(({ id }) => id === actor) * scenario.templates.length +
    scenario.templates.findIndex(({ id }) => id === template);
  return (row) => (row.actions[at] > 0 ? 100 : 0);
}
