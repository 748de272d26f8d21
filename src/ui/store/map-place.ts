import { spotsOf, type Scenario } from '../../session/index.ts';
import type { At, Selection } from '../map/model.ts';
import { atOf } from './map-model.ts';

export type { SelectableKind } from '../map/model.ts';

/** Where a chosen thing is on the map, so that what belongs to it can stand beside it. */
export function selectionAt(scenario: Scenario, { kind, id }: Selection): At | undefined {
  const [spot] = spotsOf(scenario, kind, id);
  if (!spot) return undefined;
  switch (spot.kind) {
    case 'region':
      // A piece of land that belongs to several regions of the scenario is itself the place.
      return scenario.regions[spot.region].id === id || scenario.regions[spot.region].map.length === 1
        ? atOf(scenario, spot)
        : id;
    case 'route':
      return atOf(scenario, { kind: 'issue', issue: spot.issue });
    case 'force':
      return atOf(scenario, { kind: 'region', region: spot.region });
    case 'actor':
      return atOf(scenario, spot);
  }
}
