import type { Locator } from '@playwright/test';
import { spotView, type GameView, type SpotView } from '../../../src/session/index.ts';
import { t } from '../../../src/words/index.ts';
import { mapNames } from '../../../src/words/en/map.ts';

export type Kind = 'region' | 'route' | 'force' | 'actor';

/** Something that can be chosen on the map, and how a person finds it there. */
export interface Place {
  readonly kind: Kind;
  /** What the tooltip calls it. */
  readonly named: string;
  /** What is said of it beside the map when it is chosen. */
  readonly spot: SpotView;
  /** What is drawn on it or close to it. */
  readonly near: (map: Locator) => Locator;
}

/** All that can be chosen on the map of this position, kind by kind. */
export function placesOn(view: GameView): Place[] {
  const { scenario, observation } = view;
  const { layout } = scenario;
  const place = (kind: Kind, id: string, named: string, near: Place['near']): Place[] => {
    const spot = spotView(view, kind, id);
    return spot ? [{ kind, named, spot, near }] : [];
  };
  const pieces = new Map<string, string[]>();
  for (const { map, name } of scenario.regions)
    for (const id of map) pieces.set(id, [...(pieces.get(id) ?? []), name]);
  return [
    ...[...pieces].flatMap(([id, names]) =>
      place('region', id, names.join(' · '), (map) => map.getByText(mapNames[id], { exact: true })),
    ),
    ...scenario.issues.flatMap(({ id, name, map: drawn }) =>
      drawn ? place('route', id, name, (map) => map.getByText(`${name.replace(/ \(.*\)$/, '')}:`)) : [],
    ),
    ...scenario.regions.flatMap((region, r) =>
      scenario.actors.flatMap((actor, a) =>
        observation.q[layout.posture[a][r]] > 1
          ? place(
              'force',
              `${actor.id}@${region.id}`,
              t('play.map.force', { who: actor.name, where: region.name }),
              (map) => map.locator('svg'),
            )
          : [],
      ),
    ),
    ...scenario.actors.flatMap(({ id, name }) =>
      place('actor', id, name, (map) => map.getByText(name, { exact: true })),
    ),
  ];
}
