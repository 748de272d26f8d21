/** Messages of `events`. */
export const events = {} as const;
