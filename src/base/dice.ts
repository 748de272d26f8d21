import seedrandom from 'seedrandom';

/** The four 32-bit words that seed all luck of one game; part of the world. */
export type Luck = readonly [number, number, number, number];

/**
 * What a draw is for. Together with turn, actor, target and counter it is the key of the draw: a draw does not
 * depend on how many draws came before it, so changing one order reshuffles no unrelated luck.
 * Append only: the position of a purpose is part of every game's luck.
 */
export const PURPOSES = [
  'length', // the last turn, drawn once
  'truth', // private truths, drawn once
  'event', // random events of the briefing
  'report', // whether a report reaches others as confirmed
  'learn', // whether a covert act is learned of
  'success', // whether an act with a stated chance succeeds
  'incident', // whether contact between forces goes wrong
  'incident_kind', // which incident it is
  'clash', // an unordered clash in a round of a crisis
  'widen', // whether chosen violence widens
  'policy', // a policy's draw among good choices
  'policy_crisis', // a policy's draw in a crisis
  'policy_reaction', // a policy's draw when a line is crossed
  'sample', // worlds sampled from an observation
  'incident_effect', // what an incident does beside being one, where that has a chance
  'claim', // whether a contested claim is so, drawn once; and whether looking into it finds that out
  'tolerance', // what a state really tolerates beyond a line that it has drawn, drawn once
  'policy_stance', // a policy's draw when it may declare itself in a crisis of others
  'join_war', // whether one that had declared itself enters the war
  'twist', // whether what an act was meant to hide comes out, or whether it backfires
] as const;
/** One of {@link PURPOSES}. */
export type Purpose = (typeof PURPOSES)[number];

/** The number of faces of every draw: chances are stated in ten-thousandths. */
export const FACES = 10000;

/** Four words from the seed as text. seedrandom's `alea`, the same in every engine measured. */
export function luckFromSeed(seed: string): Luck {
  const next = seedrandom.alea(seed);
  return [next.int32() | 0, next.int32() | 0, next.int32() | 0, next.int32() | 0];
}

/**
 * The canonical text of a draw's key, `turn/purpose/actor/target/counter`, as logs and tests name a draw.
 * `actor` and `target` are indices of the compiled scenario, -1 for nobody.
 */
export function drawKey(
  turn: number,
  purpose: Purpose,
  actor: number,
  target: number,
  counter: number,
): string {
  return `${turn}/${purpose}/${actor}/${target}/${counter}`;
}

/** One round of mixing: the finaliser of MurmurHash3 over an accumulated word (public domain, Austin Appleby). */
function mix(h: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  h ^= Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

function finish(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * The draw of a key, an integer 0..9999: one 32-bit hash of the key and all four words of luck, reduced by remainder.
 * 10,000 does not divide 2^32, so some faces are likelier than others by 1 in 429,496; the tests hold the rest.
 */
export function draw(
  luck: Luck,
  turn: number,
  purpose: number,
  actor: number,
  target: number,
  counter: number,
): number {
  const place = Math.imul(turn + 1, 0x10001) ^ Math.imul(purpose + 1, 0x1003f);
  const who = Math.imul(actor + 2, 0x0101) ^ Math.imul(target + 2, 0x20003);
  let h = mix(luck[0], place);
  h = mix(h, who);
  h = mix(h ^ luck[1], counter);
  h = finish(h ^ luck[2]);
  h = finish(mix(h, luck[3]));
  // `| 0`: a remainder of an unsigned number is kept as a fraction might be, and so would be whatever is reckoned with it.
  return ((h >>> 0) % FACES) | 0;
}

/** Index of each purpose, for {@link draw}. */
export const PURPOSE = Object.fromEntries(PURPOSES.map((purpose, i) => [purpose, i])) as Readonly<
  Record<Purpose, number>
>;
