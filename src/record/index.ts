export { isObject, readEntry, writeEntry, type EntryProblem } from './journal.ts';
export { fromLink, isWhole, LINK_PREFIX, linkAsks, toLink, type Asked } from './link.ts';
export { packText, unpackText } from './packing.ts';
export { replay, type Replay } from './replay.ts';
export { isTooDeep, NAME_LIMIT, parseRecord, RECORD_LIMIT, shapeRecord, type Divergence } from './shape.ts';
export type * from './types.ts';
export { advanceRecorded, Recorder } from './recorder.ts';
