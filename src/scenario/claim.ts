/** A fact or claim in our own words, and the document that it is from. */
export interface SourceEntry {
  readonly says: string;
  readonly document: string;
}

/** Something that one state says of another; whether it is so is drawn by the seed and known to few. */
export interface Claim {
  readonly id: string;
  readonly says: string;
  /** Actor that it is said of, and those that know whether it is so, as a bit mask. */
  readonly about: number;
  readonly known: number;
  /** Chance in a hundred that it is so. */
  readonly chance: number;
  /** By template: whether it says so openly, and the chance in a hundred that it finds out what is so. */
  readonly accuses: readonly boolean[];
  readonly examines: readonly number[];
  /** Dossier ids that it cites. */
  readonly sources: readonly string[];
}

/** What an event makes all believe of a slot but those of a bit mask, who know better. */
export interface Rumour {
  readonly slot: number;
  readonly value: number;
  readonly known: number;
}

/** What an act may do that nobody ordered: what it was to hide comes out, or it turns against its actor. */
export interface Twist {
  readonly kind: 'exposed' | 'backfired';
  /** Chance in a hundred. */
  readonly chance: number;
  readonly more: Watched | undefined;
}

/** A slot of whose value each step adds so much, in the hundred, to a chance. */
export interface Watched {
  readonly slot: number;
  readonly by: number;
}
