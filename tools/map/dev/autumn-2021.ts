import am from 'circle-flags/flags/am.svg?url';
import az from 'circle-flags/flags/az.svg?url';
import eu from 'circle-flags/flags/eu.svg?url';
import ge from 'circle-flags/flags/ge.svg?url';
import il from 'circle-flags/flags/il.svg?url';
import ir from 'circle-flags/flags/ir.svg?url';
import ru from 'circle-flags/flags/ru.svg?url';
import tr from 'circle-flags/flags/tr.svg?url';
import us from 'circle-flags/flags/us.svg?url';
import type { MapModel } from '../../../src/ui/map/model.ts';

/** The border crisis of autumn 2021 as Iran's seat sees it: every kind of thing the map can show, once. */
export function autumn2021(theme: MapModel['theme']): MapModel {
  return {
    theme,
    actors: {
      iran: { name: 'Iran', flag: ir },
      azerbaijan: { name: 'Azerbaijan', flag: az },
      armenia: { name: 'Armenia', flag: am },
      turkey: { name: 'Türkiye', flag: tr },
      russia: { name: 'Russia', flag: ru },
      israel: { name: 'Israel', flag: il },
      usa: { name: 'United States', flag: us },
      eu: { name: 'European Union', flag: eu },
      georgia: { name: 'Georgia', flag: ge },
    },
    holders: {},
    zones: [{ id: 'peacekeepers', area: 'peacekeepers_2020', label: 'Peacekeepers’ zone' }],
    tension: [
      { a: 'azerbaijan', b: 'iran', value: 71, change: 9, label: 'Iran–Azerbaijan 71 ▲ 9' },
      { a: 'armenia', b: 'azerbaijan', value: 58, change: 0, label: 'Armenia–Azerbaijan 58' },
      { a: 'armenia', b: 'turkey', value: 30, change: -1 },
    ],
    forces: [
      {
        id: 'ir1',
        actor: 'iran',
        at: { lon: 46.75, lat: 38.72 },
        posture: 3,
        affiliation: 'friend',
        kind: 'mechanized',
        echelon: 'brigade',
        label: '2 brigades',
      },
      {
        id: 'ir2',
        actor: 'iran',
        at: { lon: 47.35, lat: 39.15 },
        posture: 2,
        affiliation: 'friend',
        kind: 'artillery',
        echelon: 'battalion',
        label: 'Artillery, drill',
      },
      {
        id: 'az1',
        actor: 'azerbaijan',
        at: 'jabrayil',
        posture: 2,
        affiliation: 'hostile',
        kind: 'mechanized',
        echelon: 'brigade',
      },
      {
        id: 'az2',
        actor: 'azerbaijan',
        at: { lon: 47.55, lat: 39.72 },
        posture: 3,
        affiliation: 'hostile',
        kind: 'uav',
        echelon: 'battalion',
        label: 'Drones',
      },
      {
        id: 'az3',
        actor: 'azerbaijan',
        at: 'AZE_nakhchivan',
        posture: 1,
        affiliation: 'hostile',
        kind: 'infantry',
        echelon: 'battalion',
      },
      {
        id: 'ru1',
        actor: 'russia',
        at: 'lachin',
        posture: 1,
        affiliation: 'neutral',
        kind: 'peacekeepers',
        echelon: 'battalion',
      },
      {
        id: 'am1',
        actor: 'armenia',
        at: 'kapan',
        posture: 1,
        affiliation: 'friend',
        kind: 'infantry',
        echelon: 'brigade',
      },
    ],
    routes: {
      lachin_road: { state: 'open', label: 'Lachin road, open' },
      tripp: { state: 'closed', label: 'Syunik route, closed' },
      goris_kapan: { state: 'hindered', label: 'Goris–Kapan road, taxed' },
      horadiz_aghband: { state: 'building' },
    },
    offmap: [
      {
        actor: 'eu',
        name: 'European Union',
        note: 'offers to mediate',
        edge: 'top',
        arcs: [{ to: 'yerevan', strong: false }],
      },
      {
        actor: 'usa',
        name: 'United States',
        note: 'security aid',
        edge: 'top',
        arcs: [{ to: 'baku', strong: false }],
      },
      {
        actor: 'turkey',
        name: 'Türkiye',
        note: 'ally of Baku',
        edge: 'left',
        land: 'TUR',
        arcs: [{ to: 'baku', strong: true, label: 'to Baku' }],
      },
      {
        actor: 'israel',
        name: 'Israel',
        note: 'arms for oil',
        edge: 'left',
        arcs: [{ to: 'baku', strong: true }],
      },
      { actor: 'russia', name: 'Russia', note: 'guards the ceasefire', edge: 'right', land: 'RUS', arcs: [] },
    ],
    pins: [
      {
        id: 'e1',
        n: 1,
        at: { lon: 46.6, lat: 38.72 },
        style: 'outline',
        label: 'Iran held a drill along the Aras',
      },
      {
        id: 'e2',
        n: 2,
        at: { lon: 47.6, lat: 39.95 },
        style: 'solid',
        label: 'Azerbaijan called a joint drill with Türkiye',
        selected: false,
      },
      {
        id: 'e3',
        n: 3,
        at: 'jabrayil',
        style: 'outline',
        label: 'Its president posed with an Israeli drone',
      },
      {
        id: 'e4',
        n: 4,
        at: { lon: 44.9, lat: 38.9 },
        style: 'dashed',
        label: 'Baku media: airspace shut. Unconfirmed.',
      },
      {
        id: 'e5',
        n: 5,
        at: 'x_norduz',
        style: 'outline',
        label: 'Iran and Armenia agreed to revive the road',
      },
    ],
    selectable: [
      { kind: 'region', id: 'syunik', parts: ['ARM_syunik'], label: 'Syunik' },
      { kind: 'region', id: 'nakhchivan', parts: ['AZE_nakhchivan'], label: 'Nakhchivan' },
      {
        kind: 'region',
        id: 'karabakh',
        parts: ['AZE_karabakh', 'AZE_east_zangezur'],
        label: 'Karabakh and East Zangezur',
      },
      { kind: 'region', id: 'east_azerbaijan', parts: ['IRN_east_azerbaijan'], label: 'East Azerbaijan' },
      { kind: 'route', id: 'lachin_road', label: 'Lachin road' },
      { kind: 'route', id: 'tripp', label: 'Syunik route' },
      { kind: 'force', id: 'ir1', label: 'Iranian brigades at the Aras' },
      { kind: 'actor', id: 'azerbaijan', label: 'Azerbaijan' },
      { kind: 'actor', id: 'turkey', label: 'Türkiye' },
      { kind: 'actor', id: 'israel', label: 'Israel' },
    ],
    selection: null,
    focusRegions: ['ARM_syunik', 'AZE_nakhchivan', 'AZE_karabakh', 'IRN_east_azerbaijan'],
    legend: true,
  };
}
