/** The one place where Phaser is loaded, so that a smaller build can take its place. */
import * as Phaser from 'phaser';

export { Phaser };
