/** The path of a Firefox that starts, or undefined. */
export function findFirefox(): string | undefined;
/** As findFirefox, but installs one where there is none and it may. */
export function ensureFirefox(): string | undefined;
