import type { StoreApi } from 'zustand/vanilla';
import type {
  AnswerKind,
  CrisisMove,
  Game,
  Openness,
  Proposal,
  Reaction,
  Refusal,
  Result,
  Scenario,
  SeatKind,
  Term,
} from '../../session/index.ts';
import { t, turnDate } from '../../words/index.ts';
import { faultText } from './faults.ts';
import { setupFragment } from './setup-link.ts';
import { thinker } from './thinking.ts';
import type { PageCommands } from './page-commands.ts';
import type { Ports } from './ports.ts';
import type { AppState, SavedGame, Setup } from './state.ts';

type Taken = Result<void, readonly Refusal[]>;
type PolicyId = Exclude<SeatKind, 'person'>;

/** Choosing a game, playing it, keeping it. What the session refuses comes back as it is. */
export interface GameCommands {
  readonly chooseScenario: (id: string) => void;
  readonly chooseSeat: (actor: number) => void;
  readonly choosePolicy: (actor: number, policy: PolicyId) => void;
  readonly chooseOpenness: (openness: Openness) => void;
  /** The same level for every state. */
  readonly chooseLevel: (policy: PolicyId) => void;
  readonly setSeed: (seed: string) => void;
  readonly drawSeed: () => void;
  /** A whole setup, as a shared link names it. */
  readonly useSetup: (setup: Setup) => void;
  /** Puts a link to the setup on the clipboard. */
  readonly copySetup: () => Promise<void>;
  readonly begin: () => void;
  readonly addOrder: (action: number) => Taken;
  readonly removeOrder: (action: number) => void;
  readonly answer: (offer: number, answer: AnswerKind) => Taken;
  /** Answers an offer with other terms. */
  readonly counter: (offer: number, terms: readonly Term[]) => Taken;
  /** Puts a deal with the orders of this turn, or takes it out. */
  readonly propose: (proposal: Proposal | undefined) => Taken;
  readonly seal: () => Taken;
  readonly react: (choice: Reaction) => Taken;
  readonly move: (move: CrisisMove) => Taken;
  /** Looks for a saved game; called once at the start. */
  readonly findSaved: () => Promise<void>;
  readonly resume: () => void;
  readonly dropSaved: () => Promise<void>;
  /** To the briefing of the game that has ended: with the same seat and a new seed, or to take another seat. */
  readonly playAgain: (sameSeat: boolean) => void;
}

export function gameCommands(state: StoreApi<AppState>, ports: Ports, page: PageCommands): GameCommands {
  let unfollow = (): void => undefined;
  const think = thinker(state, ports);

  const follow = (game: Game): void => {
    unfollow();
    unfollow = game.subscribe(() => state.setState({ view: game.view() }));
    const view = game.view();
    state.setState({ game, view, opened: undefined, verified: false, thinking: 0 });
    think();
    page.go(view.final ? 'debrief' : 'play');
  };

  const save = async (game: Game): Promise<void> => {
    const { openness } = game.view();
    const saved: SavedGame = { record: game.record(), openness, summary: summaryOf(game), at: ports.now() };
    const result = await ports.saves.save(saved);
    if (result.ok) state.setState({ saved });
    else page.notify('warning', 'notice.not_saved', { cause: t(`notice.not_saved.${result.error.code}`) });
  };

  const advance = (act: (game: Game) => Taken): Taken => {
    const { game } = state.getState();
    if (!game) return { ok: true, value: undefined };
    const taken = act(game);
    if (taken.ok) void save(game);
    if (taken.ok) think();
    return taken;
  };

  const changeSetup = (change: (setup: Setup) => Setup): void => {
    const { setup } = state.getState();
    if (setup) state.setState({ setup: change(setup) });
  };

  return {
    chooseScenario(id) {
      const scenario = scenarioOf(state.getState(), id);
      const current = state.getState().setup;
      if (!scenario || current?.scenario === id) return;
      const policies = scenario.actors.map((): PolicyId => 'doctrine');
      state.setState({
        setup: {
          scenario: id,
          seat: 0,
          policies,
          seed: current?.seed ?? ports.newSeed(),
          openness: current?.openness ?? 'inferred',
        },
      });
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
    },
    async copySetup() {
      const { setup } = state.getState();
      const scenario = setup && scenarioOf(state.getState(), setup.scenario);
      if (setup && scenario) await page.copy(ports.addressOf(setupFragment(scenario, setup)));
    },
    begin() {
      const { setup } = state.getState();
      const scenario = setup && scenarioOf(state.getState(), setup.scenario);
      if (!setup || !scenario || setup.seed.trim() === '') return;
      const seats = setup.policies.map((policy, actor): SeatKind =>
        actor === setup.seat ? 'person' : policy,
      );
      const game = ports.createGame({ scenario, seed: setup.seed.trim(), seats, openness: setup.openness });
      follow(game);
      void save(game);
    },
    addOrder(action) {
      return state.getState().game?.addOrder(action) ?? { ok: true, value: undefined };
    },
    removeOrder(action) {
      state.getState().game?.removeOrder(action);
    },
    answer(offer, answer) {
      return state.getState().game?.answer(offer, answer) ?? { ok: true, value: undefined };
    },
    counter(offer, terms) {
      return state.getState().game?.counter(offer, terms) ?? { ok: true, value: undefined };
    },
    propose(proposal) {
      return state.getState().game?.propose(proposal) ?? { ok: true, value: undefined };
    },
    seal: () => advance((game) => game.seal()),
    react: (choice) => advance((game) => game.react(choice)),
    move: (move) => advance((game) => game.move(move)),
    async findSaved() {
      const found = await ports.saves.load();
      if (found.ok) state.setState({ saved: found.value });
      else page.notify('warning', 'notice.not_saved', { cause: t(`notice.not_saved.${found.error.code}`) });
    },
    resume() {
      const { saved } = state.getState();
      const scenario = saved && scenarioOf(state.getState(), saved.record.scenario);
      if (!saved) return;
      if (!scenario) {
        page.notify('warning', 'notice.save_lost', {
          cause: t('fault.unknown_scenario', { scenario: saved.record.scenario }),
        });
        return;
      }
      const resumed = ports.resume(scenario, saved.record, saved.openness ?? 'open');
      if (resumed.ok) follow(resumed.value);
      else page.notify('warning', 'notice.save_lost', { cause: faultText(resumed.error) });
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

/** The playable scenario of this id. */
export function scenarioOf(state: AppState, id: string): Scenario | undefined {
  for (const pack of state.packs) if (pack.id === id && 'scenario' in pack) return pack.scenario;
  return undefined;
}

function summaryOf(game: Game): SavedGame['summary'] {
  const { scenario, seat, observation, outcome } = game.view();
  return {
    scenario: scenario.id,
    title: scenario.title,
    actor: seat < 0 ? '' : scenario.actors[seat].id,
    turn: observation.turn,
    turns: scenario.turns,
    date: turnDate(scenario.calendar, Math.max(1, observation.turn)),
    over: outcome !== undefined,
  };
}
