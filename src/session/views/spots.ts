import type { Scenario } from '../../scenario/types.ts';
import type { GameView } from '../types.ts';
import { phrase, type Phrase } from './phrase.ts';
import { actsAt, type Spot } from './places.ts';

/** What can be said of a place, route, force or state that was chosen on the map. */
export interface SpotView {
  readonly spots: readonly Spot[];
  readonly title: string;
  readonly about: string | undefined;
  readonly facts: readonly Phrase[];
  readonly sources: readonly string[];
  /** What the sources say of it; they may disagree. */
  readonly claims: readonly { readonly says: string; readonly sources: readonly string[] }[];
  /** The state whose dossier belongs to it, -1 for none. */
  readonly actor: number;
  /** Concrete actions of the seat that concern it. */
  readonly acts: readonly number[];
}

/** Ids by which the map names what can be chosen: `region:syunik`, `country:IRN`, `route:zangezur`, ... */
export function spotId(scenario: Scenario, spot: Spot): string {
  switch (spot.kind) {
    case 'region':
      return scenario.regions[spot.region].id;
    case 'route':
      return scenario.issues[spot.issue].id;
    case 'force':
      return `${scenario.actors[spot.actor].id}@${scenario.regions[spot.region].id}`;
    case 'actor':
      return scenario.actors[spot.actor].id;
  }
}

/** The spots that a selection of the map stands for; a piece of land may belong to a region and to fronts. */
export function spotsOf(scenario: Scenario, kind: string, id: string): Spot[] {
  const actor = (name: string) => scenario.actors.findIndex((entry) => entry.id === name);
  switch (kind) {
    case 'region': {
      const regions = scenario.regions.flatMap(({ map, id: own }, region) =>
        own === id || map.includes(id) ? [{ kind: 'region' as const, region }] : [],
      );
      if (regions.length > 0) return regions;
      const state = scenario.actors.findIndex((entry) => entry.map === id);
      return state >= 0 ? [{ kind: 'actor', actor: state }] : [];
    }
    case 'route': {
      const issue = scenario.issues.findIndex((entry) => entry.id === id || entry.map?.lines.includes(id));
      return issue >= 0 ? [{ kind: 'route', issue }] : [];
    }
    case 'force': {
      const [who, where] = id.split('@');
      const region = scenario.regions.findIndex((entry) => entry.id === where);
      return actor(who) >= 0 && region >= 0 ? [{ kind: 'force', actor: actor(who), region }] : [];
    }
    case 'actor':
      return actor(id) >= 0 ? [{ kind: 'actor', actor: actor(id) }] : [];
    default:
      return [];
  }
}

/** What the seat knows of a thing chosen on the map; `undefined` for what the scenario does not have. */
export function spotView(view: GameView, kind: string, id: string): SpotView | undefined {
  const { scenario } = view;
  const spots = spotsOf(scenario, kind, id);
  if (spots.length === 0) return undefined;
  const first = spots[0];
  const acts = [...new Set(spots.flatMap((spot) => actsAt(scenario, view.seat, spot)))].sort((a, b) => a - b);
  const facts = spots.flatMap((spot) => factsOf(view, spot));
  const ids = spots.map((spot) => entryId(scenario, spot));
  const claims = scenario.facts.filter((fact) => ids.includes(fact.about));
  return { spots, title: titleOf(scenario, spots), facts, acts, claims, ...aboutOf(scenario, first) };
}

/** The id under which the scenario keeps what a spot is. */
function entryId(scenario: Scenario, spot: Spot): string {
  if (spot.kind === 'region') return scenario.regions[spot.region].id;
  return spot.kind === 'route' ? scenario.issues[spot.issue].id : scenario.actors[spot.actor].id;
}

function titleOf(scenario: Scenario, spots: readonly Spot[]): string {
  return spots
    .map((spot) => {
      if (spot.kind === 'region') return scenario.regions[spot.region].name;
      return spot.kind === 'route' ? scenario.issues[spot.issue].name : scenario.actors[spot.actor].name;
    })
    .join(' · ');
}

function aboutOf(scenario: Scenario, spot: Spot): Pick<SpotView, 'about' | 'sources' | 'actor'> {
  switch (spot.kind) {
    case 'region':
      return { about: undefined, sources: scenario.regions[spot.region].sources, actor: -1 };
    case 'route': {
      const { about, sources } = scenario.issues[spot.issue];
      return { about, sources, actor: -1 };
    }
    case 'force':
    case 'actor':
      return { about: undefined, sources: scenario.actors[spot.actor].sources, actor: spot.actor };
  }
}

function factsOf(view: GameView, spot: Spot): Phrase[] {
  const { scenario, observation } = view;
  const { layout } = scenario;
  const { q } = observation;
  switch (spot.kind) {
    case 'region': {
      const region = scenario.regions[spot.region];
      const facts: Phrase[] = [];
      if (region.front) facts.push(phrase('spot.front'));
      else {
        const holder = scenario.actors[q[layout.controller[spot.region]]];
        facts.push(holder ? phrase('spot.held', { who: holder.name }) : phrase('spot.nobody'));
      }
      scenario.actors.forEach(({ name }, actor) => {
        const n = q[layout.posture[actor][spot.region]];
        if (n > 0) facts.push(phrase('spot.posture', { who: name, level: phrase(`spot.posture.${n}`), n }));
      });
      return facts;
    }
    case 'route': {
      const { name, levels } = scenario.issues[spot.issue];
      const slot = layout.issue[spot.issue];
      const said = [phrase('spot.issue', { issue: name, level: levels[q[slot]].name })];
      if (observation.unsure.includes(slot)) said.push(phrase('spot.unsure'));
      return said;
    }
    case 'force': {
      const n = q[layout.posture[spot.actor][spot.region]];
      const { name } = scenario.actors[spot.actor];
      return [phrase('spot.posture', { who: name, level: phrase(`spot.posture.${n}`), n })];
    }
    case 'actor':
      return [];
  }
}
