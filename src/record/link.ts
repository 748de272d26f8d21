import { err, ok, type Result } from '../base/result.ts';
import { ANSWERS, MOVES, REACTIONS, STANCES } from '../engine/inputs.ts';
import { RULES_VERSION } from '../engine/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { packText, unpackText } from './packing.ts';
import { isOverrides, shapeRecord, type Divergence } from './shape.ts';
import type { GameRecord, JournalEntry } from './types.ts';

/** What stands before a game in the address of the page. */
export const LINK_PREFIX = '#r=';
/** The longest link that is read, and the most it may unpack to. */
const LINK_LIMIT = 100_000;
/** The longest link that carries the text of its scenario: browsers open longer ones, mail and chats cut them. */
const CARRIED_LIMIT = 32_000;

/**
 * A finished game as text for an address: inputs as indices of the scenario, deflated, base64url. Hashes detect damage
 * and careless tampering, not a forger who recomputes them. The text of a scenario that did not come with Araxes goes
 * with it where that is short enough; {@link isWhole} tells.
 */
export function toLink(record: GameRecord, scenario: Scenario): string {
  const numbers: number[] = [];
  let last = { turn: 1, step: 0 };
  for (const entry of record.journal) {
    numbers.push(entry.turn > last.turn ? 2 : entry.step > last.step ? 1 : 0);
    last = entry;
    pushEntry(numbers, entry, scenario);
  }
  const { by, scenarioText } = record;
  const head = [
    record.scenario,
    record.scenarioHash,
    record.rulesVersion,
    record.seed,
    record.overrides,
    scenario.actors.map((actor) => record.seats[actor.id] ?? ''),
    record.hashes.join(''),
  ];
  const packed = (more: readonly unknown[]) =>
    LINK_PREFIX + packText(`${JSON.stringify([...head, ...more])}\n${numbers.join(' ')}`);
  if (scenarioText !== undefined && scenarioText.length < LINK_LIMIT) {
    const carried = packed([by ?? null, scenarioText]);
    // One that unpacks to too much would not be read again.
    if (carried.length <= CARRIED_LIMIT && unpack(carried).ok) return carried;
  }
  return packed(by === undefined ? [] : [by]);
}

/** Whether whoever gets the link can open it: one of a scenario that did not come with Araxes has to carry its text. */
export function isWhole(link: string, { scenarioText }: Pick<GameRecord, 'scenarioText'>): boolean {
  if (scenarioText === undefined) return true;
  const asked = linkAsks(link);
  return asked.ok && asked.value.scenarioText === scenarioText;
}

/** Orders with deals; most have none, and are a number shorter for it. */
const WITH_DEALS = 3;
/** The same for what a third party declares in a crisis. */
const STANCE_KIND = 4;
/** A way back that carries terms. */
const MOVE_WITH_TERMS = 5;

function pushDeals(
  numbers: number[],
  { answers, proposals }: JournalEntry & { kind: 'orders' },
  { actors }: Scenario,
): void {
  for (const { terms } of answers) pushTerms(numbers, terms ?? []);
  numbers.push(proposals.length);
  for (const { addressees, terms, deadline } of proposals) {
    numbers.push(deadline, addressees.length);
    for (const id of addressees) numbers.push(actors.findIndex((actor) => actor.id === id));
    pushTerms(numbers, terms);
  }
}

function pushTerms(numbers: number[], terms: readonly (readonly number[])[]): void {
  numbers.push(terms.length);
  for (const term of terms) numbers.push(term.length, ...term);
}

function pushEntry(numbers: number[], entry: JournalEntry, scenario: Scenario): void {
  const seat = scenario.actors.findIndex((actor) => actor.id === entry.seat);
  if (entry.kind === 'orders') {
    const own = scenario.actionsOf[seat];
    const deals = entry.proposals.length > 0 || entry.answers.some(({ terms }) => terms);
    numbers.push(deals ? WITH_DEALS : 0, seat, entry.orders.length);
    for (const key of entry.orders)
      numbers.push(own.indexOf(scenario.actionByKey.get(`${entry.seat} ${key}`) ?? -1));
    numbers.push(entry.answers.length);
    for (const { offer, answer } of entry.answers)
      numbers.push(offer, (ANSWERS as readonly string[]).indexOf(answer));
    if (deals) pushDeals(numbers, entry, scenario);
  } else if (entry.kind === 'reaction') {
    const line = scenario.lines.findIndex((l) => l.owner === seat && l.id === entry.line);
    numbers.push(1, seat, line, (REACTIONS as readonly string[]).indexOf(entry.choice));
  } else if (entry.kind === 'stance')
    numbers.push(STANCE_KIND, seat, (STANCES as readonly string[]).indexOf(entry.stance));
  else {
    const { terms, move } = entry;
    numbers.push(terms ? MOVE_WITH_TERMS : 2, seat, (MOVES as readonly string[]).indexOf(move));
    if (terms) pushTerms(numbers, terms);
  }
}

/** What has to be known of a record's scenario before the record can be read with its tables. */
export type Asked = Pick<GameRecord, 'scenario' | 'overrides' | 'scenarioText'>;

/** The scenario that a link names, what it changes in it, and the text of it that it carries, if it does. */
export function linkAsks(link: string): Result<Asked, Divergence> {
  const unpacked = unpack(link);
  if (!unpacked.ok) return unpacked;
  const { head } = unpacked.value;
  const [scenario, , , , overrides, , , , scenarioText] = head;
  if (!isOverrides(overrides)) return broken();
  if (scenarioText !== undefined && typeof scenarioText !== 'string') return broken();
  return ok({ scenario: scenario as string, overrides, scenarioText });
}

/** A link back to a record; replay then checks it turn by turn. */
export function fromLink(link: string, scenario: Scenario): Result<GameRecord, Divergence> {
  const unpacked = unpack(link);
  if (!unpacked.ok) return unpacked;
  const { head, numbers } = unpacked.value;
  const [id, scenarioHash, rulesVersion, seed, overrides, seats, hashes, by, scenarioText] = head;
  if (!Array.isArray(seats) || typeof hashes !== 'string') return broken();
  // Indices of other rules or other tables mean something else here: that is said before they are read as damage.
  if (rulesVersion !== RULES_VERSION)
    return err({
      code: 'record_rules_version',
      turn: 0,
      expected: String(RULES_VERSION),
      found: String(rulesVersion).slice(0, 20),
    });
  if (id === scenario.id && scenarioHash !== scenario.hash)
    return err({
      code: 'record_scenario_changed',
      turn: 0,
      expected: scenario.hash,
      found: String(scenarioHash).slice(0, 20),
    });
  const reader = new Reader(numbers);
  const journal: JournalEntry[] = [];
  let turn = 1;
  let step = 0;
  while (reader.more()) {
    const mark = reader.next();
    if (mark === 2) [turn, step] = [turn + 1, 0];
    else if (mark === 1) step++;
    else if (mark !== 0) return broken();
    const entry = readIndices(reader, scenario, turn, step);
    if (!entry) return broken();
    journal.push(entry);
  }
  if (reader.failed) return broken();
  return shapeRecord({
    araxes: 1,
    scenario: id,
    scenarioHash,
    rulesVersion,
    overrides,
    seed,
    by: by ?? undefined,
    scenarioText,
    seats: Object.fromEntries(scenario.actors.map((actor, i) => [actor.id, String(seats[i] ?? '')])),
    journal,
    hashes: hashes.match(/.{14}/g) ?? [],
    finished: true,
  });
}

function readIndices(
  reader: Reader,
  scenario: Scenario,
  turn: number,
  step: number,
): JournalEntry | undefined {
  const kind = reader.next();
  const seat = reader.next();
  const actor = scenario.actors[seat];
  if (!actor) return undefined;
  const head = { turn, step, seat: actor.id };
  const readTerms = () => reader.list(() => reader.list(() => reader.next()));
  if (kind === 0 || kind === WITH_DEALS) {
    const orders = reader.list(() => scenario.actions[scenario.actionsOf[seat][reader.next()]]?.key);
    const answers = reader.list(() => {
      const offer = reader.next();
      return { offer, answer: ANSWERS[reader.next()] };
    });
    if (orders.some((key) => key === undefined) || answers.some((a) => !a.answer)) return undefined;
    const keys = orders as string[];
    if (kind === 0) return { ...head, kind: 'orders', orders: keys, answers, proposals: [] };
    const answered = answers.map((answer) => {
      const terms = readTerms();
      return terms.length > 0 ? { ...answer, terms } : answer;
    });
    const proposals = reader.list(() => {
      const deadline = reader.next();
      const addressees = reader.list(() => scenario.actors[reader.next()]?.id ?? '');
      return { addressees, terms: readTerms(), deadline };
    });
    return { ...head, kind: 'orders', orders: keys, answers: answered, proposals };
  }
  if (kind === 1) {
    const line = scenario.lines[reader.next()];
    const choice = REACTIONS[reader.next()];
    return line && choice ? { ...head, kind: 'reaction', line: line.id, choice } : undefined;
  }
  if (kind === STANCE_KIND) {
    const stance = STANCES[reader.next()];
    return stance && { ...head, kind: 'stance', stance };
  }
  const move = kind === 2 || kind === MOVE_WITH_TERMS ? MOVES[reader.next()] : undefined;
  const terms = kind === MOVE_WITH_TERMS ? readTerms() : undefined;
  return move && { ...head, kind: 'move', move, ...(terms && { terms }) };
}

class Reader {
  failed = false;
  private at = 0;

  constructor(private readonly numbers: readonly number[]) {}

  more(): boolean {
    return !this.failed && this.at < this.numbers.length;
  }

  next(): number {
    const value = this.numbers[this.at++];
    if (value === undefined || !Number.isSafeInteger(value) || value < 0) this.failed = true;
    return this.failed ? -1 : value;
  }

  list<T>(item: () => T): T[] {
    const length = this.next();
    const items: T[] = [];
    for (let i = 0; i < length && !this.failed; i++) items.push(item());
    return items;
  }
}

function unpack(link: string): Result<{ head: unknown[]; numbers: number[] }, Divergence> {
  const text = link.startsWith(LINK_PREFIX) ? link.slice(LINK_PREFIX.length) : link;
  const unpacked = unpackText(text, LINK_LIMIT);
  if (!unpacked.ok)
    return unpacked.error === 'too_large' ? err({ code: 'link_too_large', turn: 0 }) : broken();
  try {
    const [first, second] = unpacked.value.split('\n');
    const head: unknown = JSON.parse(first);
    if (!Array.isArray(head) || typeof head[0] !== 'string') return broken();
    return ok({ head, numbers: second === '' ? [] : second.split(' ').map(Number) });
  } catch {
    return broken();
  }
}

function broken(): Result<never, Divergence> {
  return err({ code: 'link_broken', turn: 0 });
}
