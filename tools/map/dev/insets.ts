import '@fontsource/source-serif-4/400-italic.css';
import '@fontsource/ibm-plex-sans-condensed/500.css';
import '@fontsource/ibm-plex-sans-condensed/600.css';
import '@fontsource/ibm-plex-sans-condensed/700.css';
import '../../../src/ui/theme/tokens.css';
import type { MapAsset } from '../../../src/ui/map/asset.ts';
import { drawInset, type InsetOptions } from '../../../src/ui/map/inset.ts';
import { loadFaces } from '../../../src/ui/map/label-style.ts';
import assetUrl from '../../../assets/map/map.px.json?url';

const theme = new URLSearchParams(location.search).get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset['theme'] = theme;
const asset = (await (await fetch(assetUrl)).json()) as MapAsset;
await loadFaces();
const pictures: [number, number, Omit<InsetOptions, 'theme'>][] = [
  [264, 116, { regions: ['ARM_syunik', 'AZE_east_zangezur'], labels: ['horadiz', 'jabrayil', 'meghri'] }],
  [264, 116, { labels: ['nakhchivan', 'lachin', 'goris'], routes: { lachin_road: { state: 'closed' } } }],
  [264, 116, { box: { x0: 1030, y0: 500, x1: 1170, y1: 600 }, labels: ['lankaran', 'astara_az', 'ardabil'] }],
  [
    264,
    116,
    {
      box: { x0: 850, y0: 470, x1: 960, y1: 540 },
      labels: ['ordubad', 'meghri', 'minjivan'],
      routes: { tripp: { state: 'closed' } },
    },
  ],
  [264, 116, { box: { x0: 700, y0: 340, x1: 1200, y1: 560 }, labels: ['yerevan', 'baku', 'nakhchivan'] }],
  [
    600,
    352,
    {
      box: { x0: 800, y0: 370, x1: 1010, y1: 545 },
      labels: [
        'goris',
        'kapan',
        'meghri',
        'horadiz',
        'lachin',
        'khankendi',
        'lachin_road',
        'AZE',
        'ARM',
        'IRN',
        'AZE_nakhchivan',
        'ARM_syunik',
      ],
      routes: { lachin_road: { state: 'closed', label: 'Lachin road: closed' }, tripp: { state: 'closed' } },
      zones: [{ id: 'z', area: 'peacekeepers_2020' }],
    },
  ],
  [
    600,
    352,
    {
      box: { x0: 800, y0: 370, x1: 1010, y1: 545 },
      labels: ['meghri', 'ordubad', 'jabrayil', 'IRN', 'AZE'],
      tension: [{ a: 'iran', b: 'azerbaijan', value: 78 }],
      marks: [{ at: 'jabrayil', hot: true }],
      patterns: true,
    },
  ],
];
for (const [width, height, options] of pictures) {
  const canvas = document.createElement('canvas');
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  document.body.append(canvas);
  drawInset(canvas, asset, { theme, ...options });
}
document.documentElement.dataset['ready'] = '1';
