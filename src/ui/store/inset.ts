import type { Scenario, Site } from '../../session/index.ts';

/** What the small map of a crisis shows: a frame in degrees, west, south, east, north. */
export interface InsetFrame {
  readonly frame: readonly [number, number, number, number];
  readonly labels: readonly string[];
}

/** The Aras from Julfa to Horadiz: where most of it happens, and where places known only by name are. */
const ARAS: InsetFrame['frame'] = [45.4, 38.55, 47.4, 39.45];
/** Towns along it by which one knows where one is. */
const TOWNS = ['meghri', 'kapan', 'nakhchivan', 'julfa_az', 'zangilan', 'horadiz', 'goris', 'parsabad'];
/** Half the width and height of a frame round a point, in degrees. */
const HALF = [1, 0.45] as const;

export function insetOf(scenario: Scenario, site: Site): InsetFrame {
  const region = site.kind === 'region' ? scenario.regions[site.region] : undefined;
  const labels = [...(region?.map ?? []), ...TOWNS];
  if (!region || typeof region.anchor === 'string') return { frame: ARAS, labels };
  const [lon, lat] = [region.anchor[0] / 100, region.anchor[1] / 100];
  return { frame: [lon - HALF[0], lat - HALF[1], lon + HALF[0], lat + HALF[1]], labels };
}
