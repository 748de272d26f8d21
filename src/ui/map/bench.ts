/** How smoothly the map pans, beside an empty scene of the same size in the same browser. */
import type { MapAsset } from './asset.ts';
import { boot, createMap, drawsWithWebgl } from './map.ts';
import type { MapView } from './map-view.ts';
import type { MapModel } from './model.ts';
import { Phaser } from './phaser.ts';

/** Frames drawn in the same time. */
export interface PanMeasure {
  readonly renderer: 'webgl' | 'canvas';
  /** Frames of the map while it is panned without a pause. */
  readonly frames: number;
  /** Frames of an empty Phaser scene. */
  readonly emptyFrames: number;
  /** Milliseconds of each of the two measurements. */
  readonly ms: number;
  /** Milliseconds of script a frame on the map, pictures painted on the way included. */
  readonly scriptMs: number;
}

const plain: MapModel = {
  theme: 'light',
  actors: {},
  holders: {},
  tension: [{ a: 'azerbaijan', b: 'iran', value: 71, change: 0, label: '71' }],
  forces: [],
  routes: {},
  offmap: [],
  pins: [],
  selectable: [],
  selection: null,
  focusRegions: ['ARM_syunik'],
};

/** Screen pixels a frame: a brisk drag. */
const speed = 11;

/**
 * Pans a map to and fro for `ms` milliseconds and counts frames; before and after, counts those of an empty scene.
 * The container must be in the page and have a size.
 */
export async function measurePan(
  container: HTMLElement,
  asset: MapAsset,
  model: MapModel = plain,
  ms = 3000,
  renderer: 'webgl' | 'canvas' = drawsWithWebgl() ? 'webgl' : 'canvas',
): Promise<PanMeasure> {
  const before = await countEmpty(container, ms / 2, renderer);
  const map = (await createMap(container, asset, model, { renderer })) as MapView;
  await map.settled();
  let frames = 0;
  let script = 0;
  let step = 0;
  const start = performance.now();
  while (performance.now() - start < ms) {
    const begun = await nextFrame();
    // A wide ellipse, so that new ground comes into view from every side.
    const angle = (step++ * speed) / 320;
    map.drag(Math.cos(angle) * speed * 1.6, Math.sin(angle) * speed);
    frames++;
    script += performance.now() - begun;
  }
  const scriptMs = (script + map.spent.frameMs) / Math.max(1, frames);
  map.destroy();
  await nextFrame();
  const after = await countEmpty(container, ms / 2, renderer);
  return { renderer, frames, emptyFrames: before + after, ms, scriptMs };
}

const nextFrame = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

async function countEmpty(container: HTMLElement, ms: number, renderer: 'webgl' | 'canvas'): Promise<number> {
  const { game } = await boot(container, renderer === 'webgl', Math.min(2, devicePixelRatio));
  // Warm: the first frames compile shaders.
  for (let i = 0; i < 10; i++) await nextFrame();
  let frames = 0;
  game.events.on(Phaser.Core.Events.POST_RENDER, () => frames++);
  const start = performance.now();
  while (performance.now() - start < ms) await nextFrame();
  const counted = frames;
  game.destroy(true);
  for (let i = 0; i < 3; i++) await nextFrame();
  return counted;
}
