import assetUrl from '../../../assets/map/map.px.json?url';
import type { MapAsset } from '../../../src/ui/map/asset.ts';
import { measurePan, type PanMeasure } from '../../../src/ui/map/bench.ts';

declare global {
  /** What tests/bench/page.ts calls from outside. */
  interface Window {
    measurePan?: (ms: number, renderer: 'webgl' | 'canvas' | undefined) => Promise<PanMeasure>;
  }
}

const asset = (await (await fetch(assetUrl)).json()) as MapAsset;
const container = document.getElementById('map')!;
window.measurePan = (ms, renderer) => measurePan(container, asset, undefined, ms, renderer);
