/** Messages of `crisis`. */
export const crisis = {} as const;
