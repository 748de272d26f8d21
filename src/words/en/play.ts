/** Messages of `play`. */
export const play = {} as const;
