/** Charts of a debrief as marks and scales of Observable Plot, for the page and for files. Colours are custom properties. */
export { classOptions, outcomeStroke } from './class.ts';
export { ladderOptions, pairName } from './ladder.ts';
export { publishedOptions } from './published.ts';
export { tensionOptions } from './tension.ts';
