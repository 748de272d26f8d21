/** Makes the map: checks what is given and what the browser can do, starts Phaser, hands back the controls. */
import './map.css';
import { mapNames } from '../../words/en/map.ts';
import { dataOf, type MapAsset, type MapData } from './asset.ts';
import { loadFaces } from './label-style.ts';
import { MapView } from './map-view.ts';
import type { MapHandle, MapModel, MapOptions, MapRefusal } from './model.ts';
import { Phaser } from './phaser.ts';
import type * as PhaserTypes from 'phaser';

const refuse = (code: MapRefusal['code'], detail: unknown): MapRefusal => ({
  code,
  detail: detail instanceof Error ? (detail.stack ?? detail.message) : String(detail),
});

function read(asset: MapAsset): MapData {
  try {
    return dataOf(asset);
  } catch (error) {
    throw refuse('bad-asset', error);
  }
}

/** The names by which renderers that compute on the processor go. */
const software = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Whether the map draws with WebGL in this browser; if not, Phaser draws on a plain canvas. WebGL that a processor
 * computes is taken for none: the plain canvas is several times faster there.
 */
export function drawsWithWebgl(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
    if (!gl) return false;
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return !software.test(name);
  } catch {
    return false;
  }
}

/**
 * Puts a map into a container, which must have a size and a position of its own. Rejects with a `MapRefusal` when
 * the browser can draw neither with WebGL nor on a 2D canvas, or the asset is broken.
 */
export async function createMap(
  container: HTMLElement,
  asset: MapAsset,
  model: MapModel,
  options: MapOptions = {},
): Promise<MapHandle> {
  if (!document.createElement('canvas').getContext('2d')) throw refuse('no-canvas', 'no 2D context');
  const data = read(asset);
  const webgl = options.renderer ? options.renderer === 'webgl' : drawsWithWebgl();
  const ratio = options.ratio ?? Math.min(2, Math.max(1, globalThis.devicePixelRatio));
  const root = document.createElement('div');
  root.className = 'amap';
  root.setAttribute('aria-hidden', 'true');
  container.append(root);
  await loadFaces();
  try {
    const { game, scene } = await boot(root, webgl, ratio);
    return new MapView({
      game,
      scene,
      root,
      container,
      data,
      names: { ...mapNames, ...options.names },
      ratio,
      options,
      model,
    });
  } catch (error) {
    root.remove();
    throw refuse('renderer-failed', error);
  }
}

/** Starts Phaser with one empty scene and waits until it can be drawn into. */
export function boot(
  parent: HTMLElement,
  webgl: boolean,
  ratio: number,
): Promise<{ game: PhaserTypes.Game; scene: PhaserTypes.Scene }> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('the renderer did not start')), 15_000);
    const scene = new Phaser.Scene('map');
    const game = new Phaser.Game({
      type: webgl ? Phaser.WEBGL : Phaser.CANVAS,
      parent,
      scene,
      scale: {
        // No scaling by Phaser (Scale.NONE): the size is set from the container.
        mode: 0,
        width: Math.max(1, Math.round(parent.clientWidth * ratio)),
        height: Math.max(1, Math.round(parent.clientHeight * ratio)),
        zoom: 1 / ratio,
      },
      banner: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      autoFocus: false,
      disableContextMenu: false,
      render: {
        antialias: true,
        // Every line is painted with soft edges of its own, so multisampling would only cost.
        antialiasGL: false,
        pathDetailThreshold: 0,
        powerPreference: 'low-power',
      },
    });
    game.events.once(Phaser.Core.Events.READY, () => {
      const ready = () => {
        clearTimeout(patience);
        resolve({ game, scene });
      };
      if (scene.sys.isActive()) ready();
      else scene.events.once(Phaser.Scenes.Events.CREATE, ready);
    });
  });
}
