import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { feedOf, latestPeriod, type GameView } from '../../src/session/index.ts';
import type { At, MapModel } from '../../src/ui/map/model.ts';
import { mapModelOf, pinIndex } from '../../src/ui/store/map-model.ts';
import { selectionAt } from '../../src/ui/store/map-place.ts';
import { played } from '../session/played.ts';
import { autumn } from '../support/scenarios.ts';

interface Asset {
  readonly countries: readonly { id: string }[];
  readonly regions: readonly { id: string }[];
  readonly places: readonly { id: string }[];
  readonly crossings: readonly { id: string }[];
  readonly routes: readonly { id: string }[];
  readonly zones: readonly { id: string }[];
}
const asset = JSON.parse(readFileSync('assets/map/map.px.json', 'utf8')) as Asset;
const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
const land = new Set([...ids(asset.regions), ...ids(asset.countries)]);
const lines = ids(asset.routes);
const spots = new Set([...land, ...lines, ...ids(asset.places), ...ids(asset.crossings)]);
const onMap = (at: At) => typeof at !== 'string' || spots.has(at);

const modelOf = (view: GameView, change: Partial<Parameters<typeof mapModelOf>[0]> = {}): MapModel =>
  mapModelOf({ view, theme: 'light', selection: null, why: undefined, ...change });

describe('the game as the map shows it', () => {
  test('takes in the own land of a seat that holds no region of the scenario, and of no other', () => {
    const own = ['georgia', 'turkey', 'iran', 'usa'].map((id) => {
      let land: string | undefined;
      played(autumn(), id, 'land', 'dove', (view) => (land = modelOf(view).ownLand));
      return land;
    });
    expect(own).toEqual(['GEO', 'TUR', undefined, undefined]);
  });

  test('names only what is on the map, at every step of a game', () => {
    played(autumn(), 'azerbaijan', 'map', 'hawk', (view) => {
      const model = modelOf(view);
      for (const id of Object.keys(model.holders)) expect(land).toContain(id);
      for (const id of Object.keys(model.routes)) expect(lines).toContain(id);
      for (const id of model.focusRegions) expect(land).toContain(id);
      for (const { kind, id, parts } of model.selectable) {
        const where = kind === 'region' ? land : kind === 'route' ? lines : undefined;
        expect((parts ?? [id]).every((part) => where?.has(part) ?? true)).toBe(true);
        expect(selectionAt(view.scenario, { kind, id }) === undefined).toBe(
          kind === 'actor' && !onEarth(view, id),
        );
      }
      for (const { at } of [...model.forces, ...model.pins]) expect(onMap(at)).toBe(true);
      for (const { arcs } of model.offmap) for (const { to } of arcs) expect(onMap(to)).toBe(true);
    });
  });

  test('pins have the numbers of the cards, and the one that is explained is solid', () => {
    played(autumn(), 'iran', 'pins', 'dove', (view) => {
      const cards = feedOf(view, latestPeriod(view));
      for (const pin of modelOf(view).pins) {
        const card = cards.find(({ index }) => index === pinIndex(pin.id));
        expect(card?.n).toBe(pin.n);
        const [same] = modelOf(view, { why: card!.index }).pins.filter(({ id }) => id === pin.id);
        expect(same.style).toBe('solid');
      }
    });
  });

  test('every selectable stands once, and all forces and states answer', () => {
    const scenario = autumn();
    played(scenario, 'iran', 'select', 'dove', (view) => {
      const { selectable, forces, offmap } = modelOf(view);
      const names = selectable.map(({ kind, id }) => `${kind} ${id}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { id } of forces) expect(names).toContain(`force ${id}`);
      for (const { actor } of offmap) expect(names).toContain(`actor ${actor}`);
    });
  });

  test('without a game the map is plain', () => {
    expect(
      mapModelOf({ view: undefined, theme: 'dark', selection: null, why: undefined }).selectable,
    ).toEqual([]);
  });
});

/** True where a state has land on the map or a region of the scenario. */
function onEarth(view: GameView, id: string): boolean {
  return view.scenario.actors.some((actor) => actor.id === id && actor.map !== undefined);
}
