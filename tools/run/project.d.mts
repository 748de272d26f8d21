/** The folder that the project stands in. */
export const ROOT: string;
/** Runs a TypeScript file in a Node of its own; how it ended. */
export function runTypeScript(file: string, args?: readonly string[]): Promise<number>;
