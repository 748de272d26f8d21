import {
  advance,
  checkInput,
  type Answer,
  type CrisisMove,
  type GameEvent,
  type Input,
  type OrdersInput,
  type Prompt,
  type Proposal,
  type Reaction,
  type ReactionInput,
  type Stance,
  type StanceInput,
  type World,
} from '../../src/engine/index.ts';
import { STANCES } from '../../src/engine/inputs.ts';
import { observe } from '../../src/engine/observe.ts';
import { Appraisal } from '../../src/policies/appraise.ts';
import type { Reason } from '../../src/policies/types.ts';
import type { Case, CaseLine, CaseTurn } from './case-file.ts';
import { differs, Names, prestate } from './case-state.ts';
import { vocabularyOf } from './case-words.ts';
import { scenarioOf } from './scenarios.ts';
import { Teller } from './tell.ts';

const isStance = (text: string) => STANCES.some((stance) => text.split(' ')[1] === stance);

/** What a case came to: everything that is not as written, and the log for whoever wants to know why. */
export interface CaseResult {
  readonly problems: readonly string[];
  readonly log: readonly string[];
}

/** Plays a case through the public functions of the engine. */
export function runCase(one: Case, file: string): CaseResult {
  const set: Record<string, number | string> = {};
  const without: string[] = [];
  for (const { text } of one.changes) {
    const [word, name, value] = [
      text.split(' ')[0],
      text.split(' ').slice(1, -1).join(' '),
      text.split(' ').at(-1)!,
    ];
    if (word === 'set') set[name] = /^-?\d+$/.test(value) ? Number(value) : value;
    else without.push(value);
  }
  const scenario = scenarioOf(one.scenario, { set, without });
  const names = new Names(scenario, file);
  const world = prestate(names, one.prestate);
  const teller = new Teller(scenario);
  const problems: string[] = [];
  const log: string[] = [];
  let prompt = advance(scenario, world, [], sinkOf(teller, log));
  one.turns.forEach((turn, i) => {
    const from = i === 0 ? 0 : log.length;
    problems.push(...weighedOtherwise(names, world, turn.weighs));
    if (turn.played) prompt = new TurnRun(names, world, turn, problems).play(prompt, sinkOf(teller, log));
    problems.push(...unexpected(names, turn.events, log.slice(from)));
    for (const line of turn.poststate) {
      const wrong = differs(names, world, line);
      if (wrong !== undefined) problems.push(`line ${line.line}: ${wrong}`);
    }
  });
  return { problems, log };
}

function sinkOf(teller: Teller, log: string[]): { push(event: GameEvent): void } {
  return { push: (event) => void log.push(teller.tell(event)) };
}

/** Hands in what a turn of a case says, until the turn is over or the case says no more. */
class TurnRun {
  private readonly moves: CaseLine[];
  private ordered = false;
  private readonly found: string[] = [];

  constructor(
    private readonly names: Names,
    private readonly world: World,
    private readonly turn: CaseTurn,
    private readonly problems: string[],
  ) {
    this.moves = [...turn.moves];
  }

  play(
    prompt: ReturnType<typeof advance>,
    sink: { push(event: GameEvent): void },
  ): ReturnType<typeof advance> {
    let now = prompt;
    while (now.kind !== 'done') {
      const inputs = this.inputs(now);
      if (!inputs) break;
      now = advance(this.names.scenario, this.world, inputs, sink);
    }
    if (this.moves.length > 0)
      this.problems.push(`line ${this.moves[0].line}: nobody was asked for this move`);
    const [wanted, found] = [this.turn.refused.map(({ text }) => text), this.found].map((list) =>
      [...list].sort().join('; '),
    );
    if (found !== wanted)
      this.problems.push(`refused: expected ${wanted || 'nothing'}, found ${found || 'nothing'}`);
    return now;
  }

  private inputs(prompt: Prompt): Input[] | undefined {
    if (prompt.kind === 'orders') {
      if (this.ordered) return undefined;
      this.ordered = true;
      return prompt.seats.map((seat) => this.orders(seat));
    }
    if (prompt.kind === 'reaction')
      return prompt.seats.map((seat, i) => this.reaction(seat, prompt.lines[i]));
    if (prompt.kind === 'stance') return prompt.seats.map((seat) => this.stance(seat));
    const next = this.moves.shift();
    if (!next) return undefined;
    const [words, asked] = next.text.split(' : ');
    const [who, move] = words.split(' ');
    const terms = asked === undefined ? {} : { terms: this.names.terms(asked, next) };
    const input: Input = {
      kind: 'move',
      seat: this.names.actor(who, next),
      move: move as CrisisMove,
      ...terms,
    };
    const checked = checkInput(this.names.scenario, this.world, input.seat, input);
    if (!checked.ok) this.names.fail(next, checked.error.map((refusal) => refusal.code).join(', '));
    return [input];
  }

  /** What a third party declares: among the moves that come next, its own; else it stays out. */
  private stance(seat: number): StanceInput {
    const { id } = this.names.scenario.actors[seat];
    const ahead = this.moves.findIndex(({ text }) => !isStance(text));
    const own = this.moves
      .slice(0, ahead < 0 ? this.moves.length : ahead)
      .findIndex(({ text }) => text.split(' ')[0] === id);
    const silent: StanceInput = { kind: 'stance', seat, stance: 'stay_out' };
    if (own < 0) return silent;
    const [{ text }] = this.moves.splice(own, 1);
    return this.admit({ ...silent, stance: text.split(' ')[1] as Stance }, silent);
  }

  /** The input, or what stands in for it when it is refused: then the codes are kept for REFUSED. */
  private admit<T extends Input>(input: T, instead: T): T {
    const checked = checkInput(this.names.scenario, this.world, input.seat, input);
    if (checked.ok) return input;
    const { id } = this.names.scenario.actors[input.seat];
    this.found.push(...checked.error.map((refusal) => `${id} ${refusal.code}`));
    return instead;
  }

  /** The orders and answers of a seat; what is refused is left out, as a referee would. */
  private orders(seat: number): OrdersInput {
    const { scenario } = this.names;
    const { id } = scenario.actors[seat];
    const nothing: OrdersInput = { kind: 'orders', seat, orders: [], answers: [], proposals: [] };
    const line = this.turn.orders.find(({ text }) => text.split(' ')[0] === id);
    if (!line) return nothing;
    const parts = line.text.slice(id.length + 1).split(', ');
    const answers = parts.flatMap((part): Answer[] => {
      const counter = /^counter (\d+) : (.*)$/.exec(part);
      if (counter)
        return [{ offer: Number(counter[1]), answer: 'counter', terms: this.names.terms(counter[2], line) }];
      const match = /^(accept|refuse) (\d+)$/.exec(part);
      return match ? [{ offer: Number(match[2]), answer: match[1] as 'accept' | 'refuse' }] : [];
    });
    const proposals = parts.flatMap((part): Proposal[] => {
      const match = /^propose (\S+) until (\d+) :(.*)$/.exec(part);
      if (!match) return [];
      const addressees =
        match[1] === 'nobody' ? [] : match[1].split('+').map((who) => this.names.actor(who, line));
      const terms = match[3].trim() === '' ? [] : this.names.terms(match[3].trim(), line);
      return [{ addressees, terms, deadline: Number(match[2]) }];
    });
    const orders = parts
      .filter((part) => !/^((accept|refuse) \d+$|counter \d|propose )/.test(part) && part !== '')
      .map((part) => this.names.action(id, part, line));
    return this.admit({ ...nothing, orders, answers, proposals }, nothing);
  }

  /** What an owner does about a crossed line; a protest when it may not do what the case says. */
  private reaction(seat: number, line: number): ReactionInput {
    const protest: ReactionInput = { kind: 'reaction', seat, line, choice: 'protest' };
    return this.admit({ ...protest, choice: this.choice(seat, line) }, protest);
  }

  /** The owner's choice for a crossed line; a protest where the case does not say. */
  private choice(seat: number, line: number): Reaction {
    const { scenario } = this.names;
    const { id } = scenario.actors[seat];
    const own = this.turn.reactions.find(
      ({ text }) => text.startsWith(`${id} `) && text.split(' ')[1] === scenario.lines[line].id,
    );
    const any = this.turn.reactions.find(({ text }) =>
      new RegExp(`^${id} (pass|protest|crisis)$`).test(text),
    );
    return ((own ?? any)?.text.split(' ').at(-1) as Reaction | undefined) ?? 'protest';
  }
}

/**
 * What a state that plays by doctrine makes of an act now, where that is not as written: the points that reasons of one
 * kind add, `azerbaijan incursion:armenia@syunik_border risk -18`, or that there is none, `no risk`.
 */
function weighedOtherwise(names: Names, world: World, lines: readonly CaseLine[]): string[] {
  const { scenario } = names;
  return lines.flatMap((line) => {
    const [who, act, ...rest] = line.text.split(' ');
    const none = rest[0] === 'no';
    const kind = none ? rest[1] : rest[0];
    const reasons: Reason[] = [];
    const appraisal = new Appraisal(scenario, observe(scenario, world, names.actor(who, line)));
    appraisal.order(names.action(who, act, line), 0, reasons);
    if (!REASON_KINDS.has(kind)) names.fail(line, `"${kind}" is no kind of reason`);
    const found = reasons
      .filter((reason) => reason.kind === kind)
      .reduce((sum, { amount }) => sum + amount, 0);
    const wanted = none ? 0 : Number(rest[1]);
    return found === wanted ? [] : [`line ${line.line}: ${kind} ${found}, expected ${wanted}`];
  });
}

/** Kinds of reason that an order can have, so that a mistyped one is no proof of anything. */
const REASON_KINDS: ReadonlySet<string> = new Set<Reason['kind']>([
  'priority',
  'doctrine',
  'reciprocity',
  'pressure',
  'ease',
  'audience',
  'risk',
  'emboldened',
  'cost',
  'repeat',
  'doubt',
]);

/** Expected events that did not happen, and forbidden ones that did. `...` stands for anything; a line may end early. */
function unexpected(names: Names, lines: readonly CaseLine[], told: readonly string[]): string[] {
  const words = vocabularyOf(names.scenario);
  const left = [...told];
  return lines.flatMap((line) => {
    const forbidden = line.text.startsWith('no ');
    const wanted = forbidden ? line.text.slice(3) : line.text;
    for (const word of wanted.match(/[a-z_]{2,}/g) ?? [])
      if (!words.has(word)) names.fail(line, `"${word}" is no word of this scenario or of events`);
    const pattern = new RegExp(
      `^${wanted
        .split('...')
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}(?![\\w:@+-])`,
    );
    const at = left.findIndex((text) => pattern.test(text));
    if (forbidden)
      return told.some((text) => pattern.test(text))
        ? [`line ${line.line}: happened: ${told.find((text) => pattern.test(text))}`]
        : [];
    if (at < 0) return [`line ${line.line}: did not happen: ${wanted}`];
    left.splice(at, 1);
    return [];
  });
}
