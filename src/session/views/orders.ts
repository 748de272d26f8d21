import { dealCosts } from '../../engine/check-deals.ts';
import type { Refusal } from '../../engine/inputs.ts';
import { barsOf, needsConsent, orderCost, speaks } from '../../engine/orders.ts';
import {
  ACTION_KINDS,
  type Action,
  type ActionKind,
  type Doctrine,
  type Scenario,
  type Template,
} from '../../scenario/types.ts';
import { inputOf } from '../drafting.ts';
import type { GameView } from '../types.ts';
import { conditionsOf, type Conditions } from './conditions.ts';
import { touchedBy, type Moved, type TouchedPriority } from './deal-touches.ts';
import { effectsOf, type EffectLine } from './effects.ts';
import type { Phrase } from './phrase.ts';
import { promisesBroken, type BrokenPromise } from './promises.ts';
import { afterAct, provocationsOf, type Provocation } from './provokes.ts';
import { scopeOf } from './scope.ts';

/** One concrete action that the seat could order. */
export interface OrderChoice {
  readonly action: number;
  readonly template: Template;
  /** Toward whom, with whom, where; undefined when the act has none of these. */
  readonly scope: Phrase | undefined;
  readonly target: number;
  readonly partner: number;
  readonly place: number;
  /** Capital, what breaking one's own doctrine adds included. */
  readonly cost: number;
  readonly effects: readonly EffectLine[];
  readonly provokes: readonly Provocation[];
  /** The seat's own priorities that it would move, if it did what is expected of it and nothing else happened. */
  readonly touches: readonly TouchedPriority<Moved>[];
  /** Own doctrine that the act would break. */
  readonly breach: Doctrine | undefined;
  /** Deals of the seat that the act would break, as far as it is seen. */
  readonly breaks: readonly BrokenPromise[];
  /** Who must agree first, or -1. */
  readonly addressee: number;
  /** Why it cannot be ordered now; empty when it can. */
  readonly refusals: readonly Refusal[];
  /** What to tell a player when the act's own condition does not hold. */
  readonly otherwise: string | undefined;
  /** Where that condition is made of several things and does not hold: those that are not so. */
  readonly unmet: Conditions | undefined;
  /** Place among the draft's orders, 1-based; 0 when not drafted. */
  readonly slot: number;
}

/** All the ways of doing one thing. */
export interface OrderCard {
  readonly template: Template;
  readonly choices: readonly OrderChoice[];
}

/** Cards of one kind of order. */
export interface OrderGroup {
  readonly kind: ActionKind;
  readonly cards: readonly OrderCard[];
}

/** Political capital at hand, and what the draft leaves of it. */
export interface CapitalView {
  readonly have: number;
  readonly spent: number;
  readonly income: number;
  readonly slots: number;
}

type Refuse = (action: number) => readonly Refusal[];

/** What the seat could order, by kind and by what is done, in the order of the library. */
export function orderGroups(view: GameView, refuse: Refuse): OrderGroup[] {
  const cards = new Map<Template, OrderChoice[]>();
  for (const index of view.scenario.actionsOf[view.seat] ?? []) {
    const choice = choiceOf(view, index, refuse);
    const ways = cards.get(choice.template);
    if (ways) ways.push(choice);
    else cards.set(choice.template, [choice]);
  }
  const all = [...cards].map(([template, choices]) => ({ template, choices }));
  return ACTION_KINDS.map((kind) => ({
    kind,
    cards: all.filter(({ template }) => template.kind === kind),
  })).filter((group) => group.cards.length > 0);
}

type Known = Map<number, { readonly choice: OrderChoice; readonly refused: string }>;
const known = new WeakMap<GameView['observation'], Known>();

/** The same object as long as the position, its place in the draft and its refusals are the same. */
export function choiceOf(view: GameView, index: number, refuse: Refuse): OrderChoice {
  let choices = known.get(view.observation);
  if (!choices) known.set(view.observation, (choices = new Map()));
  const slot = view.draft.orders.indexOf(index) + 1;
  const refusals = slot > 0 ? [] : refuse(index);
  const refused = refusals.flatMap(({ code, data }) => [code, ...Object.values(data)]).join(' ');
  const old = choices.get(index);
  if (old && old.choice.slot === slot && old.refused === refused) return old.choice;
  const unmet = refusals.some(({ code }) => code === 'illegal_needs') ? unmetOf(view, index) : undefined;
  const choice = { ...(old?.choice ?? describe(view, index)), slot, refusals, unmet };
  choices.set(index, { choice, refused });
  return choice;
}

function describe(view: GameView, index: number): OrderChoice {
  const { scenario, observation } = view;
  const action = scenario.actions[index];
  const { template } = action;
  const { q } = observation;
  return {
    action: index,
    template,
    scope: scopeOf(scenario, action),
    target: action.target,
    partner: action.partner,
    place: action.place,
    cost: costOf(scenario, action, q),
    effects: effectsOf(scenario, action, q),
    provokes: provocationsOf(scenario, action, q),
    touches: touchedBy(scenario, action.actor, q, afterAct(scenario, action, q)),
    breach: breachOf(scenario, action, q),
    breaks: promisesBroken(view, index),
    addressee: needsConsent(scenario, action, q) ? action.addressee : -1,
    refusals: [],
    otherwise: template.otherwise,
    unmet: undefined,
    slot: 0,
  };
}

/** One thing alone is told by the act's own sentence; of several that sentence does not say which. */
function unmetOf({ scenario, observation }: GameView, index: number): Conditions | undefined {
  const { needs } = scenario.actions[index];
  if (!needs) return undefined;
  const { any, parts } = conditionsOf(scenario, needs, observation.q);
  return parts.length > 1 ? { any, parts: parts.filter(({ met }) => !met) } : undefined;
}

/** The first line of the actor's own doctrine that holds now and avoids the act. */
export function breachOf(scenario: Scenario, action: Action, q: ArrayLike<number>): Doctrine | undefined {
  return scenario.rules[action.actor].doctrine.find(
    (doctrine) => doctrine.avoid.templates.has(action.template.index) && speaks(doctrine, q),
  );
}

/** Capital that an order takes now, what breaking one's own doctrine adds included. */
function costOf(scenario: Scenario, action: Action, q: number[]): number {
  return orderCost(scenario, action, barsOf(scenario, action.actor, q));
}

/** Political capital of the seat, the draft counted in. */
export function capitalOf(view: GameView): CapitalView {
  const { scenario, seat, observation, draft } = view;
  const actor = scenario.actors[seat];
  const bars = barsOf(scenario, observation.actor, observation.q);
  const ordered = draft.orders.reduce((sum, a) => sum + orderCost(scenario, scenario.actions[a], bars), 0);
  const spent = ordered + dealCosts(scenario, observation, inputOf(seat, draft));
  return {
    have: observation.q[scenario.layout.track[seat].capital],
    spent,
    income: actor.income,
    slots: actor.orders,
  };
}
