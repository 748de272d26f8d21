import { expect, test } from 'vitest';
import { advance, checkInput, initialWorld, observe, type Prompt } from '../../src/engine/index.ts';
import { legalActions } from '../../src/engine/check.ts';
import { ask, type PolicyId } from '../../src/policies/index.ts';
import { compileTexts } from '../../src/scenario/index.ts';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { autumn } from '../support/scenarios.ts';

// What its state did, in the turn in which it did it; doctrine for the rest.

const scenario = autumn();

test('each deed is done in its turn where it is legal, and at no other time', () => {
  const seats = scenario.actors.map((): PolicyId => 'historical');
  let done = 0;
  let missed = 0;
  for (let n = 0; n < 6; n++) {
    const world = initialWorld(scenario, `historical ${n}`);
    let prompt = advance(scenario, world, [], null);
    while (prompt.kind !== 'done') {
      const now: Prompt = prompt;
      const inputs = now.seats.map((seat) => {
        const { input } = ask(scenario, world, now, seat, seats[seat], false);
        expect(checkInput(scenario, world, seat, input).ok).toBe(true);
        const told = ask(scenario, world, now, seat, seats[seat], true);
        expect(told.input).toEqual(input);
        if (input.kind !== 'orders') return input;
        const dated = scenario.history.filter((deed) => deed.actor === seat);
        const due = dated.filter((deed) => deed.turn === world.turn).map((deed) => deed.action);
        for (const deed of dated) {
          const ordered = input.orders.includes(deed.action);
          expect(ordered && !due.includes(deed.action)).toBe(false);
          if (ordered) done++;
          else if (due.includes(deed.action)) missed++;
        }
        // The first of a turn's deeds is left out only where it cannot be done in this world.
        const legal = legalActions(scenario, observe(scenario, world, seat));
        const first = due.slice(0, 1).filter((order) => legal.includes(order));
        expect(input.orders).toEqual(expect.arrayContaining(first));
        const reasons = told.reasonings!.flatMap((one) => one.reasons);
        expect(reasons.filter(({ kind }) => kind === 'history').map(({ index }) => index)).toEqual(
          input.orders.filter((order) => due.includes(order)),
        );
        return input;
      });
      prompt = advance(scenario, world, inputs, null);
    }
  }
  // Another world may have no room for a deed, but seldom.
  expect(done).toBeGreaterThan(5 * missed);
});

test('a state without a history plays by doctrine', () => {
  const world = initialWorld(scenario, 'doctrine');
  const prompt = advance(scenario, world, [], null) as Prompt;
  const usa = scenario.actors.findIndex(({ id }) => id === 'usa');
  expect(ask(scenario, world, prompt, usa, 'historical', true)).toEqual(
    ask(scenario, world, prompt, usa, 'doctrine', true),
  );
});

test('a deed that no state could do is refused with file, line and the nearest that it could', () => {
  const texts = readTexts(findScenario('autumn-2021')!);
  const broken = compileTexts({
    ...texts,
    text: texts.text
      .replace('act: border_drill:azerbaijan@aras', 'act: border_dril:azerbaijan@aras')
      .replace('- on: 6\n    by: azerbaijan', '- on: 11\n    by: azerbaijan'),
  });
  expect(broken.ok ? [] : broken.error.map(({ code, suggestion }) => [code, suggestion])).toEqual([
    ['unknown_id', 'border_drill:azerbaijan@aras'],
    ['bounds', undefined],
  ]);
});

test('every deed cites the dossier or says that it is the author’s judgement', () => {
  expect(scenario.history.length).toBeGreaterThan(8);
  for (const deed of scenario.history) expect(deed.says.length).toBeGreaterThan(20);
  expect(scenario.history.filter(({ sources }) => sources.length > 0).length).toBeGreaterThan(6);
});
