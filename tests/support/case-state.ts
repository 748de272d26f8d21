import { addBelief } from '../../src/engine/beliefs.ts';
import {
  dyadIndex,
  initialWorld,
  observe,
  OUTCOMES,
  promptOf,
  STEP,
  type World,
} from '../../src/engine/index.ts';
import { SHOWN_FIRE } from '../../src/engine/world.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import type { CaseLine } from './case-file.ts';
import { parseTerms } from './terms.ts';
import { parseValue, slotNamed, valueText } from './values.ts';

const AIMS = ['security', 'gain'];

/** Looks up ids for the lines of one case; what it cannot find is the case's mistake, told with its line. */
export class Names {
  constructor(
    readonly scenario: Scenario,
    private readonly file: string,
  ) {}

  fail(line: CaseLine, why: string): never {
    throw new Error(`${this.file}:${line.line} "${line.text}": ${why}`);
  }

  actor(id: string | undefined, line: CaseLine): number {
    const index = this.scenario.actors.findIndex((actor) => actor.id === id);
    return index >= 0 ? index : this.fail(line, `unknown state "${id}"`);
  }

  action(actor: string, key: string, line: CaseLine): number {
    const index = this.scenario.actionByKey.get(`${actor} ${key}`);
    return index ?? this.fail(line, `${actor} has no action "${key}"`);
  }

  terms(text: string, line: CaseLine): number[][] {
    try {
      return parseTerms(this.scenario, text);
    } catch (error) {
      return this.fail(line, (error as Error).message);
    }
  }

  /** "actor.iran.capital 4" to slot and value. */
  quantity(line: CaseLine, text = line.text): { slot: number; value: number } {
    const at = text.lastIndexOf(' ');
    const slot = slotNamed(this.scenario, text.slice(0, at));
    if (slot === undefined) return this.fail(line, `unknown name "${text.slice(0, at)}"`);
    const value = parseValue(this.scenario, slot, text.slice(at + 1));
    return value === undefined ? this.fail(line, `no value "${text.slice(at + 1)}" there`) : { slot, value };
  }
}

/**
 * The world that a PRESTATE describes, at the orders of its turn: the scenario's start with the seed's private truths,
 * and what the lines say. No event of a briefing fires unless a line `events ...` lets it; `at briefing` begins the
 * turn with its briefing.
 */
export function prestate(names: Names, lines: readonly CaseLine[]): World {
  const { scenario } = names;
  const seed =
    lines.map(({ text }) => /^seed "(.*)"$/.exec(text)?.[1]).find((s) => s !== undefined) ?? 'example';
  const world = initialWorld(scenario, seed);
  const n = scenario.actors.length;
  world.turn = 1;
  world.step = STEP.orders;
  world.fired.fill(world.turn);
  for (const line of lines) {
    const [word, ...rest] = line.text.split(' ');
    const actor = () => names.actor(rest[0], line);
    switch (word) {
      case 'seed':
        break;
      case 'turn':
        world.turn = Number(rest[0]);
        break;
      case 'last_turn':
        world.lastTurn = Number(rest[0]);
        break;
      case 'at':
        if (rest[0] !== 'briefing') names.fail(line, 'a case begins at its orders or "at briefing"');
        world.step = STEP.briefing;
        break;
      case 'events':
        for (const id of rest.join(' ').split(', ')) {
          const inject = scenario.injects.findIndex((candidate) => candidate.id === id);
          if (inject < 0) names.fail(line, `unknown event "${id}"`);
          world.fired[inject] = 0;
        }
        break;
      case 'aim':
        world.aim[actor()] = AIMS.indexOf(rest[1]);
        break;
      case 'claim': {
        const claim = scenario.claims.findIndex(({ id }) => id === rest[0]);
        if (claim < 0) names.fail(line, `unknown claim "${rest[0]}"`);
        if (rest[1] === 'said') world.accusers[claim] |= 1 << names.actor(rest[3], line);
        else if (rest[1] === 'found') world.found[claim] = 1 + world.truths[claim];
        else world.truths[claim] = rest[1] === 'so' ? 1 : 0;
        break;
      }
      case 'tolerance': {
        const of = scenario.lines.findIndex(({ owner, id }) => owner === actor() && id === rest[1]);
        if (of < 0) names.fail(line, `unknown line "${rest[1]}"`);
        world.tolerance[of] = Number(rest[2]);
        break;
      }
      case 'resolve':
        world.resolve[actor()] = Number(rest[1]);
        break;
      case 'done':
        world.done[names.action(rest[0], rest[1], line)] = Number(rest[2]);
        break;
      case 'struck':
        world.struck[actor() * n + names.actor(rest[1], line)] = Number(rest[2]);
        break;
      case 'worst':
        world.worst[dyadIndex(actor(), names.actor(rest[1], line), n)] = Number(rest[2]);
        world.shown[dyadIndex(actor(), names.actor(rest[1], line), n)] = Number(rest[2]);
        break;
      case 'fire':
        world.fire[dyadIndex(actor(), names.actor(rest[1], line), n)] = 1;
        world.shown[dyadIndex(actor(), names.actor(rest[1], line), n)] |= SHOWN_FIRE;
        break;
      case 'armed':
        world.armed[dyadIndex(actor(), names.actor(rest[1], line), n)] = Number(rest[2]);
        break;
      case 'offer': {
        const action = names.action(rest[1], rest[2], line);
        world.offers.push({
          id: Number(rest[0]),
          proposer: names.actor(rest[1], line),
          addressees: [scenario.actions[action].addressee],
          terms: [[0, action]],
          deadline: Number(rest[4]),
          answers: [0],
        });
        world.nextOffer = Math.max(world.nextOffer, Number(rest[0]) + 1);
        break;
      }
      case 'proposal': {
        const { id, parties, terms } = dealIn(names, line);
        const [proposer, ...addressees] = parties;
        const deadline = Number(/ until (\d+) /.exec(line.text)?.[1]);
        world.offers.push({ id, proposer, addressees, terms, deadline, answers: addressees.map(() => 0) });
        world.nextOffer = Math.max(world.nextOffer, id + 1);
        break;
      }
      case 'deal': {
        const { id, parties, terms } = dealIn(names, line);
        const since = Number(/ since (\d+) /.exec(line.text)?.[1]);
        const standing = parties.map(() => 0);
        world.deals.push({ id, parties: parties.sort((a, b) => a - b), terms, since, standing });
        world.nextOffer = Math.max(world.nextOffer, id + 1);
        break;
      }
      case 'believes': {
        const { slot, value } = names.quantity(line, rest.slice(1, -2).join(' '));
        const until = Number(rest.at(-1));
        addBelief(world.beliefs, { actor: actor(), slot, value, reported: 1, until, began: value });
        break;
      }
      default: {
        const { slot, value } = names.quantity(line);
        world.q[slot] = value;
      }
    }
  }
  if (world.step === STEP.briefing) world.turn -= 1;
  world.q[scenario.layout.turn] = world.turn;
  world.start = world.q.slice();
  return world;
}

/** "deal 1 iran+azerbaijan since 2 : terms", or a proposal, whose first state proposes it. */
function dealIn(names: Names, line: CaseLine): { id: number; parties: number[]; terms: number[][] } {
  const [head, text] = line.text.split(' : ');
  const [, id, who] = head.split(' ');
  return {
    id: Number(id),
    parties: who.split('+').map((actor) => names.actor(actor, line)),
    terms: names.terms(text, line),
  };
}

/** What a POSTSTATE line finds otherwise, as a sentence; undefined when it holds. */
export function differs(names: Names, world: World, line: CaseLine): string | undefined {
  const { scenario } = names;
  const [word, ...rest] = line.text.split(' ');
  const is = (found: string, wanted = rest.join(' ')) =>
    found === wanted ? undefined : `${line.text}: found ${found}`;
  switch (word) {
    case 'turn':
      return is(String(world.turn));
    case 'last_turn':
      return is(String(world.lastTurn));
    case 'prompt':
      return is(promptOf(scenario, world)?.kind ?? 'none');
    case 'outcome':
      return is(OUTCOMES[world.outcome] ?? 'none');
    case 'crisis': {
      const { crisis } = world;
      return is(
        crisis
          ? `${scenario.lines[crisis.line].id} rungs ${crisis.rungs.join('/')} round ${crisis.round}`
          : 'none',
      );
    }
    case 'offers':
      return is(world.offers.length === 0 ? 'none' : world.offers.map((offer) => offer.id).join(', '));
    case 'deals':
      return is(world.deals.length === 0 ? 'none' : world.deals.map((deal) => deal.id).join(', '));
    case 'aim':
      return is(AIMS[world.aim[names.actor(rest[0], line)]], rest[1]);
    case 'resolve':
      return is(String(world.resolve[names.actor(rest[0], line)]), rest[1]);
    case 'sees': {
      const { slot, value } = names.quantity(line, rest.slice(1).join(' '));
      const seen = observe(scenario, world, names.actor(rest[0], line)).q[slot];
      return is(valueText(scenario, slot, seen), valueText(scenario, slot, value));
    }
    default: {
      const { slot, value } = names.quantity(line);
      return is(valueText(scenario, slot, world.q[slot]), valueText(scenario, slot, value));
    }
  }
}
