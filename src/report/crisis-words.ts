import { list, t } from '../words/index.ts';
import { say } from '../words/say.ts';
import type { Sources } from '../scenario/types.ts';
import { crisisClaims, type CrisisMind } from './crisis-minds.ts';
import type { CrisisCourse, RoundDraw } from './crises.ts';
import type { FinishedGame, Thought } from './game.ts';

/** A sentence about a crisis, with where it is known from. */
export interface CrisisLine {
  readonly says: string;
  readonly sources: Sources;
}

const NOWHERE: Sources = [];

/** What third parties did: who stood with whom, who mediated, who said nothing, which promises were kept, who was drawn in. */
export function otherLines({ scenario }: FinishedGame, crisis: CrisisCourse): readonly CrisisLine[] {
  const { owner, mover, declared, silent, promises, joined } = crisis;
  const { actors, commitments } = scenario;
  const name = (actor: number) => actors[actor].name;
  const names = (some: readonly number[]) => list(some.map(name));
  const who = (stance: string) => declared.flatMap((one) => (one.stance === stance ? [one.actor] : []));
  const plain = (
    key: `debrief.others_in.${'with' | 'mediate' | 'silent'}`,
    some: readonly number[],
    friend = -1,
  ): CrisisLine[] =>
    some.length === 0
      ? []
      : [
          {
            says: t(key, {
              who: names(some),
              count: some.length,
              friend: friend < 0 ? '' : name(friend),
            }),
            sources: NOWHERE,
          },
        ];
  return [
    ...plain('debrief.others_in.with', who('owner'), owner),
    ...plain('debrief.others_in.with', who('mover'), mover),
    ...plain('debrief.others_in.mediate', who('mediate')),
    ...plain('debrief.others_in.silent', silent),
    ...promises.map(({ commitment, kept }) => {
      const { by, to, name: promised, sources } = commitments[commitment];
      return {
        says: t(`event.promise_${kept}`, { who: name(by), friend: name(to), name: promised }),
        sources,
      };
    }),
    ...joined.map(({ actor, against }) => ({
      says: t('event.joined_war', { who: name(actor), against: name(against) }),
      sources: NOWHERE,
    })),
  ];
}

/** What was contested of the two sides: what was so, who of them knew, who had said so. */
export function claimLines(game: FinishedGame, crisis: CrisisCourse): readonly CrisisLine[] {
  const { actors, claims } = game.scenario;
  const names = (some: readonly number[]) => list(some.map((actor) => actors[actor].name));
  return crisisClaims(game, crisis).map(({ claim, so, knew, said }) => {
    const { says, sources } = claims[claim];
    const parts = [
      t(so ? 'debrief.hidden.claim.so' : 'debrief.hidden.claim.not', { says }),
      t('debrief.minds.knew', { count: knew.length, who: names(knew) }),
      ...(said.length > 0 ? [t('debrief.hidden.claim.by', { who: names(said) })] : []),
    ];
    return { says: parts.join(' '), sources };
  });
}

/** What a side held wrongly as the crisis opened: what it believed, and what was so. */
export function mistakeLines({ tell }: FinishedGame, { mistakes }: CrisisMind): readonly string[] {
  return mistakes.map(({ slot, held, was }) => say(tell.change(slot, held, was)));
}

/** "35 to 75, aim unclear". */
export function thoughtText({ low, high, aim }: Thought): string {
  return t('debrief.minds.thought', { low, high, aim });
}

/** What was so, and whether it lay outside of what was thought. */
export function truthText({ resolve, gain, misread }: CrisisMind): string {
  return t('debrief.minds.truth', {
    resolve,
    aim: gain ? 'gain' : 'security',
    misread: misread ? 'yes' : 'no',
  });
}

/** The odds of a round without those who had declared themselves, where they made a difference; in the hundred. */
export function aloneText({ chance, alone }: RoundDraw): string {
  return chance === alone ? '' : t('debrief.crisis.alone', { percent: Math.round(alone / 100) });
}
