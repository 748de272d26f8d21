import type { TERM_KINDS } from '../scenario/deal-types.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Action, Scenario } from '../scenario/types.ts';
import type { Refusal, RefusalCode, Term } from './inputs.ts';
import type { Deal } from './world.ts';

/** A kind of term by its place in `TERM_KINDS`. */
export const TERM = {
  act: 0,
  issue: 1,
  stop: 2,
  open: 3,
  format: 4,
  reciprocity: 5,
  guarantee: 6,
} as const satisfies Record<(typeof TERM_KINDS)[number], number>;

/** By kind: how many integers follow it. */
const OPERANDS = [1, 2, 3, 3, 2, 3, 2];
/** The most terms that one deal has: more could not be read before they are answered. */
export const MOST_TERMS = 6;
/** Deals that a state may open in a turn. Counter-offers do not count. */
export const MOST_PROPOSALS = 1;

/** Whether an offer is more than an act that needs consent: such an offer can be countered, and becomes a deal. */
export function isDeal(terms: readonly Term[]): boolean {
  return terms.length !== 1 || terms[0][0] !== TERM.act;
}

/** The issue that a term settles, -1 for none. */
export function issueOf(term: Term): number {
  return term[0] === TERM.issue || term[0] === TERM.open || term[0] === TERM.format ? term[1] : -1;
}

/** Last turn in which a term of a deal binds; Infinity where it has no end. */
export function lastTurnOf(term: Term, since: number): number {
  switch (term[0]) {
    case TERM.stop:
    case TERM.open:
    case TERM.reciprocity:
      return since + term[3];
    default:
      return Infinity;
  }
}

/** Whether a deal still asks something of somebody in that turn. */
export function asks(deal: Deal, turn: number): boolean {
  return deal.terms.some(
    (term) => (issueOf(term) >= 0 || term[0] === TERM.stop) && lastTurnOf(term, deal.since) >= turn,
  );
}

/** Whether something has the form of a term, whoever sent it, and every index in it names something. */
export function isTerm(scenario: Scenario, term: unknown): term is Term {
  if (!Array.isArray(term) || !term.every((n) => Number.isSafeInteger(n) && n >= 0)) return false;
  const [kind, a, b, c, d] = term as number[];
  const more = term.length - 1 - OPERANDS[kind];
  // Toward whom something is stopped need not be said: then it is toward anybody.
  if (more !== 0 && !(kind === TERM.stop && more === 1)) return false;
  const { actions, actors, commitments, issues, templates } = scenario;
  switch (kind) {
    case TERM.act:
      return a < actions.length;
    case TERM.stop:
      return a < actors.length && b < templates.length && (d === undefined || d < actors.length);
    case TERM.reciprocity:
      return a < actors.length && b < actors.length && a !== b && c >= 0;
    case TERM.guarantee:
      return a < actors.length && b < commitments.length;
    default:
      return a < issues.length && b < issues[a].levels.length;
  }
}

/** What an act does to an issue: towards which level it pushes from where it stands, or `undefined` for nowhere. */
export function pushOf(action: Action, slot: number, now: number): number | undefined {
  for (const effect of action.effects) {
    if (effect.slot !== slot) continue;
    if (effect.kind === 'push') return effect.to;
    if (effect.kind === 'shift') return now + effect.by;
  }
  return undefined;
}

/**
 * Whether those states together have a say in bringing an issue from one level to another: one of them has an act, not
 * of force, that leads there, and whom it is done to and who must consent are among them too. To keep an issue where it is
 * needs a say in it at all.
 */
export function haveSay(
  scenario: Scenario,
  parties: readonly number[],
  issue: number,
  from: number,
  to: number,
): boolean {
  const { issues, layout } = scenario;
  const slot = layout.issue[issue];
  let among = 0;
  for (let i = 0; i < parties.length; i++) among |= 1 << parties[i];
  for (const { action, states, shifts } of peacefulPushes(scenario)[issue]) {
    if ((states & ~among) !== 0) continue;
    const toward = pushOf(action, slot, from);
    if (toward === undefined) continue;
    if (from === to || toward === to) return true;
    if (shifts && issues[issue].ordered && toward > from === to > from) return true;
  }
  return false;
}

/** By issue: the acts, not of force, that push it anywhere; with those who do it, must consent and suffer it, as bits, and whether it is shifted. */
const peacefulPushes = perScenario(({ actions, layout }) =>
  layout.issue.map((slot) =>
    actions
      .filter(
        (action) =>
          action.template.kind !== 'force' && pushOf(action, slot, layout.start[slot]) !== undefined,
      )
      .map((action) => ({
        action,
        states: maskOf(action.actor) | maskOf(action.addressee) | maskOf(action.target),
        shifts: action.effects.some((effect) => effect.slot === slot && effect.kind === 'shift'),
      })),
  ),
);

function maskOf(actor: number): number {
  return actor < 0 ? 0 : 1 << actor;
}

/**
 * What is wrong with the terms of a deal between `parties`, the first of whom proposes it; empty when nothing is. `q`
 * is what the proposer believes. `alone`: one act may stand for itself, as in the way out of a crisis.
 */
export function termRefusals(
  scenario: Scenario,
  parties: readonly number[],
  terms: readonly Term[],
  q: readonly number[],
  alone = false,
): Refusal[] {
  const found: Refusal[] = [];
  const no = (code: RefusalCode, data: Refusal['data'] = {}) =>
    void found.push({ class: 'illegal', code, data });
  if (terms.length === 0) no('illegal_no_terms');
  else if (terms.length > MOST_TERMS) no('illegal_many_terms', { limit: MOST_TERMS });
  else if (!alone && !isDeal(terms)) no('illegal_terms_order');
  terms.forEach((term, i) => {
    const code = termRefusal(scenario, parties, term, q);
    if (code) no(code, { term: i + 1 });
    if (terms.some((other, j) => j < i && contradict(scenario, other, term)))
      no('illegal_terms_contradict', { term: i + 1 });
  });
  // A promise to answer in kind, or a guarantee, is a promise about other terms.
  if (isDeal(terms) && terms.length > 0 && terms.every((term) => term[0] >= TERM.reciprocity))
    no('illegal_terms_empty');
  return found;
}

/** What is wrong with one term by itself, beside whatever others; a promise about other terms may stand beside them. */
export function termRefusal(
  scenario: Scenario,
  parties: readonly number[],
  term: Term,
  q: readonly number[],
): RefusalCode | undefined {
  const [kind, a, b, c] = term;
  const { model, layout, commitments, actions } = scenario;
  switch (kind) {
    case TERM.act: {
      const { actor, addressee, needs } = actions[a];
      if (!parties.includes(actor) || (addressee >= 0 && !parties.includes(addressee)))
        return 'illegal_terms_nobody';
      return needs !== undefined && needs.degree(q) <= 0 ? 'illegal_term_impossible' : undefined;
    }
    case TERM.stop:
      if (!parties.includes(a)) return 'illegal_terms_nobody';
      if (c < 1 || c > model.deal_turns) return 'illegal_term_turns';
      return promises(scenario, term) ? undefined : 'illegal_term_impossible';
    case TERM.reciprocity:
      if (!parties.includes(a) || !parties.includes(b)) return 'illegal_terms_nobody';
      return c < 1 || c > model.deal_turns ? 'illegal_term_turns' : undefined;
    case TERM.guarantee:
      if (!parties.includes(a) || !parties.includes(commitments[b].to)) return 'illegal_terms_nobody';
      return commitments[b].by === a ? undefined : 'illegal_term_impossible';
    default: {
      const slot = layout.issue[a];
      if (kind === TERM.open && (c < 1 || c > model.deal_turns)) return 'illegal_term_turns';
      if (kind === TERM.open && !scenario.issues[a].ordered) return 'illegal_term_impossible';
      return haveSay(scenario, parties, a, q[slot], b) ? undefined : 'illegal_term_say';
    }
  }
}

/** Whether a state has any act that a promise to stop would forbid it. */
function promises(scenario: Scenario, [, actor, template, , toward]: Term): boolean {
  const done = doneTo(scenario)[actor * scenario.templates.length + template];
  return toward === undefined ? done !== 0 : (done & (1 << toward)) !== 0;
}

/** By actor, then template: to whom it does such acts, as bits; the first bit after those of the actors stands for nobody. */
const doneTo = perScenario(({ actors, actions, templates }) => {
  const done = new Int32Array(actors.length * templates.length);
  for (const { actor, template, target } of actions)
    done[actor * templates.length + template.index] |= 1 << (target < 0 ? actors.length : target);
  return done;
});

/** Whether a promise to stop forbids its actor an act. */
export function concerns(action: Action, [, actor, template, , toward]: Term): boolean {
  return (
    action.actor === actor &&
    action.template.index === template &&
    (toward === undefined || action.target === toward)
  );
}

/** Two terms that cannot both be kept, or say the same twice. */
function contradict({ actions, layout }: Scenario, a: Term, b: Term): boolean {
  if (a[0] === b[0] && a[1] === b[1] && a[2] === b[2])
    return a[4] === b[4] || a[4] === undefined || b[4] === undefined;
  const [issueA, issueB] = [issueOf(a), issueOf(b)];
  if (issueA >= 0 && issueA === issueB) return true;
  const [act, other] = a[0] === TERM.act ? [a, b] : [b, a];
  if (act[0] !== TERM.act) return false;
  const action = actions[act[1]];
  if (other[0] === TERM.stop) return concerns(action, other);
  const issue = issueOf(other);
  if (issue < 0) return false;
  const toward = pushOf(action, layout.issue[issue], other[2]);
  return toward !== undefined && toward !== other[2];
}
