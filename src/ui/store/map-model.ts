import {
  feedOf,
  latestPeriod,
  type Differences,
  type EventCard,
  type GameView,
  type Scenario,
  type Site,
} from '../../session/index.ts';
import { t } from '../../words/index.ts';
import { flagUrl } from '../flags.ts';
import type {
  Affiliation,
  At,
  Force,
  ForceKind,
  MapModel,
  OffmapActor,
  OffmapArc,
  Pin,
  RouteView,
  Selectable,
  Selection,
  Tension,
  Zone,
} from '../map/model.ts';
import type { Theme } from '../theme/tokens.ts';

/** What of the page's state the map shows. */
export interface MapInputs {
  readonly view: GameView | undefined;
  readonly theme: Theme;
  readonly selection: Selection | null;
  /** Place in the log of the act that is being explained. */
  readonly why: number | undefined;
  /** Of a replay as a seat saw it: where that is not what was. */
  readonly differences?: Differences;
}

/** The map as it should look now: regions, routes, forces, tension and events, as the person's seat sees them. */
export function mapModelOf({ view, theme, selection, why, differences }: MapInputs): MapModel {
  if (!view) return { ...EMPTY, theme };
  const { scenario } = view;
  const cards = feedOf(view, latestPeriod(view));
  return {
    theme,
    actors: Object.fromEntries(
      scenario.actors.map(({ id, name, flag }) => [id, { name, flag: flagUrl(flag) }]),
    ),
    holders: holdersOf(view),
    zones: zonesOf(scenario),
    tension: tensionOf(view),
    forces: forcesOf(view),
    routes: routesOf(view),
    offmap: offmapOf(view, cards),
    pins: [...pinsOf(view, cards, why, selection), ...marksOf(scenario, differences)],
    selectable: selectableOf(scenario),
    selection,
    focusRegions: focusOf(scenario),
    ...ownLandOf(view),
    legend: true,
  };
}

const EMPTY: Omit<MapModel, 'theme'> = {
  actors: {},
  holders: {},
  tension: [],
  forces: [],
  routes: {},
  offmap: [],
  pins: [],
  selectable: [],
  selection: null,
  focusRegions: [],
};

function holdersOf({ scenario, observation }: GameView): Record<string, string> {
  const holders: Record<string, string> = {};
  scenario.regions.forEach((region, index) => {
    const slot = scenario.layout.controller[index];
    const holder = slot < 0 ? undefined : scenario.actors[observation.q[slot]];
    if (holder) for (const id of region.map) holders[id] = holder.id;
  });
  return holders;
}

/** The peacekeepers stood in Karabakh from November 2020 to September 2023. */
function zonesOf({ calendar }: Scenario): Zone[] {
  const { from } = calendar;
  if (from < '2020-11-10' || from > '2023-09-19') return [];
  return [{ id: 'peacekeepers', area: 'peacekeepers_2020', label: t('play.map.peacekeepers') }];
}

function tensionOf(view: GameView): Tension[] {
  const { scenario, observation, history } = view;
  const before = history[Math.max(0, observation.turn - 2)] ?? observation.start;
  const onMap = scenario.actors.flatMap((actor, index) => (actor.map ? [index] : []));
  return onMap.flatMap((a, i) =>
    onMap.slice(i + 1).map((b) => {
      const slot = scenario.layout.tension[a][b];
      const value = observation.q[slot];
      const change = value - (before[slot] ?? value);
      const [first, second] = [scenario.actors[a], scenario.actors[b]];
      const key =
        change === 0 ? 'play.map.tension' : change > 0 ? 'play.map.tension.up' : 'play.map.tension.down';
      const label =
        value >= 40 ? t(key, { a: first.name, b: second.name, value, change: Math.abs(change) }) : undefined;
      return { a: first.id, b: second.id, value, change, label };
    }),
  );
}

/** Which symbol stands for a posture of 1 to 5. */
const KINDS: readonly ForceKind[] = ['border', 'border', 'infantry', 'mechanized', 'armour', 'armour'];

/** Which way from a front the forces of a state stand, in degrees: a matter of drawing, so that they do not overlap. */
const ASIDE: Readonly<Record<string, readonly [number, number]>> = {
  IRN: [0.02, -0.16],
  AZE: [0.14, 0.1],
  ARM: [-0.16, 0.04],
  TUR: [-0.22, 0.08],
  RUS: [0, 0.14],
};

function forcesOf({ scenario, observation, seat }: GameView): Force[] {
  const { layout } = scenario;
  const { q } = observation;
  return scenario.regions.flatMap((region, r) =>
    scenario.actors.flatMap((actor, a) => {
      const posture = q[layout.posture[a][r]];
      // A posture of 1 is routine: showing it everywhere would hide what is new.
      if (posture <= 1) return [];
      return [
        {
          id: `${actor.id}@${region.id}`,
          actor: actor.id,
          at: aside(atOfRegion(scenario, r), region.front ? ASIDE[actor.map ?? ''] : undefined),
          posture: posture as Force['posture'],
          affiliation: affiliationOf(scenario, q, seat, a),
          kind: KINDS[posture],
        },
      ];
    }),
  );
}

function aside(at: At, by: readonly [number, number] | undefined): At {
  return by && typeof at !== 'string' ? { lon: at.lon + by[0], lat: at.lat + by[1] } : at;
}

/** As the seat sees it: its own and its allies friendly, those it is tense with hostile. */
function affiliationOf(scenario: Scenario, q: readonly number[], seat: number, actor: number): Affiliation {
  if (seat < 0) return 'neutral';
  const allied = scenario.commitments.some(
    ({ by, to, restrains }) => !restrains && ((by === seat && to === actor) || (by === actor && to === seat)),
  );
  if (actor === seat || allied) return 'friend';
  return q[scenario.layout.tension[seat][actor]] >= 40 ? 'hostile' : 'neutral';
}

function routesOf({ scenario, observation }: GameView): Record<string, RouteView> {
  const routes: Record<string, RouteView> = {};
  scenario.issues.forEach(({ map, name, levels }, index) => {
    const level = observation.q[scenario.layout.issue[index]];
    const state = map?.states[level];
    if (!map || !state) return;
    // Routes that are as they always were need no words, unless they are what the game is about.
    const slot = scenario.layout.issue[index];
    const told = level !== scenario.layout.start[slot] || scenario.subject.settled.slots.includes(slot);
    // The name in brackets is one side's own; the map keeps to the neutral one.
    const label = t('play.map.route', { issue: name.replace(/ \(.*\)$/, ''), level: levels[level].name });
    map.lines.forEach((line, i) => (routes[line] = i === 0 && told ? { state, label } : { state }));
  });
  return routes;
}

const EDGES: Readonly<Record<string, OffmapActor['edge']>> = { tr: 'left', il: 'left' };

function offmapOf({ scenario, observation }: GameView, cards: readonly EventCard[]): OffmapActor[] {
  const focus = new Set(focusOf(scenario));
  const near = new Set(
    scenario.regions.flatMap(({ map }, r) =>
      map.some((id) => focus.has(id)) ? [observation.q[scenario.layout.controller[r]]] : [],
    ),
  );
  for (const [a, b] of scenario.subject.dyads) near.add(a).add(b);
  return scenario.actors.flatMap((actor, index) => {
    if (near.has(index) && actor.map) return [];
    const acts = cards.filter((card) => card.actor === index && card.kind === 'order');
    const promise = scenario.commitments.findIndex(({ by, restrains }) => by === index && !restrains);
    const arcs: OffmapArc[] = acts.flatMap(({ site, hot, gravity }) => {
      const to = site && atOf(scenario, site);
      return to ? [{ to, strong: hot || gravity >= 45 }] : [];
    });
    const promised = promise >= 0 ? scenario.commitments[promise] : undefined;
    const strength = promise >= 0 ? observation.q[scenario.layout.commitment[promise]] : 0;
    if (promised && arcs.length === 0) {
      const to = atOf(scenario, { kind: 'actor', actor: promised.to });
      const label = t('play.map.to', { who: scenario.actors[promised.to].short });
      if (to) arcs.push({ to, strong: strength >= 60, label });
    }
    const note =
      promised && strength >= 25
        ? t('play.map.promise', { who: scenario.actors[promised.to].short })
        : undefined;
    const edge = EDGES[actor.flag] ?? 'top';
    return [{ actor: actor.id, name: actor.name, note, edge, arcs, land: actor.map }];
  });
}

function pinsOf(
  { scenario }: GameView,
  cards: readonly EventCard[],
  why: number | undefined,
  selection: Selection | null,
): Pin[] {
  return cards.flatMap(({ n, index, site, unconfirmed }) => {
    const at = n > 0 && site ? atOf(scenario, site) : undefined;
    if (!at) return [];
    const id = pinId(index);
    const selected = why === index || (selection?.kind === 'pin' && selection.id === id);
    const style = selected ? 'solid' : unconfirmed ? 'dashed' : 'outline';
    const whole = site?.kind === 'actor' ? scenario.actors[site.actor] : undefined;
    const label = whole ? t('play.map.pin.whole', { n, who: whole.name }) : t('play.map.pin', { n });
    return [{ id, n, at, style, selected, label, ...(whole?.map && { about: whole.map }) }];
  });
}

/** One mark for each place where something is not as the seat holds it to be, or happened without it. */
function marksOf(scenario: Scenario, differences: Differences | undefined): Pin[] {
  const places = new Map<string, At>();
  const sites = [...(differences?.mistaken ?? []), ...(differences?.unseen ?? [])];
  for (const { site } of sites) {
    const at = site && atOf(scenario, site);
    if (at) places.set(JSON.stringify(at), at);
  }
  return [...places].map(([key, at]) => ({
    id: `differs-${key}`,
    n: 0,
    at,
    style: 'dashed',
    label: t('replay.differs.mark'),
  }));
}

/** The pin of an entry of the log. */
export function pinId(index: number): string {
  return `pin-${index}`;
}

/** The entry of the log whose pin this is. */
export function pinIndex(id: string): number {
  return Number(id.slice('pin-'.length));
}

/** Where something is on the map; nothing for a state that has no land there. */
export function atOf(scenario: Scenario, site: Site): At | undefined {
  switch (site.kind) {
    case 'region':
      return atOfRegion(scenario, site.region);
    case 'issue':
      return scenario.issues[site.issue].map?.lines[0];
    case 'actor': {
      // A state is shown at its region of the scenario, which is where the play is, not in its middle.
      const home = scenario.regions.findIndex(
        (_, r) => scenario.layout.start[scenario.layout.controller[r]] === site.actor,
      );
      return home >= 0 ? atOfRegion(scenario, home) : scenario.actors[site.actor].map;
    }
  }
}

function atOfRegion(scenario: Scenario, region: number): At {
  const { anchor } = scenario.regions[region];
  return typeof anchor === 'string' ? anchor : { lon: anchor[0] / 100, lat: anchor[1] / 100 };
}

/** What answers to pointer and keys: pieces of land, fronts, routes, states. */
function selectableOf(scenario: Scenario): Selectable[] {
  const pieces = new Map<string, string[]>();
  for (const { map, name } of scenario.regions)
    for (const id of map) pieces.set(id, [...(pieces.get(id) ?? []), name]);
  return [
    ...[...pieces].map(([id, names]): Selectable => ({ kind: 'region', id, label: names.join(' · ') })),
    ...scenario.regions.map(({ id, name, map }): Selectable => ({
      kind: 'region',
      id,
      label: name,
      parts: map,
    })),
    ...scenario.issues.flatMap(({ id, name, map }): Selectable[] =>
      map ? [{ kind: 'route', id, label: name, parts: map.lines }] : [],
    ),
    ...scenario.actors.map(({ id, name }): Selectable => ({ kind: 'actor', id, label: name })),
    ...scenario.regions.flatMap((region) =>
      scenario.actors.map((actor): Selectable => ({
        kind: 'force',
        id: `${actor.id}@${region.id}`,
        label: t('play.map.force', { who: actor.name, where: region.name }),
      })),
    ),
  ];
}

/** Whoever holds a region of the scenario has its places in what the game is about; the others look for theirs. */
function ownLandOf({ scenario, seat }: GameView): Pick<MapModel, 'ownLand'> {
  const { start, controller } = scenario.layout;
  const land = scenario.actors[seat]?.map;
  return land && !controller.some((slot) => slot >= 0 && start[slot] === seat) ? { ownLand: land } : {};
}

/** The small pieces of land that the game is about; large ones would frame half a continent. */
function focusOf(scenario: Scenario): string[] {
  const small = scenario.regions.filter(({ front, map }) => !front && map.length === 1);
  return (small.length > 0 ? small : scenario.regions).flatMap(({ map }) => map);
}
