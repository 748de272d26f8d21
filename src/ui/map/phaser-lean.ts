/**
 * Phaser from its sources: the game loop, both renderers, one camera, images. See phaser.ts. The renderers come first:
 * their files need one another in a circle that only closes when it is entered here.
 */
import renderer from '../../../node_modules/phaser/src/renderer/index.js';
import constants from '../../../node_modules/phaser/src/const.js';
import core from '../../../node_modules/phaser/src/core/index.js';
import Game from '../../../node_modules/phaser/src/core/Game.js';
import '../../../node_modules/phaser/src/cameras/2d/index.js';
import '../../../node_modules/phaser/src/events/EventEmitter.js';
import '../../../node_modules/phaser/src/gameobjects/DisplayList.js';
import '../../../node_modules/phaser/src/gameobjects/GameObjectCreator.js';
import '../../../node_modules/phaser/src/gameobjects/GameObjectFactory.js';
import '../../../node_modules/phaser/src/gameobjects/UpdateList.js';
import '../../../node_modules/phaser/src/gameobjects/image/ImageFactory.js';
import Scene from '../../../node_modules/phaser/src/scene/Scene.js';
import sceneEvents from '../../../node_modules/phaser/src/scene/events/index.js';
import '../../../node_modules/phaser/src/scene/ScenePlugin.js';
import type { Lean } from './phaser-lean-type.ts';

/** The same names as in the ready-made build. */
export const lean: Lean = {
  Game,
  Scene,
  WEBGL: constants.WEBGL,
  CANVAS: constants.CANVAS,
  Core: core,
  Scenes: { Events: sceneEvents },
  Renderer: renderer,
};
