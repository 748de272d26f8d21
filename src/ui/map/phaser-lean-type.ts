import type * as PhaserTypes from 'phaser';

/** The part of Phaser that the map uses. */
export type Lean = Pick<typeof PhaserTypes, 'Game' | 'Scene' | 'WEBGL' | 'CANVAS'> & {
  readonly Core: { readonly Events: Pick<typeof PhaserTypes.Core.Events, 'READY' | 'POST_RENDER'> };
  readonly Scenes: { readonly Events: Pick<typeof PhaserTypes.Scenes.Events, 'CREATE' | 'UPDATE'> };
  readonly Renderer: { readonly Events: Pick<typeof PhaserTypes.Renderer.Events, 'RESTORE_WEBGL'> };
};
