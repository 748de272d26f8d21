/**
 * Phaser, in two builds. Ready-made it is 355 kB compressed, and its parts cannot be shaken out; put together from
 * its own sources with no more than the map uses it is 165 kB. While developing the ready-made one is taken, because
 * the development server cannot serve the sources, which are CommonJS.
 */
import type { Lean } from './phaser-lean-type.ts';

export const Phaser: Lean = import.meta.env.DEV
  ? await import('phaser')
  : (await import('./phaser-lean.ts')).lean;
