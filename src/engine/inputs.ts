/**
 * What a seat can hand in. These shapes are final: journal, link and network carry them. Actors, actions, lines and
 * offers are indices of the compiled scenario; `record/` turns them into ids and back.
 */

export const ANSWERS = ['accept', 'refuse', 'counter'] as const;
export type AnswerKind = (typeof ANSWERS)[number];
export const REACTIONS = ['pass', 'protest', 'crisis'] as const;
export type Reaction = (typeof REACTIONS)[number];
export const MOVES = ['climb', 'climb_two', 'hold', 'off_ramp', 'accept', 'back_down'] as const;
export type CrisisMove = (typeof MOVES)[number];
/** What a third party may say before a round of a crisis; the world keeps the place in this list. */
export const STANCES = ['stay_out', 'owner', 'mover', 'mediate'] as const;
export type Stance = (typeof STANCES)[number];

/** One term of a deal, as integers: [kind index in TERM_KINDS, ...operands]. */
export type Term = readonly number[];
/**
 * act: concrete action · issue: issue, level · stop: actor, template, turns, toward whom if not anybody · open: issue, level, turns ·
 * format: issue, level · reciprocity: actor, actor, turns · guarantee: actor, commitment.
 * An act that needs consent is offered as the one term `act`; everything else is a deal. `open` is at least that level for so many turns, `issue` and `format` exactly that level until it is replaced.
 */
export { TERM_KINDS } from '../scenario/deal-types.ts';

export interface Answer {
  readonly offer: number;
  readonly answer: AnswerKind;
  /** Of a counter-offer. */
  readonly terms?: readonly Term[];
}

export interface Proposal {
  readonly addressees: readonly number[];
  readonly terms: readonly Term[];
  /** Last turn in which it can be answered. */
  readonly deadline: number;
}

export interface OrdersInput {
  readonly kind: 'orders';
  readonly seat: number;
  /** Concrete actions; their order in the list never matters. */
  readonly orders: readonly number[];
  readonly answers: readonly Answer[];
  readonly proposals: readonly Proposal[];
}
export interface ReactionInput {
  readonly kind: 'reaction';
  readonly seat: number;
  readonly line: number;
  readonly choice: Reaction;
}
export interface MoveInput {
  readonly kind: 'move';
  readonly seat: number;
  readonly move: CrisisMove;
  /** Of an off-ramp that is more than a return to before. */
  readonly terms?: readonly Term[];
}
export interface StanceInput {
  readonly kind: 'stance';
  readonly seat: number;
  readonly stance: Stance;
}
export type Input = OrdersInput | ReactionInput | MoveInput | StanceInput;
export type InputKind = Input['kind'];

/** What the game waits for: these seats owe an input of this kind. */
export interface Prompt {
  readonly kind: InputKind;
  readonly turn: number;
  /** Place within the turn; with turn and seat it names the input. */
  readonly step: number;
  readonly seats: readonly number[];
  /** For reactions: by seat in `seats`, the red line it has to answer for. */
  readonly lines: readonly number[];
}

/** A prompt as a seat that is asked may see it: who else answers for which line of its own may be a secret. */
export function promptFor(prompt: Prompt, seat: number): Prompt {
  if (prompt.kind !== 'reaction' || prompt.seats.length === 1) return prompt;
  const at = prompt.seats.indexOf(seat);
  const { kind, turn, step, lines } = prompt;
  return { kind, turn, step, seats: [seat], lines: at < 0 ? [] : [lines[at]] };
}

/** The game is over. */
export interface Done {
  readonly kind: 'done';
}

/**
 * Why an input was not taken. *Invalid*: not understood. *Illegal*: understood, not allowed. `data` fills the sentence
 * of the code in the message catalogue.
 */
export interface Refusal {
  readonly class: 'invalid' | 'illegal';
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
}

export const REFUSAL_CODES = [
  'invalid_shape',
  'invalid_unknown_seat',
  'invalid_unknown_action',
  'invalid_unknown_offer',
  'invalid_unknown_choice',
  'invalid_term',
  'illegal_not_asked',
  'illegal_other_kind',
  'illegal_other_seat',
  'illegal_too_many_orders',
  'illegal_twice',
  'illegal_capital',
  'illegal_pause',
  'illegal_needs',
  'illegal_audience',
  'illegal_answer_twice',
  'illegal_offer_closed',
  'illegal_counter',
  'illegal_proposal',
  'illegal_too_many_proposals',
  'illegal_deadline',
  'illegal_no_terms',
  'illegal_many_terms',
  'illegal_terms_order',
  'illegal_terms_empty',
  'illegal_terms_nobody',
  'illegal_terms_contradict',
  'illegal_term_impossible',
  'illegal_term_say',
  'illegal_term_turns',
  'illegal_line',
  'illegal_crisis',
  'illegal_move',
  'illegal_stance',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
