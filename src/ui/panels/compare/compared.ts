import { useMemo } from 'react';
import {
  ALL_KNOWING,
  feedOf,
  sharedPrefix,
  turnsOf,
  type EventCard,
  type GameView,
  type Scenario,
} from '../../../session/index.ts';
import { moment, t } from '../../../words/index.ts';
import { say } from '../../../words/say.ts';
import { useApp, usePorts } from '../../store/context.tsx';
import { faultText } from '../../store/faults.ts';
import { partingOf, type KeptGame } from '../../store/kept.ts';
import { scenarioOf } from '../../store/packs.ts';

/** One of the two games, played again as far as it went. */
export interface Side {
  readonly game: KeptGame;
  readonly view: GameView;
  /** Whose view is shown: nobody's where all is in the open. */
  readonly eyes: number;
  /** The position at the start of every turn, the first before turn 1. */
  readonly turns: readonly GameView[];
}

/** Two games laid side by side. */
export interface Compared {
  readonly scenario: Scenario;
  readonly sides: readonly [Side, Side];
  /** The turn in which they part; 0 where they began otherwise, undefined where nothing differs. */
  readonly parted: number | undefined;
  /** The last turn that either has come to. */
  readonly last: number;
}

/** The two chosen games, or the sentence that says why one of them cannot be shown. */
export function useCompared(): Compared | string | undefined {
  const ids = useApp((state) => state.compared);
  const library = useApp((state) => state.library);
  const packs = useApp((state) => state.packs);
  const ports = usePorts();
  return useMemo(() => {
    const games = toldApart(ids.flatMap((id) => library?.find((game) => game.id === id) ?? []));
    const views: GameView[] = [];
    for (const game of games) {
      const scenario = scenarioOf({ packs }, game.record.scenario);
      if (!scenario) return faultText({ code: 'unknown_scenario', data: { scenario: game.record.scenario } });
      const played = ports.resume(scenario, game.record, game.openness);
      if (!played.ok) return faultText(played.error);
      views.push(played.value.view());
    }
    // Quantities of one scenario mean nothing in the tables of another.
    const [one, other] = games.map(({ record }) => record.scenario);
    if (one !== other) return t('compare.unlike');
    // A game that goes on shows what its seat sees. The other is then shown to the same eyes, or what was hidden from
    // them in both would seem to have happened in one only.
    const open = views.find(({ final }) => !final)?.seat ?? ALL_KNOWING;
    const [first, second] = views.map((view, i): Side => {
      const eyes = view.final ? open : view.seat;
      return { game: games[i], view, eyes, turns: turnsOf(view, eyes) };
    });
    if (!first || !second) return undefined;
    const shared = sharedPrefix(first.game.record, second.game.record);
    const [a, b] = [first.game.record, second.game.record];
    const equal = shared === a.journal.length && shared === b.journal.length;
    const parting = partingOf(shared < a.journal.length ? a : b, shared);
    return {
      scenario: first.view.scenario,
      sides: [first, second],
      parted: shared < 0 ? 0 : equal ? undefined : parting.turn,
      last: Math.max(first.turns.length, second.turns.length) - 1,
    };
  }, [ids, library, packs, ports]);
}

/** Two games of one seat and seed have one name until somebody gives them others: when they were kept tells them apart. */
function toldApart(games: readonly KeptGame[]): readonly KeptGame[] {
  const [one, other] = games;
  if (one?.name !== other?.name) return games;
  return games.map((game) => ({
    ...game,
    name: t('compare.name', { name: game.name, at: moment(game.at) }),
  }));
}

/** What happened in a turn of one game and not in the same turn of the other, told in the same words. */
export function onlyIn(side: Side, other: Side, turn: number): readonly EventCard[] {
  const told = (one: Side) => (one.turns[turn] ? feedOf(one.turns[turn], turn) : []);
  const sentences = new Set(told(other).map(({ says }) => say(says)));
  return told(side).filter(({ says }) => !sentences.has(say(says)));
}
