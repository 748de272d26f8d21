import type { StoreApi } from 'zustand/vanilla';
import type {
  AnswerKind,
  CrisisMove,
  Game,
  Openness,
  Proposal,
  Reaction,
  Stance,
  Refusal,
  Result,
  SeatKind,
  Term,
} from '../../session/index.ts';
import { t } from '../../words/index.ts';
import { faultText, refusalMessage } from './faults.ts';
import { setupFragment } from './setup-link.ts';
import type { Keeper } from './keeper.ts';
import { nameOf } from './kept.ts';
import { withScenarioOf } from './own-scenarios.ts';
import { cardNamed, isAwaited, proven, scenarioOf } from './packs.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import type { ScenarioCommands } from './scenario-commands.ts';
import { isTable, tableOf } from './table-state.ts';
import type { AppState, SavedGame, Setup } from './state.ts';

type Taken = Result<void, readonly Refusal[]>;
type PolicyId = Exclude<SeatKind, 'person'>;

/** Milliseconds after which the title page has come to rest. */
const AT_REST = 1_000;

/** A game of several persons: their actors, and the level of all others. */
export interface TableSetup {
  readonly scenario: string;
  readonly persons: readonly number[];
  readonly level: PolicyId;
  readonly seed: string;
}

/** Choosing a game, playing it, keeping it. What the session refuses comes back as it is, and is told in a notice. */
export interface GameCommands {
  readonly chooseScenario: (id: string) => void;
  readonly chooseSeat: (actor: number) => void;
  readonly choosePolicy: (actor: number, policy: PolicyId) => void;
  readonly chooseOpenness: (openness: Openness) => void;
  /** Steps in after so many turns of history. */
  readonly chooseTurnsInFact: (turns: number) => void;
  /** The same level for every state. */
  readonly chooseLevel: (policy: PolicyId) => void;
  readonly setSeed: (seed: string) => void;
  readonly drawSeed: () => void;
  /** A whole setup, as a shared link names it. */
  readonly useSetup: (setup: Setup) => void;
  /** Puts a link to the setup on the clipboard. */
  readonly copySetup: () => Promise<void>;
  readonly begin: () => void;
  /** A game of several persons at this screen, with a new seed. */
  readonly beginTable: (setup: TableSetup) => void;
  readonly addOrder: (action: number) => Taken;
  readonly removeOrder: (action: number) => void;
  readonly answer: (offer: number, answer: AnswerKind) => Taken;
  /** Answers an offer with other terms. */
  readonly counter: (offer: number, terms: readonly Term[]) => Taken;
  /** Puts a deal with the orders of this turn, or takes it out. */
  readonly propose: (proposal: Proposal | undefined) => Taken;
  readonly seal: () => Taken;
  readonly react: (choice: Reaction) => Taken;
  readonly declare: (stance: Stance) => Taken;
  /** A move in a crisis; a way back may carry terms. */
  readonly move: (move: CrisisMove, terms?: readonly Term[]) => Taken;
  /** Looks for a saved game; called once at the start. */
  readonly findSaved: () => Promise<void>;
  readonly resume: () => void;
  readonly dropSaved: () => Promise<void>;
  /** To the briefing of the game that has ended: with the same seat and a new seed, or to take another seat. */
  readonly playAgain: (sameSeat: boolean) => void;
}

export function gameCommands(
  state: StoreApi<AppState>,
  ports: Ports,
  page: PageCommands,
  keeper: Keeper,
  { awaitScenario }: ScenarioCommands,
): GameCommands {
  const { follow, save, think } = keeper;

  const decide = (act: (game: Game) => Taken): Taken => {
    const { game } = state.getState();
    if (!game) return { ok: true, value: undefined };
    const taken = act(game);
    page.dropRefusals();
    if (!taken.ok) {
      const { key, values } = refusalMessage(taken.error[0]);
      page.notify('refusal', key, values);
    }
    return taken;
  };

  const advance = (act: (game: Game) => Taken): Taken => {
    const { game } = state.getState();
    const taken = decide(act);
    if (game && taken.ok) void save(game);
    // Whoever has sealed leaves the screen to the next.
    if (game && taken.ok && isTable(game)) state.setState({ table: tableOf(game, undefined) });
    if (taken.ok) think();
    return taken;
  };

  /** Does something with a scenario, at once where its text is there. */
  const once = (id: string, act: () => void): void => {
    if (!isAwaited(state.getState(), id)) return act();
    void awaitScenario(id).then((there) => there && act());
  };

  /** A scenario that does not compile after all goes among the broken, and cannot stay chosen. */
  const prove = (id: string): void => {
    const before = state.getState();
    if (before.setup?.scenario !== id) return;
    const packs = proven(before.packs, id);
    if (packs === before.packs) return;
    state.setState({ packs, setup: undefined });
    if (before.screen === 'briefing' || before.screen === 'teach') page.go('title');
  };

  /** Goes on with a saved game, its scenario being there. */
  const takeUp = (saved: SavedGame): void => {
    const scenario = scenarioOf(state.getState(), saved.record.scenario);
    if (!scenario) {
      page.notify('warning', 'notice.save_lost', {
        cause: t('fault.unknown_scenario', { scenario: saved.record.scenario }),
      });
      return;
    }
    const resumed = ports.resume(scenario, saved.record, saved.openness ?? 'open');
    if (resumed.ok) {
      const taken = resumed.value;
      if (saved.drafts) taken.restore(saved.drafts);
      follow(taken, saved.kept ?? { id: ports.newId(), name: nameOf(taken.view()) });
    } else page.notify('warning', 'notice.save_lost', { cause: faultText(resumed.error) });
  };

  const changeSetup = (change: (setup: Setup) => Setup): void => {
    const { setup } = state.getState();
    if (setup) state.setState({ setup: change(setup) });
  };

  return {
    chooseScenario(id) {
      const card = cardNamed(state.getState(), id);
      const current = state.getState().setup;
      if (!card || current?.scenario === id) return;
      const policies = card.actors.map((): PolicyId => 'doctrine');
      state.setState({
        setup: {
          scenario: id,
          seat: 0,
          policies,
          seed: current?.seed ?? ports.newSeed(),
          openness: current?.openness ?? 'inferred',
        },
      });
      // The choice is shown at once; the scenario is fetched and compiled while the person reads on. The first one nobody chose: it
      // waits until the page has come to rest, and is let be if another is chosen meanwhile.
      ports.later(() => once(id, () => prove(id)), current ? undefined : AT_REST);
    },
    chooseSeat(seat) {
      changeSetup((setup) => ({ ...setup, seat }));
    },
    choosePolicy(actor, policy) {
      changeSetup((setup) => ({
        ...setup,
        policies: setup.policies.map((old, index) => (index === actor ? policy : old)),
      }));
    },
    chooseOpenness(openness) {
      changeSetup((setup) => ({ ...setup, openness }));
    },
    chooseTurnsInFact(turnsInFact) {
      changeSetup((setup) => ({ ...setup, turnsInFact }));
    },
    chooseLevel(policy) {
      changeSetup((setup) => ({ ...setup, policies: setup.policies.map(() => policy) }));
    },
    setSeed(seed) {
      changeSetup((setup) => ({ ...setup, seed }));
    },
    drawSeed() {
      changeSetup((setup) => ({ ...setup, seed: ports.newSeed() }));
    },
    useSetup(setup) {
      state.setState({ setup });
      void awaitScenario(setup.scenario);
    },
    async copySetup() {
      const { setup } = state.getState();
      const scenario = cardNamed(state.getState(), setup?.scenario);
      if (setup && scenario) await page.copy(ports.addressOf(setupFragment(scenario, setup)));
    },
    begin() {
      const { setup } = state.getState();
      const scenario = setup && scenarioOf(state.getState(), setup.scenario);
      if (!setup || !scenario || setup.seed.trim() === '') return;
      const seats = setup.policies.map((policy, actor): SeatKind =>
        actor === setup.seat ? 'person' : policy,
      );
      const { by, openness } = setup;
      const game = ports.createGame({
        scenario,
        seed: setup.seed.trim(),
        seats,
        openness,
        turnsInFact: setup.turnsInFact,
        ...(by && { by }),
      });
      follow(game, { id: ports.newId(), name: nameOf(game.view()) });
      void save(game);
    },
    beginTable({ scenario: id, persons, level, seed }) {
      once(id, () => {
        const scenario = scenarioOf(state.getState(), id);
        if (!scenario || persons.length < 2) return;
        const seats = scenario.actors.map((_, actor): SeatKind =>
          persons.includes(actor) ? 'person' : level,
        );
        const game = ports.createTable({ scenario, seed, seats });
        follow(game, { id: ports.newId(), name: nameOf(game.common()) });
        void save(game);
      });
    },
    addOrder: (action) => decide((game) => game.addOrder(action)),
    removeOrder(action) {
      page.dropRefusals();
      state.getState().game?.removeOrder(action);
    },
    answer: (offer, answer) => decide((game) => game.answer(offer, answer)),
    counter: (offer, terms) => decide((game) => game.counter(offer, terms)),
    propose: (proposal) => decide((game) => game.propose(proposal)),
    seal() {
      // What was asked of one turn does not lie over the next.
      state.setState({ why: undefined });
      return advance((game) => game.seal());
    },
    react: (choice) => advance((game) => game.react(choice)),
    declare: (stance) => advance((game) => game.declare(stance)),
    move: (move, terms) => advance((game) => game.move(move, terms)),
    async findSaved() {
      const found = await ports.saves.load();
      if (found.ok) {
        if (found.value)
          state.setState({ packs: withScenarioOf(state.getState(), found.value.record, ports.compileOwn) });
        state.setState({ saved: found.value });
      } else page.notify('warning', 'notice.not_saved', { cause: t(`notice.not_saved.${found.error.code}`) });
    },
    resume() {
      const { saved, game, keeping } = state.getState();
      if (!saved) return;
      // Whoever went back to the title page in the middle of a turn finds the draft as it was.
      if (game && keeping && keeping.id === saved.kept?.id) {
        page.go(game.view().final ? 'debrief' : 'play');
        return;
      }
      once(saved.record.scenario, () => takeUp(saved));
    },
    async dropSaved() {
      state.setState({ saved: undefined });
      await ports.saves.drop();
    },
    playAgain(sameSeat) {
      const { opened, view, setup } = state.getState();
      const over = opened ?? view;
      if (!over) return;
      const { scenario, seats, seat, seed } = over;
      state.setState({
        setup: {
          scenario: scenario.id,
          seat: Math.max(0, seat),
          policies: seats.map((kind) => (kind === 'person' ? 'doctrine' : kind)),
          // Another seat meets the same luck and the same minds; the same seat meets new ones.
          seed: sameSeat ? ports.newSeed() : seed,
          openness: setup?.openness ?? 'inferred',
          turnsInFact: scenario.asInFact,
        },
      });
      page.go('briefing');
    },
  };
}

/** Who decides for whom, by actor. */
export function seatsOf({ policies, seat }: Setup): SeatKind[] {
  return policies.map((policy, actor) => (actor === seat ? 'person' : policy));
}
