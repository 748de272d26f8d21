import '../../../src/ui/theme/tokens.css';
import type { MapAsset } from '../../../src/ui/map/asset.ts';
import { measurePan } from '../../../src/ui/map/bench.ts';
import assetUrl from '../../../assets/map/map.px.json?url';
import { autumn2021 } from './autumn-2021.ts';

const container = document.querySelector<HTMLElement>('#map');
if (!container) throw new Error('no container');
const asked = new URLSearchParams(location.search).get('renderer');
const forced = asked === 'webgl' || asked === 'canvas' ? asked : undefined;
const asset = (await (await fetch(assetUrl)).json()) as MapAsset;
const result = await measurePan(container, asset, autumn2021('light'), 3000, forced);
document.title = JSON.stringify(result);
