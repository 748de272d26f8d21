import { describe, expect, test } from 'vitest';
import { assignedSetup } from '../../src/ui/store/assigned-setup.ts';
import { assignmentFragment, readAssignment, type Assignment } from '../../src/ui/store/assignment.ts';
import {
  assignmentFile,
  handedFragment,
  isAssignmentFile,
  readHandedOut,
} from '../../src/ui/store/assignment-file.ts';
import { ownText, tiny } from '../support/scenarios.ts';

const scenario = tiny();
const set: Assignment = {
  title: 'Week 3: who blinks? 100 % / “Aras”',
  scenario: scenario.id,
  seat: scenario.actors[1].id,
  seedMode: 'student',
  seed: 'aras-x2',
  level: 'planner',
  openness: 'sealed',
  deadline: '2026-12-04',
};

describe('an assignment with a scenario of one’s own', () => {
  const text = ownText();

  test('comes back from file and link as it was handed out', () => {
    const handed = { set: assignmentFragment(set), scenario: text };
    const file = assignmentFile(set, text);
    expect(isAssignmentFile(file)).toBe(true);
    expect(readHandedOut(file)).toEqual(handed);
    const fragment = handedFragment(set, text)!;
    expect(fragment).toMatch(/^b=[\w-]+$/);
    expect(readHandedOut(fragment)).toEqual(handed);
  });

  test('that is too long for a link goes as a file alone', () => {
    let word = 7;
    const noise = Array.from({ length: 60_000 }, () => {
      word = (Math.imul(word, 1103515245) + 12345) >>> 0;
      return String.fromCharCode(97 + ((word >>> 16) % 26));
    }).join('');
    const long = ownText(noise);
    expect(handedFragment(set, long)).toBeUndefined();
    expect(readHandedOut(assignmentFile(set, long))?.scenario).toBe(long);
  });

  test.each([
    ['nothing', ''],
    ['a record', '{"araxes":1}'],
    ['a later form', '{"araxesAssignment":2,"set":"a=","scenario":"x"}'],
    ['a file cut short', '{"araxesAssignment":1,"set":"a='],
    ['a link cut short', handedFragment(set, text)!.slice(0, 400)],
    ['no text for a scenario', '{"araxesAssignment":1,"set":"a=","scenario":{}}'],
  ])('%s hands out nothing', (_, given) => {
    expect(readHandedOut(given)).toBeUndefined();
  });
});

describe('the link of an assignment', () => {
  test.each([
    set,
    {
      ...set,
      seat: '',
      title: '',
      deadline: '',
      seedMode: 'class',
      level: 'loose',
      openness: 'open',
    } as const,
  ])('comes back as it was set', (one) => {
    const fragment = assignmentFragment(one);
    expect(fragment).not.toMatch(/[\s#"]/);
    expect(readAssignment(fragment, [scenario])).toEqual(one);
  });

  test.each([
    ['another scenario', assignmentFragment({ ...set, scenario: 'nowhere' })],
    ['a state that is not in it', assignmentFragment({ ...set, seat: 'atlantis' })],
    ['no seed', assignmentFragment({ ...set, seed: '' })],
    ['something else', 's=_tiny/arden/x'],
    ['nothing', 'a='],
    ['damage', 'a=%E0%A4%A/%/%'],
  ])('%s is no assignment', (_, fragment) => expect(readAssignment(fragment, [scenario])).toBeUndefined());

  test('a day that is none is left out', () => {
    expect(readAssignment(assignmentFragment({ ...set, deadline: '2026-99-99' }), [scenario])?.deadline).toBe(
      '',
    );
  });
});

describe('the game of a student', () => {
  test('a seed from each name: the same name gives the same game however it is written, another name another', () => {
    const seeds = ['Zoë Aras', ' zoë  ARAS ', 'Zoe\u0308 Aras', 'Zoé Aras'].map(
      (name) => assignedSetup(set, scenario, name, 0).seed,
    );
    expect(new Set(seeds.slice(0, 3)).size).toBe(1);
    expect(seeds[3]).not.toBe(seeds[0]);
  });

  test('one seed for all, the state that was set, and opponents and help as set', () => {
    const setup = assignedSetup({ ...set, seedMode: 'class' }, scenario, 'Ada', 0);
    expect(setup).toMatchObject({ seat: 1, seed: 'aras-x2', openness: 'sealed', by: 'Ada' });
    expect(new Set(setup.policies)).toEqual(new Set(['planner']));
    expect(assignedSetup({ ...set, seat: '' }, scenario, 'Ada', 2).seat).toBe(2);
  });
});
