import type { AnswerKind, OrdersInput, Proposal, Term } from '../engine/inputs.ts';
import type { Draft } from './types.ts';

/** A turn for which nothing has been put together yet. */
export const EMPTY_DRAFT: Draft = { orders: [], answers: {}, counters: {}, proposal: undefined };

/** The draft with an answer to an offer; only a counter-offer keeps terms. */
export function withAnswer(draft: Draft, offer: number, answer: AnswerKind, terms?: readonly Term[]): Draft {
  const { [offer]: _, ...counters } = draft.counters;
  return {
    ...draft,
    answers: { ...draft.answers, [offer]: answer },
    counters: answer === 'counter' && terms ? { ...counters, [offer]: terms } : counters,
  };
}

export function withProposal(draft: Draft, proposal: Proposal | undefined): Draft {
  return { ...draft, proposal };
}

/** The draft as the input that is checked and sealed. */
export function inputOf(seat: number, draft: Draft): OrdersInput {
  const answers = Object.entries(draft.answers).map(([id, answer]) => {
    const terms = draft.counters[Number(id)];
    return { offer: Number(id), answer, ...(answer === 'counter' && terms && { terms }) };
  });
  const proposals = draft.proposal ? [draft.proposal] : [];
  return { kind: 'orders', seat, orders: draft.orders, answers, proposals };
}

/** Whether nothing stands in it. */
export function isEmpty({ orders, answers, proposal }: Draft): boolean {
  return orders.length === 0 && Object.keys(answers).length === 0 && proposal === undefined;
}

/** A draft in pieces, each to be added to what is there: its orders, its answers, its deal. */
export function piecesOf({
  orders,
  answers,
  counters,
  proposal,
}: Draft): readonly ((draft: Draft) => Draft)[] {
  return [
    ...orders.map((order) => (draft: Draft) => ({ ...draft, orders: [...draft.orders, order] })),
    ...Object.entries(answers).map(
      ([id, answer]) =>
        (draft: Draft) =>
          withAnswer(draft, Number(id), answer, counters[Number(id)]),
    ),
    ...(proposal ? [(draft: Draft) => withProposal(draft, proposal)] : []),
  ];
}
