/**
 * What the core must not use, each with what to do instead. The core gives the same bits in every browser and
 * in Node (design, "Determinism"): no clock, no ambient luck, no rounding that differs between engines, nothing
 * that depends on a person's language or on the order in which things happen to be stored or collected.
 */

const CLOCK = 'the core has no clock: time is the turn number, and a date is a fact of the scenario.';
const TIMER = 'the core never waits: return a value, and let session or workers schedule the next step.';
const HOST = 'the core knows no host: take the value as an argument from session, workers or cli.';
const LUCK = 'draw from the keyed dice of src/base, so that the same record falls the same way.';
const LOCALE = 'the core knows no language: return ids and numbers, and let src/words format them.';
const COLLECTED = 'garbage collection must not decide: use Map or Set.';
const CODE = 'text is never run as code: rules are parsed and compiled in src/rules.';

/** Globals of the language: neither used nor shadowed, for a `Date` of one's own would only hide a real one. */
export const BANNED_GLOBALS: Readonly<Record<string, string>> = {
  Date: CLOCK,
  Temporal: CLOCK,
  Intl: LOCALE,
  globalThis: HOST,
  SharedArrayBuffer: HOST,
  Atomics: HOST,
  WeakRef: COLLECTED,
  FinalizationRegistry: COLLECTED,
  eval: CODE,
  Function: `${CODE} As a type, write the signature.`,
};

/**
 * Globals of browsers and Node. Many are ordinary words (a YAML document, a window of opportunity), so a module
 * that binds the name itself may use it; the type check, which knows scopes, refuses the global in its place.
 */
export const HOST_GLOBALS: Readonly<Record<string, string>> = {
  performance: CLOCK,
  setTimeout: TIMER,
  setInterval: TIMER,
  setImmediate: TIMER,
  clearTimeout: TIMER,
  clearInterval: TIMER,
  queueMicrotask: TIMER,
  requestAnimationFrame: TIMER,
  requestIdleCallback: TIMER,
  crypto: LUCK,
  navigator: HOST,
  window: HOST,
  self: HOST,
  document: HOST,
  location: HOST,
  global: HOST,
  process: HOST,
  Buffer: HOST,
  require: HOST,
  fetch: HOST,
  XMLHttpRequest: HOST,
  WebSocket: HOST,
  Worker: HOST,
  localStorage: HOST,
  sessionStorage: HOST,
  indexedDB: HOST,
  console: 'the core prints nothing: return a Result, an event or a diagnostic.',
  structuredClone:
    "copy field by field, or through canonical JSON of src/base: cloning is the host's and slow.",
};

/** The members of `Math` that give equal bits in every engine (exact, or correctly rounded everywhere). */
export const EXACT_MATH: ReadonlySet<string> = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
]);

/** Told to whoever uses another member of `Math`, or `**`. */
export const INEXACT =
  'engines round it differently: use integer arithmetic, Math.floor and Math.imul, or a table of integers.';

/** Told to whoever uses `Math.random`. */
export const AMBIENT_LUCK = LUCK;

/** Told to whoever uses `Math` as a value or by a computed name, where nobody can see which member is meant. */
export const OPAQUE_MATH =
  'write Math.floor(x) and the like in full, so that this check can see which member it is.';

/** Members that depend on a person's language or on the Unicode version, on whatever object. */
export const BANNED_MEMBERS: Readonly<Record<string, string>> = {
  localeCompare: 'compare with < and >, which follow code units everywhere.',
  toLocaleString: LOCALE,
  toLocaleDateString: LOCALE,
  toLocaleTimeString: LOCALE,
  toLocaleLowerCase: LOCALE,
  toLocaleUpperCase: LOCALE,
  normalize: 'its result depends on the Unicode version: compare the text as it is written.',
};

/** Told to whoever writes for-in. */
export const FOR_IN =
  'its order is not one to rely on and it walks inherited names: iterate an array of the compiled scenario, or Object.keys of a plain object.';

/** Told to whoever reads `import.meta`. */
export const IMPORT_META = `import.meta differs between hosts: ${HOST}`;

/** Told to whoever seeds a generator without a seed. */
export const UNSEEDED = 'without an argument it seeds itself from the clock: pass the seed as a string.';

/** Told to whoever silences or widens the type check, which is what keeps DOM and Node out of the core. */
export const ESCAPE_HATCH =
  'the type check keeps DOM and Node out of the core: take what you need as an argument with a type of its own.';
