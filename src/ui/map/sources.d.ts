/** Packages' own sources, which have no types beside them. */
declare module '*/phaser/src/core/Game.js' {
  const Game: typeof import('phaser').Game;
  export default Game;
}
declare module '*/phaser/src/scene/Scene.js' {
  const Scene: typeof import('phaser').Scene;
  export default Scene;
}
declare module '*/phaser/src/core/index.js' {
  const core: typeof import('phaser').Core;
  export default core;
}
declare module '*/phaser/src/scene/events/index.js' {
  const events: typeof import('phaser').Scenes.Events;
  export default events;
}
declare module '*/phaser/src/renderer/index.js' {
  const renderer: typeof import('phaser').Renderer;
  export default renderer;
}
declare module '*/phaser/src/const.js' {
  const constants: { readonly WEBGL: 2; readonly CANVAS: 1 };
  export default constants;
}
declare module '*/milsymbol/index.mjs' {
  /** One set of icons, as milsymbol's own files define them. */
  interface IconSet {
    readonly type: 'number';
    readonly getMetadata: unknown;
    readonly getIcons: unknown;
    readonly iconParts: unknown;
    readonly icons: unknown;
  }
  export const ms: typeof import('milsymbol').default & { addIcons(icons: IconSet): void };
  export const numbersea: IconSet;
}
