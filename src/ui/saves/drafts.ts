import { ANSWERS, type AnswerKind, type Draft, type Drafts, type Proposal } from '../../session/index.ts';
import { isTable } from './form.ts';

/** Drafts from a store, with nothing in them that has another form; undefined where none is left. */
export function asDrafts(value: unknown): Drafts | undefined {
  if (!isTable(value)) return undefined;
  const drafts = Object.entries(value).flatMap(([seat, draft]): [number, Draft][] => {
    const read = asDraft(draft);
    return /^\d{1,2}$/.test(seat) && read ? [[Number(seat), read]] : [];
  });
  return drafts.length > 0 ? Object.fromEntries(drafts) : undefined;
}

function asDraft(value: unknown): Draft | undefined {
  if (!isTable(value) || !isNumbers(value.orders)) return undefined;
  const { orders, answers, counters, proposal } = value;
  return {
    orders,
    answers: entries(answers, (one) => ANSWERS.find((kind) => kind === one)),
    counters: entries(counters, (one) => (isTerms(one) ? one : undefined)),
    proposal: asProposal(proposal),
  };
}

function asProposal(value: unknown): Proposal | undefined {
  if (!isTable(value)) return undefined;
  const { addressees, terms, deadline } = value;
  if (!isNumbers(addressees) || !isTerms(terms) || !Number.isSafeInteger(deadline)) return undefined;
  return { addressees, terms, deadline: deadline as number };
}

/** By offer: what stands there in the form that is wanted. */
function entries<T extends AnswerKind | readonly (readonly number[])[]>(
  value: unknown,
  read: (one: unknown) => T | undefined,
): Record<number, T> {
  if (!isTable(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, one]): [number, T][] => {
      const found = read(one);
      return /^\d+$/.test(id) && found !== undefined ? [[Number(id), found]] : [];
    }),
  );
}

function isTerms(value: unknown): value is number[][] {
  return Array.isArray(value) && value.every(isNumbers);
}

function isNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && (one as number) >= -1);
}
