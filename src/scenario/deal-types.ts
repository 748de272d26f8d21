import type { Rule } from '../rules/index.ts';

/** Kinds of term of a deal: what their operands are, `engine/inputs.ts` says. */
export const TERM_KINDS = ['act', 'issue', 'stop', 'open', 'format', 'reciprocity', 'guarantee'] as const;

/** A deal that states may think of; a person can put together any other. */
export interface DealIdea {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** All that must agree, ascending. */
  readonly parties: readonly number[];
  /** Those of them that may think of it. */
  readonly proposers: readonly number[];
  /** When it is worth thinking of. */
  readonly when: Rule | undefined;
  /** As the engine reads them: the kind by its place in TERM_KINDS, and its operands. */
  readonly terms: readonly (readonly number[])[];
  /** Dossier ids. */
  readonly sources: readonly string[];
}
