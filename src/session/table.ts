import { ok, type Result } from '../base/result.ts';
import { checkInput } from '../engine/check.ts';
import type { Input, Refusal } from '../engine/inputs.ts';
import type { GameRecord } from '../record/types.ts';
import type { Divergence } from '../record/shape.ts';
import type { Scenario } from '../scenario/types.ts';
import { checkRecord } from './begin.ts';
import { LiveGame } from './game.ts';
import type { Drafts, Game, GameSetup, GameView, Openness, Seen } from './types.ts';

/**
 * A game of several persons at one screen. Each has a seat, sees what that seat may see, and seals what it decides; when
 * all who are asked have sealed, the turn is resolved for all. Between seats the screen shows nothing of any.
 */
export interface Table extends Game {
  /** Actors that persons decide for. */
  readonly persons: readonly number[];
  /** Those of them who are asked now and have not sealed yet. */
  waiting(): readonly number[];
  /** Those who are asked now and have sealed. */
  sealed(): readonly number[];
  /** Who sits at the screen: what the game shows and takes from here on is that seat's. */
  sit(seat: number): void;
  /** What every person has seen, in nobody's eyes: what a projector may show. */
  common(): GameView;
  /**
   * How all persons have held a quantity to stand: at the start of every turn so far, then now. Where they differ it stands
   * as they last held it alike, so that what some know in secret shows to nobody; once the game is over, as it was.
   */
  held(slot: number): readonly number[];
}

/** A new game of several persons, played up to the first prompt of any of them. */
export function createTable(setup: GameSetup): Table {
  return new SharedGame(setup.scenario, { ...setup, overrides: {} }, setup.openness).begin();
}

/** A game of several persons that goes on from its record. */
export function loadTable(
  scenario: Scenario,
  record: GameRecord,
  openness?: Openness,
): Result<Table, Divergence> {
  const checked = checkRecord(scenario, record);
  if (!checked.ok) return checked;
  const { seats } = checked.value;
  return ok(new SharedGame(scenario, { ...record, seats }, openness).begin(record));
}

class SharedGame implements Table {
  readonly persons: readonly number[];
  /**
   * The same game once for each person, fed with the same inputs: each keeps what its seat has seen and its draft. The
   * first is where policies decide.
   */
  private readonly games: readonly LiveGame[];
  private readonly inputs = new Map<number, Input>();
  private readonly listeners = new Set<() => void>();
  private at = 0;

  constructor(
    private readonly scenario: Scenario,
    head: Pick<GameSetup, 'seed' | 'seats' | 'by'> & Pick<GameRecord, 'overrides'>,
    openness?: Openness,
  ) {
    this.persons = head.seats.flatMap((kind, actor) => (kind === 'person' ? [actor] : []));
    this.games = this.persons.map(
      (seat) => new LiveGame(scenario, head, openness, { seat, seal: (input) => this.seat(input) }),
    );
  }

  begin(record?: GameRecord): this {
    if (record) for (const game of this.games) game.rebuild(record);
    this.playOn();
    return this;
  }

  waiting(): readonly number[] {
    return this.asked().filter((seat) => !this.inputs.has(seat));
  }

  sealed(): readonly number[] {
    return this.asked().filter((seat) => this.inputs.has(seat));
  }

  sit(seat: number): void {
    const at = this.persons.indexOf(seat);
    if (at < 0) return;
    this.at = at;
    this.changed();
  }

  common(): GameView {
    const views = this.games.map((game) => game.view());
    const [first, ...others] = views;
    const known = others.map((view) => new Set(view.seen.map(({ index }) => index)));
    const seen: Seen[] = first.seen.filter(({ index, unconfirmed }) => {
      if (unconfirmed) return false;
      return known.every((indices) => indices.has(index));
    });
    return { ...first, seat: -1, seen, fresh: seen.length, explained: [] };
  }

  held(slot: number): readonly number[] {
    const views = this.games.map((game) => game.view());
    const [{ final }] = views;
    if (final) return final.worlds.map(({ q }) => q[slot]);
    const [first, ...others] = views.map(({ history, observation }) =>
      [...history, observation.q].map((q) => q[slot]),
    );
    let alike = first[0];
    return first.map((value, i) => (alike = others.every((row) => row[i] === value) ? value : alike));
  }

  view(): GameView {
    const view = this.games[this.at].view();
    // When it is over, what is read is everybody's.
    return view.final ? { ...view, seat: -1 } : view;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  addOrder: Game['addOrder'] = (action) => this.told((game) => game.addOrder(action));
  answer: Game['answer'] = (offer, answer) => this.told((game) => game.answer(offer, answer));
  counter: Game['counter'] = (offer, terms) => this.told((game) => game.counter(offer, terms));
  propose: Game['propose'] = (proposal) => this.told((game) => game.propose(proposal));
  seal: Game['seal'] = () => this.told((game) => game.seal());
  react: Game['react'] = (choice) => this.told((game) => game.react(choice));
  declare: Game['declare'] = (stance) => this.told((game) => game.declare(stance));
  move: Game['move'] = (...given) => this.told((game) => game.move(...given));
  refusals: Game['refusals'] = (action) => this.games[this.at].refusals(action);

  removeOrder(action: number): void {
    this.games[this.at].removeOrder(action);
    this.changed();
  }

  think(): number {
    return this.games[0].think();
  }

  drafts(): Drafts {
    return Object.assign({}, ...this.games.map((game) => game.drafts())) as Drafts;
  }

  restore(drafts: Drafts): void {
    for (const game of this.games) game.restore(drafts);
    this.changed();
  }

  record(): GameRecord {
    return this.games[0].record();
  }

  private told(act: (game: LiveGame) => Result<void, readonly Refusal[]>): Result<void, readonly Refusal[]> {
    const taken = act(this.games[this.at]);
    if (taken.ok) this.changed();
    return taken;
  }

  /** Takes a person's input, sealed: no other seat sees it. The last one starts the resolution. */
  private seat(input: Input): Result<void, readonly Refusal[]> {
    const checked = checkInput(this.scenario, this.games[0].position(), input.seat, input);
    if (!checked.ok) return checked;
    this.inputs.set(input.seat, input);
    if (this.waiting().length > 0) return ok(undefined);
    for (const game of this.games) game.mark();
    this.playOn();
    return ok(undefined);
  }

  private asked(): readonly number[] {
    const owed = this.games[0].owed();
    return owed ? this.persons.filter((seat) => owed.seats.includes(seat)) : [];
  }

  /** Plays until a person owes an input that is not there. */
  private playOn(): void {
    while (this.games[0].owed() && this.waiting().length === 0) {
      const given = this.asked().map((seat) => this.inputs.get(seat)!);
      this.inputs.clear();
      const [lead, ...others] = this.games;
      const inputs = lead.takeAll(given);
      for (const game of others) game.takeAll(inputs);
    }
    for (const game of this.games) game.settle();
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
