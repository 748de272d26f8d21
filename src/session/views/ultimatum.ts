import type { GameView, Seen } from '../types.ts';

/** An ultimatum that its addressee let pass. */
export interface Unanswered {
  readonly by: number;
  readonly to: number;
}

/** How CAMEO codes an ultimatum. */
const ULTIMATUM = '139';

/**
 * Ultimatums that ran out as a turn begins: delivered two turns before, and in the turn between the seat saw the one
 * who was asked do nothing toward the one who asked, neither act nor offer nor answer, and no crisis of the two.
 */
export function unansweredAt(
  view: Pick<GameView, 'scenario' | 'seen'>,
  { event, index }: Seen,
): Unanswered[] {
  if (event.kind !== 'turn') return [];
  const { actions } = view.scenario;
  const past = view.seen.filter((one) => one.index < index);
  const between = past.filter(({ turn }) => turn === event.turn - 1);
  return past.flatMap(({ event: act, turn }): Unanswered[] => {
    if (act.kind !== 'order' || turn !== event.turn - 2) return [];
    const { actor: by, target: to, template } = actions[act.action];
    if (template.code.cameo !== ULTIMATUM || to < 0) return [];
    return between.some((one) => isAnswer(view, one, by, to)) ? [] : [{ by, to }];
  });
}

/** Whether something is an answer of the one who was asked, or makes one needless. */
function isAnswer(
  { scenario, seen }: Pick<GameView, 'scenario' | 'seen'>,
  { event }: Seen,
  by: number,
  to: number,
): boolean {
  const both = (a: number, b: number) => (a === by && b === to) || (a === to && b === by);
  switch (event.kind) {
    case 'order': {
      const { actor, target, partner } = scenario.actions[event.action];
      return actor === to && (target === by || partner === by);
    }
    case 'offered':
      return event.proposer === to && event.addressees.includes(by);
    case 'answered': {
      const offer = seen.find((one) => one.event.kind === 'offered' && one.event.offer === event.offer);
      return event.actor === to && offer?.event.kind === 'offered' && offer.event.proposer === by;
    }
    case 'crossed':
      return both(scenario.lines[event.line].owner, event.mover);
    case 'crisis_opened':
      return both(event.owner, event.mover);
    case 'agreed':
      return event.parties.includes(by) && event.parties.includes(to);
    default:
      return false;
  }
}
