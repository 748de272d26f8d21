import type { Cause, GameEvent, ModelCause } from '../../engine/events.ts';
import type { GameView, Seen } from '../types.ts';
import { dealtSlots } from './dealt.ts';
import { feedOf, seenIn, type EventCard } from './feed.ts';
import { meaningOf } from './slots.ts';

/** What moved a quantity the way it went in a turn, as far as the seat saw it; what pushed the other way is none of it. */
export interface Causes {
  readonly cards: readonly EventCard[];
  /** Parts of the model that no event of the feed stands for. */
  readonly model: readonly ModelCause[];
}

type Change = GameEvent & { readonly kind: 'change' };

/** What moved a quantity in a period from what it was to what it is. */
export function causesOf(view: GameView, period: number, slot: number, from: number, to: number): Causes {
  const way = new Way(view, slot, from, to);
  const cards = feedOf(view, period);
  const found = new Set<EventCard>();
  const model = new Set<ModelCause>();
  for (const { event, index } of seenIn(view, period)) {
    if (event.kind !== 'change' || event.slot !== slot || !way.along(event.from, event.to)) continue;
    for (const cause of event.causes) {
      if (!way.pushed(cause, cards, event)) continue;
      const by = cardsOf(view, cards, cause, slot, event, index);
      by.forEach((card) => found.add(card));
      if (by.length === 0 && cause.kind === 'model' && !TOLD_BY_EVENTS.has(cause.why)) model.add(cause.why);
    }
  }
  // What was so already and is only now seen.
  if (found.size === 0)
    for (const card of cards) if (card.kind === 'settled' && card.slot === slot) found.add(card);
  return { cards: [...found], model: [...model] };
}

/** Where these did it and no event of theirs is in the feed, the seat did not see what did it. */
const TOLD_BY_EVENTS: ReadonlySet<ModelCause> = new Set([
  'inject',
  'incident',
  'acts',
  'cost',
  'deal',
  'found',
  'accused',
]);

/** The way that a quantity went: up or down, or to a value where it is no scale. */
class Way {
  private readonly scale: boolean;

  constructor(
    private readonly view: GameView,
    private readonly slot: number,
    from: number,
    private readonly to: number,
    private readonly up = to > from,
  ) {
    const meaning = meaningOf(view.scenario.layout, slot);
    this.scale =
      meaning.kind === 'issue' ? view.scenario.issues[meaning.issue].ordered : meaning.kind !== 'controller';
  }

  along(from: number, to: number): boolean {
    return this.scale ? to !== from && to > from === this.up : to === this.to;
  }

  /** Whether a cause pushed that way. */
  pushed(cause: Cause, cards: readonly EventCard[], { from, to }: Change): boolean {
    if (!this.scale) return cause.kind === 'model' || this.wanted(cause.order, cards, from) === to;
    if (cause.by !== 0) return cause.by > 0 === this.up;
    if (cause.kind === 'model') return true;
    const wanted = this.wanted(cause.order, cards, from);
    return wanted !== undefined && wanted !== from && wanted > from === this.up;
  }

  /** The value that an act wants: who would have it stay pushes against any change. */
  private wanted(order: number, cards: readonly EventCard[], from: number): number | undefined {
    const card = cards.find((one) => one.order === order);
    const effects = card ? this.view.scenario.actions[card.action].effects : [];
    for (const effect of effects)
      if (effect.slot === this.slot)
        return effect.kind === 'add' || effect.kind === 'shift' ? from + effect.by : effect.to;
    return undefined;
  }
}

function cardsOf(
  view: GameView,
  cards: readonly EventCard[],
  cause: Cause,
  slot: number,
  { from, to }: Change,
  index: number,
): readonly EventCard[] {
  if (cause.kind === 'order') return cards.filter((card) => card.order === cause.order);
  const before = (kinds: readonly EventCard['kind'][]) => {
    const last = cards.findLast((card) => card.index < index && kinds.includes(card.kind));
    return last ? [last] : [];
  };
  switch (cause.why) {
    case 'inject':
    case 'incident':
    case 'found':
    case 'accused':
      return before([cause.why]);
    case 'acts':
      return actsBetween(view, cards, slot, to > from);
    case 'deal':
      return cards.filter((card) => card.kind === 'agreed' && concerns(view, card, slot));
    case 'breach':
    case 'broken':
      return before(['broke']);
    case 'protest':
    case 'pass':
      return before(['reacted']);
    case 'crisis':
    case 'war':
    case 'revert':
      return cards.filter(({ kind }) => kind === (cause.why === 'revert' ? 'crisis_ended' : 'crisis_opened'));
    default:
      return [];
  }
}

/** Acts between two states whose tone moves how they stand that way, the gravest first. */
function actsBetween(
  { scenario }: GameView,
  cards: readonly EventCard[],
  slot: number,
  up: boolean,
): readonly EventCard[] {
  const meaning = meaningOf(scenario.layout, slot);
  if (!('a' in meaning)) return [];
  const { a, b, kind } = meaning;
  const hostile = (kind === 'memory') !== up;
  const tone = ({ action }: EventCard) => scenario.actions[action].template.code.goldstein;
  return cards
    .filter((card) => {
      if (card.action < 0 || card.kind !== 'order') return false;
      const { actor, target } = scenario.actions[card.action];
      const between = (actor === a && target === b) || (actor === b && target === a);
      return between && (hostile ? tone(card) < 0 : tone(card) > 0);
    })
    .sort((one, other) => Math.abs(tone(other)) - Math.abs(tone(one)));
}

/** Whether a deal says something of a quantity: an issue that it names, or how its parties stand. */
function concerns({ scenario, seen }: GameView, card: EventCard, slot: number): boolean {
  const event = seen.find(({ index }: Seen) => index === card.index)?.event;
  return event?.kind === 'agreed' && dealtSlots(scenario, event).has(slot);
}
