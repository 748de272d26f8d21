/** One turn of a case: what is handed in, and what must come of it. Lines are as written, with their place. */
export interface CaseTurn {
  /** Whether an ORDERS section asks for the turn to be played; without it the prestate is only looked at. */
  played: boolean;
  readonly orders: CaseLine[];
  /** What a simulated state makes of an act before the orders of the turn. */
  readonly weighs: CaseLine[];
  readonly reactions: CaseLine[];
  readonly moves: CaseLine[];
  readonly refused: CaseLine[];
  readonly events: CaseLine[];
  readonly poststate: CaseLine[];
}

/** An adjudication case as it stands in a file of `tests/cases/`. */
export interface Case {
  readonly name: string;
  readonly about: string;
  readonly scenario: string;
  readonly changes: CaseLine[];
  readonly prestate: CaseLine[];
  readonly turns: CaseTurn[];
  readonly line: number;
}

export interface CaseLine {
  readonly text: string;
  readonly line: number;
}

const SECTIONS = [
  'CHANGES',
  'PRESTATE',
  'ORDERS',
  'WEIGHS',
  'REACTIONS',
  'MOVES',
  'REFUSED',
  'EVENTS',
  'POSTSTATE',
] as const;
type Section = (typeof SECTIONS)[number];

/**
 * Text of a case file to its cases. A case begins with `CASE name`; indented text below it says what it is about;
 * `SCENARIO id` and the sections follow. A second ORDERS begins a second turn. `#` begins a comment.
 */
export function parseCases(text: string, file: string): Case[] {
  const cases: Case[] = [];
  let current: (Case & { about: string; scenario: string }) | undefined;
  let section: Section | undefined;
  const fail = (line: number, why: string): never => {
    throw new Error(`${file}:${line} ${why}`);
  };
  text.split('\n').forEach((raw, i) => {
    const line = i + 1;
    const content = raw.replace(/(^|\s)#.*$/, '').trimEnd();
    if (content === '') return;
    if (/^\s/.test(content)) {
      if (!current) return fail(line, 'text before the first CASE');
      if (section) listOf(current, section).push({ text: content.trim().replace(/\s+/g, ' '), line });
      else current.about = `${current.about} ${content.trim()}`.trim();
      return;
    }
    const [, word, rest] = /^(\S+)\s*(.*)$/.exec(content)!;
    if (word === 'CASE') {
      if (cases.some((other) => other.name === rest)) fail(line, `two cases are named "${rest}"`);
      current = { name: rest, about: '', scenario: '', changes: [], prestate: [], turns: [], line };
      section = undefined;
      cases.push(current);
      return;
    }
    if (!current) return fail(line, `${word} before the first CASE`);
    if (word === 'SCENARIO') current.scenario = rest;
    else if (SECTIONS.includes(word as Section) && rest === '') {
      section = word as Section;
      if (
        section === 'ORDERS' ||
        (current.turns.length === 0 && section !== 'CHANGES' && section !== 'PRESTATE')
      )
        current.turns.push({
          played: section === 'ORDERS',
          orders: [],
          weighs: [],
          reactions: [],
          moves: [],
          refused: [],
          events: [],
          poststate: [],
        });
    } else fail(line, `unknown section "${content}"`);
  });
  for (const one of cases) {
    if (one.scenario === '') fail(one.line, `case "${one.name}" names no SCENARIO`);
    const expects = one.turns.some(
      (t) => t.events.length + t.poststate.length + t.refused.length + t.weighs.length > 0,
    );
    if (!expects) fail(one.line, `case "${one.name}" expects nothing`);
  }
  return cases;
}

function listOf(one: Case, section: Section): CaseLine[] {
  if (section === 'CHANGES') return one.changes;
  if (section === 'PRESTATE') return one.prestate;
  const turn = one.turns.at(-1)!;
  const lists = {
    ORDERS: turn.orders,
    WEIGHS: turn.weighs,
    REACTIONS: turn.reactions,
    MOVES: turn.moves,
    REFUSED: turn.refused,
    EVENTS: turn.events,
    POSTSTATE: turn.poststate,
  };
  return lists[section];
}
