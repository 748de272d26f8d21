import { expect, test } from 'vitest';
import { parseCases } from '../support/case-file.ts';
import { runCase } from '../support/case-run.ts';

// The runner itself: a case that is wrong must fail, and a case that is mistyped must not pass by saying nothing.
const GOOD = `CASE  planted
  Arden claims the bridge.
SCENARIO  _tiny
ORDERS
  arden  claim_bridge:berin
EVENTS
  change issue.bridge talks -> shared
  no change issue.sky
POSTSTATE
  issue.bridge shared
`;

const problems = (text: string) =>
  parseCases(text, 'planted.txt').flatMap((one) => runCase(one, 'planted.txt').problems);

test('a case that holds', () => {
  expect(problems(GOOD)).toEqual([]);
});

test.each([
  [
    'an event that does not happen',
    'talks -> shared',
    'talks -> shut',
    'line 7: did not happen: change issue.bridge talks -> shut',
  ],
  [
    'an event told once and expected twice',
    'no change issue.sky',
    'change issue.bridge talks -> shared',
    'line 8: did not happen',
  ],
  [
    'a forbidden event that happens',
    'no change issue.sky',
    'no change issue.bridge',
    'line 8: happened: change issue.bridge talks -> shared',
  ],
  [
    'another state of the world',
    '  issue.bridge shared',
    '  issue.bridge talks',
    'line 10: issue.bridge talks: found shared',
  ],
  [
    'a number that only begins alike',
    'no change issue.sky',
    'change memory(berin, arden) 0 -> -',
    'line 8: did not happen',
  ],
  [
    'a refusal that does not come',
    'EVENTS',
    'REFUSED\n  arden illegal_pause\nEVENTS',
    'refused: expected arden illegal_pause, found nothing',
  ],
  [
    'a move that nobody is asked for',
    'EVENTS',
    'MOVES\n  arden climb\nEVENTS',
    'line 7: nobody was asked for this move',
  ],
])('%s is found', (_, from, to, problem) => {
  expect(GOOD).toContain(from);
  expect(problems(GOOD.replace(from, to)).join('\n')).toContain(problem);
});

test.each([
  ['an id in a line that forbids', 'no change issue.sky', 'no change issue.skye', '"skye" is no word'],
  ['a kind of event', 'no change issue.sky', 'no chnage issue.sky', '"chnage" is no word'],
  ['a quantity', '  issue.bridge shared', '  issue.brigde shared', 'unknown name "issue.brigde"'],
  ['a level', '  issue.bridge shared', '  issue.bridge shard', 'no value "shard"'],
  ['an action', 'claim_bridge:berin', 'claim_brigde:berin', 'arden has no action "claim_brigde:berin"'],
  ['a section', 'POSTSTATE', 'POSTSTATES', 'unknown section "POSTSTATES"'],
])('a mistyped word is found: %s', (_, from, to, message) => {
  expect(GOOD).toContain(from);
  expect(() => problems(GOOD.replace(from, to))).toThrow(message);
});

test('a case that expects nothing, or names no scenario, is refused', () => {
  expect(() => problems('CASE  empty\nSCENARIO  _tiny\nORDERS\n')).toThrow('expects nothing');
  expect(() => problems(GOOD.replace('SCENARIO  _tiny\n', ''))).toThrow('names no SCENARIO');
});
