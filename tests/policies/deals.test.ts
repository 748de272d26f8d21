import { expect, test } from 'vitest';
import {
  advance,
  checkInput,
  initialWorld,
  isDeal,
  issueOf,
  termRefusals,
  type GameEvent,
  type Prompt,
} from '../../src/engine/index.ts';
import { ask } from '../../src/policies/index.ts';
import { scenarioOf } from '../support/scenarios.ts';

// What simulated states do about deals in the full scenario: they make, accept, refuse and counter them, and say why.
const scenario = scenarioOf('autumn-2021');

test('every deal that states may think of has terms that its parties may agree on', () => {
  expect(scenario.deals.length).toBeGreaterThan(5);
  for (const { id, parties, proposers, terms } of scenario.deals)
    for (const proposer of proposers) {
      // Each issue of the deal stands elsewhere than where it would go, at any other level.
      for (const raised of [0, 1]) {
        const q = scenario.layout.start.slice();
        for (const term of terms) {
          const issue = issueOf(term);
          if (issue < 0) continue;
          const last = scenario.issues[issue].levels.length - 1;
          q[scenario.layout.issue[issue]] = raised ? Math.min(last, term[2] + 1) : Math.max(0, term[2] - 1);
        }
        const others = parties.filter((party) => party !== proposer);
        const refusals = termRefusals(scenario, [proposer, ...others], terms, q);
        const here = refusals.filter(
          ({ code }) => code !== 'illegal_term_impossible' && code !== 'illegal_term_say',
        );
        expect(here, id).toEqual([]);
      }
    }
});

test('states make deals, answer them each way, and their reasons add up', () => {
  const found = { proposed: 0, accepted: 0, refused: 0, countered: 0, agreed: 0 };
  const ideas = new Set<string>();
  for (let n = 0; n < 24; n++) {
    const world = initialWorld(scenario, `deals ${n}`);
    const log: GameEvent[] = [];
    let prompt = advance(scenario, world, [], log);
    while (prompt.kind !== 'done') {
      const now: Prompt = prompt;
      const inputs = now.seats.map((seat) => {
        const { input, reasonings = [] } = ask(scenario, world, now, seat, 'doctrine', true);
        expect(checkInput(scenario, world, seat, input).ok).toBe(true);
        for (const { score, reasons, choice } of reasonings) {
          const sum = reasons.reduce((total, { amount }) => total + amount, 0);
          expect(sum, JSON.stringify([choice, reasons])).toBe(score);
        }
        if (input.kind === 'orders') {
          found.proposed += input.proposals.length;
          for (const { terms } of input.proposals)
            ideas.add(scenario.deals.find((deal) => deal.terms.join() === terms.join())?.id ?? '');
          for (const { offer, answer } of input.answers) {
            const asked = world.offers.find(({ id }) => id === offer)!;
            if (!isDeal(asked.terms)) continue;
            if (answer === 'accept') found.accepted++;
            else if (answer === 'counter') found.countered++;
            else found.refused++;
          }
        }
        return input;
      });
      prompt = advance(scenario, world, inputs, log);
    }
    for (const { kind } of log) if (kind === 'agreed') found.agreed++;
  }
  expect(found.agreed).toBeGreaterThan(4);
  expect(found.accepted).toBeGreaterThan(found.refused);
  expect(found.refused + found.countered).toBeGreaterThan(0);
  expect(ideas.has('')).toBe(false);
  expect(ideas.size).toBeGreaterThan(2);
});
