import { err, ok, type Result } from '../base/result.ts';
import { isTermList } from '../engine/check-deals.ts';
import {
  ANSWERS,
  MOVES,
  REACTIONS,
  STANCES,
  type Answer,
  type Input,
  type Prompt,
  type Proposal,
} from '../engine/inputs.ts';
import type { Scenario } from '../scenario/types.ts';
import type { JournalEntry } from './types.ts';

/** An input with ids in place of indices. */
export function writeEntry(
  scenario: Scenario,
  prompt: Pick<Prompt, 'turn' | 'step'>,
  input: Input,
): JournalEntry {
  const { actors } = scenario;
  const head = { turn: prompt.turn, step: prompt.step, seat: actors[input.seat].id };
  switch (input.kind) {
    case 'orders':
      return {
        ...head,
        kind: 'orders',
        orders: [...input.orders].sort((a, b) => a - b).map((action) => scenario.actions[action].key),
        answers: input.answers.map((answer) => ({ ...answer })),
        proposals: input.proposals.map((proposal) => ({
          ...proposal,
          addressees: proposal.addressees.map((a) => actors[a].id),
        })),
      };
    case 'reaction': {
      const { choice, line } = input;
      return { ...head, kind: 'reaction', line: scenario.lines[line].id, choice };
    }
    case 'stance':
      return { ...head, kind: 'stance', stance: input.stance };
    case 'move':
      return { ...head, kind: 'move', move: input.move, ...(input.terms && { terms: input.terms }) };
  }
}

/** Why a journal entry cannot be understood. */
export interface EntryProblem {
  readonly code:
    | 'invalid_shape'
    | 'invalid_unknown_seat'
    | 'invalid_unknown_action'
    | 'invalid_unknown_choice';
  readonly detail: string;
}

/** Ids back to indices; the entry comes from outside, so nothing about it is taken on trust. */
export function readEntry(scenario: Scenario, entry: unknown): Result<Input, EntryProblem> {
  if (!isObject(entry)) return problem('invalid_shape', 'entry');
  const seat = scenario.actors.findIndex((actor) => actor.id === entry.seat);
  if (seat < 0) return problem('invalid_unknown_seat', String(entry.seat));
  switch (entry.kind) {
    case 'orders':
      return readOrders(scenario, seat, entry);
    case 'reaction': {
      const line = scenario.lines.findIndex((l) => l.owner === seat && l.id === entry.line);
      const choice = REACTIONS.find((c) => c === entry.choice);
      if (line < 0 || !choice)
        return problem('invalid_unknown_choice', `${String(entry.line)} ${String(entry.choice)}`);
      return ok({ kind: 'reaction', seat, line, choice });
    }
    case 'move': {
      const move = MOVES.find((m) => m === entry.move);
      if (!move) return problem('invalid_unknown_choice', String(entry.move));
      const { terms } = entry;
      if (terms !== undefined && !isTermList(terms)) return problem('invalid_shape', 'terms');
      return ok({ kind: 'move', seat, move, ...(terms && { terms }) });
    }
    case 'stance': {
      const stance = STANCES.find((one) => one === entry.stance);
      return stance
        ? ok({ kind: 'stance', seat, stance })
        : problem('invalid_unknown_choice', String(entry.stance));
    }
    default:
      return problem('invalid_shape', String(entry.kind));
  }
}

function readOrders(
  scenario: Scenario,
  seat: number,
  entry: Record<string, unknown>,
): Result<Input, EntryProblem> {
  if (!Array.isArray(entry.orders) || !Array.isArray(entry.answers) || !Array.isArray(entry.proposals))
    return problem('invalid_shape', 'orders');
  const orders: number[] = [];
  for (const key of entry.orders) {
    const action = scenario.actionByKey.get(`${scenario.actors[seat].id} ${String(key)}`);
    if (action === undefined) return problem('invalid_unknown_action', String(key));
    orders.push(action);
  }
  const answers: Answer[] = [];
  for (const item of entry.answers as unknown[]) {
    const answer = isObject(item) ? ANSWERS.find((a) => a === item.answer) : undefined;
    if (!isObject(item) || !answer || !Number.isSafeInteger(item.offer))
      return problem('invalid_shape', 'answers');
    if (item.terms !== undefined && !isTermList(item.terms)) return problem('invalid_shape', 'answers');
    const terms = item.terms;
    answers.push({ offer: item.offer as number, answer, ...(terms && { terms }) });
  }
  const proposals: Proposal[] = [];
  for (const item of entry.proposals as unknown[]) {
    if (!isObject(item) || !Array.isArray(item.addressees) || !isTermList(item.terms))
      return problem('invalid_shape', 'proposals');
    const addressees = item.addressees.map((id) => scenario.actors.findIndex((actor) => actor.id === id));
    if (addressees.includes(-1)) return problem('invalid_unknown_seat', item.addressees.join(' '));
    if (!Number.isSafeInteger(item.deadline)) return problem('invalid_shape', 'proposals');
    proposals.push({ addressees, terms: item.terms, deadline: item.deadline as number });
  }
  return ok({ kind: 'orders', seat, orders, answers, proposals });
}

/** True for what JSON calls an object: neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(code: EntryProblem['code'], detail: string): Result<never, EntryProblem> {
  return err({ code, detail });
}
