import { observe } from '../engine/index.ts';
import { createGame, explain, stepsUntilTrue } from '../session/index.ts';
import type { PolicyId } from '../policies/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { t } from '../words/index.ts';
import { say } from '../words/say.ts';

/** What `--explain TURN:ACTOR` asks for. */
export interface ExplainWish {
  readonly turn: number;
  readonly actor: string;
}

/** One decision with its reasons, as words and as figures. */
export interface Told {
  readonly choice: string;
  readonly score: number;
  readonly place: number;
  readonly of: number;
  readonly reasons: readonly {
    readonly amount: number;
    readonly says: string;
    readonly rank: number;
    readonly sources: readonly string[];
  }[];
  readonly passedOver: readonly { readonly says: string; readonly score: number }[];
  /** Every red line of the state, as it saw the world when the turn's orders were due. */
  readonly lines: readonly {
    readonly says: string;
    /** Steps until it is crossed: 0 where it is, 6 for more than five. */
    readonly distance: number;
    readonly sources: readonly string[];
  }[];
}

/** Plays the game once more and tells why the state did what it did in that turn; the same words as on the page. */
export function explainDecision(
  scenario: Scenario,
  seed: string,
  seats: readonly PolicyId[],
  wish: ExplainWish,
): Told[] {
  const view = createGame({ scenario, seed, seats }).view();
  const actor = scenario.actors.findIndex(({ id }) => id === wish.actor);
  const world = view.final?.worlds[wish.turn - 1];
  const lines = world ? linesOf(scenario, actor, observe(scenario, world, actor).q) : [];
  return view.explained
    .filter((explained) => explained.turn === wish.turn && explained.actor === actor)
    .flatMap((explained) => explained.reasonings.map((reasoning) => explain(view, explained, reasoning)))
    .map((told) => ({
      choice: say(told.choice),
      score: told.score,
      place: told.place,
      of: told.of,
      reasons: told.reasons.map(({ amount, says, rank, sources }) => ({
        amount,
        says: say(says),
        rank,
        sources,
      })),
      passedOver: told.passedOver.map(({ says, score }) => ({ says: say(says), score })),
      lines,
    }));
}

function linesOf(scenario: Scenario, actor: number, q: readonly number[]): Told['lines'] {
  return scenario.rules[actor].lines.map(({ says, crossed, sources }) => ({
    says,
    distance: stepsUntilTrue(scenario, crossed, q),
    sources,
  }));
}

/** The same for people to read. */
export function explainLines(told: readonly Told[]): string[] {
  const lines = told[0]?.lines ?? [];
  const decisions = told.flatMap((one) => [
    '',
    t('cli.explain.head', { choice: one.choice, score: one.score, place: one.place, of: one.of }),
    ...one.reasons.map(({ amount, says, rank, sources }) => {
      const sign = amount > 0 ? `+${amount}` : String(amount);
      const priority = rank > 0 ? ` ${t('cli.explain.rank', { rank })}` : '';
      return `  ${sign.padStart(5)}  ${says}${priority}${sources.length > 0 ? ` [${sources.join(', ')}]` : ''}`;
    }),
    ...(one.passedOver.length > 0
      ? [
          t('cli.explain.passed', {
            list: one.passedOver.map(({ says, score }) => `${says} ${score}`).join(' · '),
          }),
        ]
      : []),
  ]);
  if (lines.length === 0) return decisions;
  return [
    ...decisions,
    '',
    t('cli.explain.lines'),
    ...lines.map(({ says, distance, sources }) => {
      const cited = sources.length > 0 ? ` [${sources.join(', ')}]` : '';
      return `  ${t('cli.explain.line', { says, distance })}${cited}`;
    }),
  ];
}
