import { emptyList } from '../base/lists.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Scenario } from '../scenario/types.ts';
import { performAct, poolConduct, whoKnows, type Act } from './acts.ts';
import { conclude } from './deals.ts';
import type { Term } from './inputs.ts';
import type { Observation } from './observe.ts';
import { Pool } from './pool.ts';
import { commit } from './resolution.ts';
import { emit, everyone, wantsDetail, type Run } from './run.ts';
import { issueOf, MOST_TERMS, TERM, termRefusal, termRefusals } from './terms.ts';
import type { Crisis } from './world.ts';

/** Acts of a way back are counted from here, so that none has the number of an order of the turn. */
const FIRST = 256;
/** Turns for which a side promises not to do again what the crisis was about. */
const AGAIN = 6;

/**
 * What a way back asks beside a return to before is a deal of the two, concluded on the spot: it is in force from the next
 * turn on. Acts in it cost no capital, and are left undone where they are no longer possible.
 */
export function settleOnTerms(run: Run, { sides, offramp, terms }: Crisis): void {
  const { scenario, world } = run;
  const pool = Pool.take(world.q.length, wantsDetail(run) ? 0 : everyone(scenario));
  const id = world.nextOffer;
  conclude(run, { id, proposer: sides[offramp], addressees: [sides[1 - offramp]], terms }, pool, true);
  const acts: Act[] = [];
  for (const [kind, index] of terms) {
    if (kind !== TERM.act) continue;
    const action = scenario.actions[index];
    if (action.needs !== undefined && action.needs.degree(world.q) <= 0) {
      emit(run, { kind: 'lapsed', offer: id });
      continue;
    }
    const order = FIRST + acts.length;
    const act: Act = {
      action,
      origin: 'accepted',
      order,
      cost: 0,
      breach: false,
      ...whoKnows(run, action),
    };
    acts.push(act);
    performAct(run, act, pool);
  }
  if (acts.length > 0) poolConduct(run, acts, pool);
  commit(run, pool);
}

/**
 * Terms that a side of a crisis may well put beside its way back: the deals of the scenario that are the business of these two
 * alone, as far as they can be agreed now, and a promise not to do again what the crisis is about. A person can put
 * together any other.
 */
export function waysBack(scenario: Scenario, { q, crisis }: Observation): readonly (readonly Term[])[] {
  if (!crisis) return [];
  const { mover, sides } = crisis;
  const parties = [sides[mover], sides[1 - mover]];
  const ways = emptyList<readonly Term[]>();
  const consider = (terms: readonly Term[]) => {
    if (terms.length === 0 || terms.length > MOST_TERMS) return;
    let kept = 0;
    for (const term of terms) if (isKept(scenario, term, q, crisis)) kept++;
    if (kept < terms.length && termRefusals(scenario, parties, terms, q, true).length === 0) ways.push(terms);
  };
  for (const deal of dealsOfTwo(scenario)) {
    if (!parties.includes(deal.parties[0]) || !parties.includes(deal.parties[1])) continue;
    const open = emptyList<Term>();
    for (const term of deal.terms) if (!termRefusal(scenario, parties, term, q)) open.push(term);
    consider(open);
  }
  consider(notAgain(scenario, crisis));
  return ways;
}

const dealsOfTwo = perScenario(({ deals }) => deals.filter(({ parties }) => parties.length === 2));

/** What is believed of the world, with what the way back would give back. */
export function afterWayBack(q: readonly number[], { revert }: Crisis): number[] {
  const after = q.slice();
  for (let i = 0; i < revert.length; i += 2) after[revert[i]] = revert[i + 1];
  return after;
}

/** Whether a term asks no more than what the way back brings about anyhow. */
function isKept({ layout }: Scenario, term: Term, q: readonly number[], { revert }: Crisis): boolean {
  const issue = issueOf(term);
  if (issue < 0) return term[0] === TERM.reciprocity;
  const slot = layout.issue[issue];
  let level = q[slot];
  for (let i = 0; i < revert.length; i += 2) if (revert[i] === slot) level = revert[i + 1];
  return level === term[2];
}

/** The one that moved first does not do again, toward the owner of the line, what can cross it. */
function notAgain(scenario: Scenario, { line, sides }: Crisis): readonly Term[] {
  const known = promisesNotTo(scenario);
  const [owner, mover] = sides;
  const key = line * scenario.actors.length + mover;
  let terms = known.get(key);
  if (!terms) known.set(key, (terms = findNotAgain(scenario, line, owner, mover)));
  return terms;
}

/** By red line, whose owner is always the same, and the one that moved first. */
const promisesNotTo = perScenario(() => new Map<number, readonly Term[]>());

function findNotAgain(
  { actions, actionsOf, templates }: Scenario,
  line: number,
  owner: number,
  mover: number,
): readonly Term[] {
  const crossing = new Set<number>();
  for (const index of actionsOf[mover]) {
    const { target, template, lines } = actions[index];
    if (target === owner && template.code.goldstein < 0 && lines.includes(line)) crossing.add(template.index);
  }
  return templates
    .filter(({ index }) => crossing.has(index))
    .sort((a, b) => b.rung - a.rung || a.index - b.index)
    .slice(0, 2)
    .map(({ index }) => [TERM.stop, mover, index, AGAIN, owner]);
}
