/**
 * Phaser, in two builds. Ready-made it is 355 kB compressed, and its parts cannot be shaken out; put together from
 * its own sources with no more than the map uses it is 165 kB. While developing the ready-made one is taken, because
 * the development server cannot serve the sources, which are CommonJS.
 */
import type * as PhaserTypes from 'phaser';

/** The part of Phaser that the map uses. */
export type Lean = Pick<typeof PhaserTypes, 'Game' | 'Scene' | 'WEBGL' | 'CANVAS'> & {
  readonly Core: { readonly Events: Pick<typeof PhaserTypes.Core.Events, 'READY' | 'POST_RENDER'> };
  readonly Scenes: { readonly Events: Pick<typeof PhaserTypes.Scenes.Events, 'CREATE' | 'UPDATE'> };
  readonly Renderer: { readonly Events: Pick<typeof PhaserTypes.Renderer.Events, 'RESTORE_WEBGL'> };
};

export const Phaser: Lean = import.meta.env.DEV
  ? await import('phaser')
  : (await import('./phaser-lean.ts')).lean;
