import { packText, unpackText } from '../../session/index.ts';
import { assignmentFragment, type Assignment } from './assignment.ts';

/** An assignment with a scenario that did not come with Araxes: what a teacher hands out as a file, or as a link. */
export interface HandedOut {
  /** The assignment as an address fragment. */
  readonly set: string;
  /** The text of its scenario. */
  readonly scenario: string;
}

/** What stands before it in the address of the page. */
export const HANDED_PREFIX = 'b=';
/** The longest link that is made: browsers open longer ones, mail and chats cut them. */
const LINK_LIMIT = 32_000;
/** What a link may unpack to. */
const TEXT_LIMIT = 1_100_000;

/** The assignment with its scenario as the text of a file. */
export function assignmentFile(one: Assignment, scenario: string): string {
  return `${JSON.stringify({ araxesAssignment: 1, set: assignmentFragment(one), scenario }, null, 1)}\n`;
}

/** The same as an address fragment; `undefined` where it would be too long. */
export function handedFragment(one: Assignment, scenario: string): string | undefined {
  const fragment = HANDED_PREFIX + packText(JSON.stringify([assignmentFragment(one), scenario]));
  return fragment.length <= LINK_LIMIT ? fragment : undefined;
}

/** Whether a text is meant as such a file. */
export function isAssignmentFile(text: string): boolean {
  return /^\s*\{\s*"araxesAssignment"/.test(text);
}

/** What a file or a fragment hands out; `undefined` where it is neither, or not whole. */
export function readHandedOut(text: string): HandedOut | undefined {
  try {
    if (!text.startsWith(HANDED_PREFIX)) {
      const { araxesAssignment: form, set, scenario } = JSON.parse(text) as Record<string, unknown>;
      return form === 1 ? both(set, scenario) : undefined;
    }
    const unpacked = unpackText(text.slice(HANDED_PREFIX.length), TEXT_LIMIT);
    if (!unpacked.ok) return undefined;
    const [set, scenario] = JSON.parse(unpacked.value) as unknown[];
    return both(set, scenario);
  } catch {
    // Not JSON, or JSON of another form.
    return undefined;
  }
}

function both(set: unknown, scenario: unknown): HandedOut | undefined {
  return typeof set === 'string' && typeof scenario === 'string' ? { set, scenario } : undefined;
}
