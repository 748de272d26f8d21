import '@fontsource/source-serif-4/400.css';
import '@fontsource/source-serif-4/400-italic.css';
import '@fontsource/source-serif-4/600.css';
import '@fontsource/source-serif-4/600-italic.css';
import '@fontsource/ibm-plex-sans-condensed/400.css';
import '@fontsource/ibm-plex-sans-condensed/500.css';
import '@fontsource/ibm-plex-sans-condensed/600.css';
import '@fontsource/ibm-plex-sans-condensed/700.css';
import '../../../src/ui/theme/tokens.css';
import type { MapAsset } from '../../../src/ui/map/asset.ts';
import { mapKey } from '../../../src/ui/map/keys.ts';
import { createMap } from '../../../src/ui/map/map.ts';
import type { MapModel } from '../../../src/ui/map/model.ts';
import assetUrl from '../../../assets/map/map.px.json?url';
import { autumn2021 } from './autumn-2021.ts';

// ?theme=dark&zoom=4&lon=46.3&lat=39.2&panels=1&plain=1&renderer=canvas
const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset['theme'] = theme;
const container = document.querySelector<HTMLElement>('#map');
if (!container) throw new Error('no container');

const narrow = innerWidth < 700;
const panels = query.has('panels');
const padding = panels
  ? narrow
    ? { left: 0, top: 112, right: 0, bottom: 470 }
    : { left: 312, top: 52, right: 360, bottom: 194 }
  : { left: 0, top: 0, right: 0, bottom: 0 };
if (panels && !narrow)
  for (const css of [
    'left:0;top:0;right:0;height:51px;border-radius:0',
    'left:16px;top:68px;width:294px;bottom:210px',
    'right:16px;top:68px;width:342px;bottom:16px',
    'left:16px;right:376px;height:176px;bottom:16px',
  ])
    document.body.insertAdjacentHTML('beforeend', `<div class="panel" style="${css}"></div>`);
if (panels && narrow)
  for (const css of [
    'left:0;top:0;right:0;height:111px;border-radius:0',
    'left:0;right:0;height:470px;bottom:0',
  ])
    document.body.insertAdjacentHTML('beforeend', `<div class="panel" style="${css}"></div>`);

const asset = (await (await fetch(assetUrl)).json()) as MapAsset;
let model: MapModel = autumn2021(theme);
if (query.has('plain'))
  model = { ...model, tension: [], forces: [], pins: [], offmap: [], routes: {}, zones: [], legend: false };
const started = performance.now();
const map = await createMap(container, asset, model, {
  padding,
  still: query.has('still'),
  renderer: (query.get('renderer') ?? undefined) as 'webgl' | 'canvas' | undefined,
}).catch((refusal: unknown) => {
  throw new Error(JSON.stringify(refusal));
});
map.on('select', (what) => map.update((model = { ...model, selection: what })));
addEventListener('keydown', (event) => {
  if (mapKey(map, event.key)) event.preventDefault();
});
const number = (name: string) => Number(query.get(name));
if (query.has('zoom'))
  await map.flyTo(
    { at: { lon: number('lon') || 46.3, lat: number('lat') || 39.25 }, zoom: number('zoom') },
    0,
  );
await map.settled();
Object.assign(window, { map, model: () => model, setModel: (m: MapModel) => map.update((model = m)) });
document.documentElement.dataset['ready'] = String(Math.round(performance.now() - started));
