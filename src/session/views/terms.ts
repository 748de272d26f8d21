import { TERM_KINDS, type Term } from '../../engine/inputs.ts';
import { TERM } from '../../engine/terms.ts';
import type { Scenario } from '../../scenario/types.ts';
import { asideOf, isNamed, scopeOf } from './scope.ts';
import { phrase, type Phrase } from './phrase.ts';

/** One term of a deal in words. */
export function termPhrase(scenario: Scenario, [kind, ...rest]: readonly number[], seat: number): Phrase {
  const actor = (i: number) => scenario.actors[i]?.name ?? '';
  const issue = (i: number) => scenario.issues[i]?.name ?? '';
  const level = (i: number, l: number) => scenario.issues[i]?.levels[l]?.name ?? '';
  const [a, b, c, d] = rest;
  switch (TERM_KINDS[kind]) {
    case 'act': {
      const action = scenario.actions[a];
      const name = action.template.name;
      // To whom need not be said to those who are asked.
      const scope = action.target === seat ? asideOf(scenario, action) : scopeOf(scenario, action);
      return scope ? phrase('term.act_scope', { name, scope }) : phrase('term.act', { name });
    }
    case 'issue':
    case 'format':
      return phrase('term.issue', { issue: issue(a), level: level(a, b) });
    case 'stop':
      return phrase(d === undefined ? 'term.stop' : 'term.stop_toward', {
        ...(d !== undefined && { whom: actor(d) }),
        actor: actor(a),
        act: scenario.templates[b]?.name ?? '',
        turns: c,
      });
    case 'open':
      return phrase(b + 1 < (scenario.issues[a]?.levels.length ?? 0) ? 'term.open' : 'term.open_most', {
        issue: issue(a),
        level: level(a, b),
        turns: c,
      });
    case 'reciprocity':
      return phrase('term.reciprocity', { a: actor(a), b: actor(b), turns: c });
    case 'guarantee':
      return phrase('term.guarantee', { actor: actor(a), name: scenario.commitments[b]?.name ?? '' });
  }
}

/** A term in words that name who does it: among several parties it is not always the one who offers. */
export function dealTermPhrase(scenario: Scenario, term: Term): Phrase {
  if (term[0] !== TERM.act) return termPhrase(scenario, term, -1);
  const action = scenario.actions[term[1]];
  const name = action.template.name;
  const actor = scenario.actors[action.actor].name;
  // As the sentences of the feed have it: who to whom, and then what.
  const scope = asideOf(scenario, action);
  const act = scope ? phrase('term.act_aside', { name, scope }) : phrase('term.act', { name });
  if (isNamed(scenario, action)) return phrase('term.act_by', { actor, act });
  return phrase('term.act_by_to', { actor, whom: scenario.actors[action.target].name, act });
}

/** By kind: what a headline names first. What is settled changes the map, an act is done, promises come after. */
const GRAVITY = [1, 0, 2, 0, 0, 3, 2];

/** Terms in the order in which a headline names them, the gravest first. */
export function byGravity(terms: readonly Term[]): readonly Term[] {
  return [...terms].sort(([a], [b]) => GRAVITY[a] - GRAVITY[b]);
}
