/** A statement, and the dossier ids that it comes from; none where it is the author's own judgement. */
export interface Told {
  readonly says: string;
  readonly sources: readonly string[];
}

/** What a class is to learn, what it may be asked, and what whoever leads the game is told of this scenario. */
export interface Teaching {
  readonly objectives: readonly string[];
  readonly questions: Readonly<Record<'describe' | 'analyse' | 'transfer', readonly string[]>>;
  /** Asked before the game, and asked after it. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly guide: readonly Told[];
  /** By actor: what its players know that others may not. */
  readonly knows: readonly (readonly Told[])[];
  readonly reading: readonly { readonly title: string; readonly date: string; readonly says: string }[];
  /** Where sources contradict each other. */
  readonly disagree: readonly { readonly topic: string; readonly sides: readonly Told[] }[];
}

/** What teachers are given with every scenario. */
export interface Lesson {
  /** By length of the lesson; the steps of a plan add up to its minutes. */
  readonly plans: readonly {
    readonly minutes: number;
    readonly steps: readonly {
      readonly minutes: number;
      readonly phase: 'before' | 'play' | 'debrief';
      readonly says: string;
    }[];
  }[];
  /** By number of students, both bounds included. */
  readonly classes: readonly { readonly from: number; readonly to: number; readonly says: string }[];
  readonly guide: readonly Told[];
  readonly glossary: readonly {
    readonly term: string;
    readonly says: string;
    readonly names: readonly { readonly name: string; readonly used: string }[];
    readonly sources: readonly string[];
  }[];
}
