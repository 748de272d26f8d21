/** Switches that make Chromium run and draw alike on any machine. */
export const CHROMIUM_ARGS: string[];
/** The path of a Chromium that starts, or undefined. */
export function findChromium(): Promise<string | undefined>;
/** As findChromium, but installs one where there is none. */
export function ensureChromium(): Promise<string | undefined>;
