/** Packages' own sources, which have no types beside them. */
declare module '*/phaser/src/core/Game.js' {
  import { Game } from 'phaser';
  export default Game;
}
declare module '*/phaser/src/scene/Scene.js' {
  import { Scene } from 'phaser';
  export default Scene;
}
declare module '*/phaser/src/core/index.js' {
  import { Core } from 'phaser';
  export default Core;
}
declare module '*/phaser/src/scene/events/index.js' {
  import type { Scenes } from 'phaser';
  const events: typeof Scenes.Events;
  export default events;
}
declare module '*/phaser/src/renderer/index.js' {
  import { Renderer } from 'phaser';
  export default Renderer;
}
declare module '*/phaser/src/const.js' {
  const constants: { readonly WEBGL: 2; readonly CANVAS: 1 };
  export default constants;
}
declare module '*/milsymbol/index.mjs' {
  import type milsymbol from 'milsymbol';

  /** One set of icons, as milsymbol's own files define them. */
  interface IconSet {
    readonly type: 'number';
    readonly getMetadata: unknown;
    readonly getIcons: unknown;
    readonly iconParts: unknown;
    readonly icons: unknown;
  }
  export const ms: typeof milsymbol & { addIcons(icons: IconSet): void };
  export const numbersea: IconSet;
}
