import { produce } from 'immer';
import { err, ok, type Result } from '../base/result.ts';
import { checkInput, orderRefusals } from '../engine/check.ts';
import { advance } from '../engine/advance.ts';
import type { GameEvent } from '../engine/events.ts';
import { initialWorld } from '../engine/initial.ts';
import type {
  AnswerKind,
  CrisisMove,
  Done,
  Input,
  Prompt,
  Proposal,
  Reaction,
  Refusal,
  Term,
  Stance,
} from '../engine/inputs.ts';
import { promptFor } from '../engine/inputs.ts';
import { observe } from '../engine/observe.ts';
import { outcomeOf, scores } from '../engine/outcome.ts';
import type { World } from '../engine/world.ts';
import { ask, type Decision, type PolicyId } from '../policies/index.ts';
import { readEntry, writeEntry } from '../record/journal.ts';
import { Recorder } from '../record/recorder.ts';
import type { GameRecord } from '../record/types.ts';
import type { Scenario } from '../scenario/types.ts';
import { EMPTY_DRAFT, inputOf, isEmpty, piecesOf, withAnswer, withProposal } from './drafting.ts';
import { placeEvents, Sight } from './sight.ts';
import type {
  Draft,
  Drafts,
  Explained,
  FinalView,
  Game,
  GameSetup,
  GameView,
  Openness,
  SeatKind,
  Seen,
} from './types.ts';

/** The policy that takes so long that a page would stand still for it. */
const SLOW = 'planner';

/** A seat of a game that several persons share, and where goes what it hands in. */
export interface Place {
  readonly seat: number;
  readonly seal: (input: Input) => Result<void, readonly Refusal[]>;
}

/** A game seen from one seat. {@link Place} makes it one of several that are fed with the same inputs. */
export class LiveGame implements Game {
  private world: World;
  private prompt: Prompt | Done;
  private draft = EMPTY_DRAFT;
  /** The draft that was sealed while other persons still think. */
  private handed: Draft | undefined;
  private readonly log: Seen[] = [];
  private readonly seen: Seen[] = [];
  private fresh = 0;
  private readonly history: (readonly number[])[] = [];
  private readonly worlds: World[] = [];
  private readonly explained: Explained[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly recorder: Recorder;
  private readonly seed: string;
  private readonly seats: readonly SeatKind[];
  private readonly seat: number;
  private readonly sight: Sight;
  private current: GameView | undefined;
  /** Decisions of this prompt that are made already, by seat: they do not depend on what the person hands in. */
  private readonly ahead = new Map<number, Decision>();
  /** What slow policies decided according to the record, with the worlds it was decided in: reasons are found later. */
  private readonly unexplained: { prompt: Prompt; seat: number; world: World; input: Input }[] = [];

  constructor(
    private readonly scenario: Scenario,
    head: Pick<GameSetup, 'seed' | 'seats' | 'by'> & Pick<GameRecord, 'overrides'>,
    private readonly openness: Openness = 'inferred',
    private readonly place?: Place,
  ) {
    const { seed, seats, overrides, by } = head;
    this.seed = seed;
    this.seats = seats;
    const alone = seats.indexOf('person') === seats.lastIndexOf('person');
    this.seat = place ? place.seat : alone ? seats.indexOf('person') : -1;
    this.sight = new Sight(scenario, Math.max(0, this.seat));
    const ids = Object.fromEntries(scenario.actors.map((actor, a) => [actor.id, seats[a]]));
    this.recorder = new Recorder(scenario, { seed, seats: ids, overrides, by });
    this.world = produce(initialWorld(scenario, seed), () => undefined);
    this.prompt = this.step([]);
  }

  view(): GameView {
    this.current ??= this.picture();
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  refusals(action: number): readonly Refusal[] {
    const orders = this.draft.orders.includes(action) ? this.draft.orders : [...this.draft.orders, action];
    return this.check({ ...this.draft, orders });
  }

  addOrder(action: number): Result<void, readonly Refusal[]> {
    if (this.draft.orders.includes(action)) return ok(undefined);
    const refusals = this.refusals(action);
    if (refusals.length > 0) return err(refusals);
    this.redraft({ ...this.draft, orders: [...this.draft.orders, action] });
    return ok(undefined);
  }

  removeOrder(action: number): void {
    this.redraft({ ...this.draft, orders: this.draft.orders.filter((order) => order !== action) });
  }

  answer(offer: number, answer: AnswerKind): Result<void, readonly Refusal[]> {
    return this.redraftIf(withAnswer(this.draft, offer, answer));
  }

  counter(offer: number, terms: readonly Term[]): Result<void, readonly Refusal[]> {
    return this.redraftIf(withAnswer(this.draft, offer, 'counter', terms));
  }

  propose(proposal: Proposal | undefined): Result<void, readonly Refusal[]> {
    const draft = withProposal(this.draft, proposal);
    if (proposal) return this.redraftIf(draft);
    this.redraft(draft);
    return ok(undefined);
  }

  drafts(): Drafts {
    const draft = this.handed ?? this.draft;
    return this.prompt.kind !== 'orders' || isEmpty(draft) ? {} : { [this.seat]: draft };
  }

  restore(drafts: Drafts): void {
    const kept = drafts[this.seat];
    if (!kept || this.prompt.kind !== 'orders') return;
    // Piece by piece, so that one that may not be any more does not take the others with it.
    let draft = EMPTY_DRAFT;
    for (const add of piecesOf(kept)) {
      const more = add(draft);
      if (this.check(more).length === 0) draft = more;
    }
    this.redraft(draft);
  }

  seal(): Result<void, readonly Refusal[]> {
    return this.hand(inputOf(this.seat, this.draft));
  }

  react(choice: Reaction): Result<void, readonly Refusal[]> {
    const { prompt } = this;
    const line = prompt.kind === 'reaction' ? prompt.lines[prompt.seats.indexOf(this.seat)] : -1;
    return this.hand({ kind: 'reaction', seat: this.seat, line, choice });
  }

  declare(stance: Stance): Result<void, readonly Refusal[]> {
    return this.hand({ kind: 'stance', seat: this.seat, stance });
  }

  move(move: CrisisMove, terms: readonly Term[] = []): Result<void, readonly Refusal[]> {
    return this.hand({ kind: 'move', seat: this.seat, move, ...(terms.length > 0 && { terms }) });
  }

  think(): number {
    const { prompt } = this;
    const owing =
      prompt.kind === 'done'
        ? []
        : prompt.seats.filter((seat) => this.seats[seat] === SLOW && !this.ahead.has(seat));
    const [seat] = owing;
    if (prompt.kind !== 'done' && seat !== undefined) {
      this.ahead.set(seat, ask(this.scenario, this.world, prompt, seat, SLOW, true));
      return owing.length - 1 + this.unexplained.length;
    }
    const late = this.unexplained.pop();
    if (late) {
      const decision = ask(this.scenario, late.world, late.prompt, late.seat, SLOW, true);
      this.explain(late.prompt, late.seat, decision, late.input);
      this.changed();
    }
    return this.unexplained.length;
  }

  record(): GameRecord {
    return this.recorder.record(this.prompt.kind === 'done');
  }

  /** Lets the policies play until the person owes something, or the game is over. */
  playOn(): void {
    while (this.prompt.kind !== 'done' && !this.waitsForPerson(this.prompt)) {
      // What history did is not played to a person who steps in after it.
      if (this.isInFact(this.prompt)) this.fresh = this.seen.length;
      this.take(this.prompt, []);
    }
    this.changed();
  }

  /** Plays a checked record again, with reasons, as far as it goes. */
  rebuild(record: GameRecord): void {
    let next = 0;
    while (this.prompt.kind !== 'done' && next < record.journal.length) {
      const { seats } = this.prompt;
      const inputs = record.journal.slice(next, next + seats.length).map((entry) => {
        const read = readEntry(this.scenario, entry);
        if (!read.ok) throw new Error('araxes bug: a checked record could not be read');
        return read.value;
      });
      next += seats.length;
      this.fresh = this.seen.length;
      this.take(this.prompt, inputs);
    }
    this.changed();
  }

  private waitsForPerson(prompt: Prompt): boolean {
    return prompt.seats.includes(this.seat) && !this.isInFact(prompt);
  }

  /** Whether this turn is played as it was in fact, whoever holds the seats. */
  private isInFact({ turn }: Prompt): boolean {
    return turn <= this.scenario.asInFact;
  }

  /** What is owed now, by whom; `undefined` once the game is over. */
  owed(): Prompt | undefined {
    return this.prompt.kind === 'done' ? undefined : this.prompt;
  }

  /** The world as it is: for whoever checks a sealed input. */
  position(): World {
    return this.world;
  }

  /** What comes from here on is new to the seat. */
  mark(): void {
    this.fresh = this.seen.length;
  }

  /** Advances by one prompt with the inputs of the persons, or of all; returns those of all. */
  takeAll(given: readonly Input[]): readonly Input[] {
    this.handed = undefined;
    return this.prompt.kind === 'done' ? [] : this.take(this.prompt, given);
  }

  /** Tells listeners that the position has changed. */
  settle(): void {
    this.changed();
  }

  private hand(input: Input): Result<void, readonly Refusal[]> {
    const checked = checkInput(this.scenario, this.world, this.seat, input);
    if (!checked.ok) return checked;
    if (this.place) {
      if (input.kind === 'orders') this.handed = this.draft;
      const sealed = this.place.seal(input);
      if (sealed.ok) this.redraft(EMPTY_DRAFT);
      else this.handed = undefined;
      return sealed;
    }
    this.fresh = this.seen.length;
    this.take(this.prompt as Prompt, [input]);
    this.draft = EMPTY_DRAFT;
    this.playOn();
    return ok(undefined);
  }

  /** Adds the policies' inputs to those given, and advances. */
  private take(prompt: Prompt, given: readonly Input[]): Input[] {
    const inputs = prompt.seats.map((seat) => {
      const kind = this.seats[seat];
      const own = given.find((input) => input.seat === seat);
      if (kind === 'person') return own ?? this.decide(prompt, seat, 'historical', undefined);
      return this.decide(prompt, seat, kind, own);
    });
    this.ahead.clear();
    this.recorder.note(prompt, inputs);
    this.prompt = this.step(inputs);
    this.recorder.reached(prompt, this.prompt, this.world);
    return inputs;
  }

  /** A policy's input with its reasons; where a record says otherwise, the record counts and there are no reasons. */
  private decide(prompt: Prompt, seat: number, kind: PolicyId, recorded: Input | undefined): Input {
    if (recorded !== undefined && kind === SLOW) {
      this.unexplained.push({ prompt, seat, world: this.world, input: recorded });
      return recorded;
    }
    const decision = this.ahead.get(seat) ?? ask(this.scenario, this.world, prompt, seat, kind, true);
    this.explain(prompt, seat, decision, recorded);
    return recorded ?? decision.input;
  }

  private explain(prompt: Prompt, seat: number, { input, reasonings }: Decision, recorded?: Input): void {
    if (!reasonings || (recorded !== undefined && !this.alike(prompt, recorded, input))) return;
    const { turn, step, kind } = prompt;
    // What is explained afterwards stands where it would have stood.
    const place = (one: Pick<Explained, 'turn' | 'step' | 'actor'>) =>
      one.turn * 1e6 + one.step * 1e3 + one.actor;
    const own = place({ turn, step, actor: seat });
    const later = this.explained.findIndex((one) => place(one) > own);
    const told = { turn, step, actor: seat, kind, reasonings };
    this.explained.splice(later < 0 ? this.explained.length : later, 0, told);
  }

  /** Written down, two inputs that differ in the order of their lists only are one. */
  private alike(prompt: Prompt, a: Input, b: Input): boolean {
    return (
      JSON.stringify(writeEntry(this.scenario, prompt, a)) ===
      JSON.stringify(writeEntry(this.scenario, prompt, b))
    );
  }

  private step(inputs: readonly Input[]): Prompt | Done {
    const events: GameEvent[] = [];
    const { turn, step } = this.world;
    let after: Prompt | Done = { kind: 'done' };
    this.world = produce(this.world, (draft) => {
      after = advance(this.scenario, draft, inputs, events);
    });
    for (const placed of placeEvents(events, this.log.length, turn, step)) {
      this.log.push(placed);
      const seen = this.sight.see(placed);
      if (seen) this.seen.push(seen);
    }
    const reached = after as Prompt | Done;
    if (reached.kind === 'done' || this.worlds.length < reached.turn) {
      this.worlds.push(this.world);
      this.history.push(observe(this.scenario, this.world, Math.max(0, this.seat)).q);
    }
    return reached;
  }

  private check(draft: Draft): readonly Refusal[] {
    if (this.prompt.kind !== 'orders') return [{ class: 'illegal', code: 'illegal_not_asked', data: {} }];
    return orderRefusals(
      this.scenario,
      observe(this.scenario, this.world, this.seat),
      inputOf(this.seat, draft),
    );
  }

  /** Takes a draft where nothing speaks against it. */
  private redraftIf(draft: Draft): Result<void, readonly Refusal[]> {
    const refusals = this.check(draft);
    if (refusals.length > 0) return err(refusals);
    this.redraft(draft);
    return ok(undefined);
  }

  private redraft(draft: Draft): void {
    this.draft = draft;
    this.changed();
  }

  private changed(): void {
    this.current = undefined;
    for (const listener of this.listeners) listener();
  }

  private picture(): GameView {
    const { scenario, world, prompt } = this;
    const openness = prompt.kind === 'done' ? 'open' : this.openness;
    return {
      scenario,
      seed: this.seed,
      seats: this.seats,
      seat: this.seat,
      observation: observe(scenario, world, Math.max(0, this.seat)),
      prompt: prompt.kind === 'done' ? undefined : promptFor(prompt, this.seat),
      draft: this.draft,
      seen: this.seen.slice(),
      fresh: this.fresh,
      history: this.history.slice(),
      openness,
      explained: openness === 'open' ? this.explained.slice() : [],
      outcome: outcomeOf(world),
      final: prompt.kind === 'done' ? this.final() : undefined,
    };
  }

  private final(): FinalView {
    return {
      world: this.world,
      worlds: this.worlds.slice(),
      log: this.log.slice(),
      scores: scores(this.world),
      record: this.record(),
    };
  }
}
