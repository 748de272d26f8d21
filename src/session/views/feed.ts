import type { Cause, GameEvent } from '../../engine/events.ts';
import type { Sources } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';
import { explanationOf, type Explanation } from './explanation.ts';
import { movePhrase } from './effects.ts';
import { gravityOf } from './gravity.ts';
import type { Phrase } from './phrase.ts';
import { sentenceOf } from './sentences.ts';
import { siteOf, type Site } from './site.ts';
import { meaningOf } from './slots.ts';

/** Cards shown open a turn; the rest is folded. */
export const CARDS = 6;

/** A quantity that an event moved, and by how much of it. */
export interface ChangeLine {
  readonly says: Phrase;
  readonly slot: number;
  readonly turn: number;
}

/** A chance that was drawn. */
export interface DrawLine {
  /** Odds in ten-thousandths. */
  readonly chance: number;
  readonly drawn: number;
  readonly came: boolean;
}

/** Something that happened, as a card of the feed and a pin of the map. */
export interface EventCard {
  /** Place in the whole log. */
  readonly index: number;
  /** The number on card and pin, 1 to CARDS; 0 when it is folded. */
  readonly n: number;
  readonly turn: number;
  readonly kind: GameEvent['kind'];
  /** Whose act, -1 for nobody's. */
  readonly actor: number;
  /** To whom, -1 for nobody. */
  readonly target: number;
  readonly says: Phrase;
  /** A sentence of the scenario on what it is, if it has one. */
  readonly about: string | undefined;
  readonly sources: Sources;
  readonly unconfirmed: boolean;
  /** Escalation: force, a crossed line, a crisis. */
  readonly hot: boolean;
  readonly site: Site | undefined;
  readonly changes: readonly ChangeLine[];
  readonly draws: readonly DrawLine[];
  readonly why: Explanation | undefined;
  readonly gravity: number;
}

const feeds = new WeakMap<GameView, Map<number, readonly EventCard[]>>();

/**
 * What happened between the orders of a turn and those of the next, in the order it happened; the gravest `CARDS` are
 * numbered. Period 0 is what the first briefing told.
 */
export function feedOf(view: GameView, period: number): readonly EventCard[] {
  let known = feeds.get(view);
  if (!known) feeds.set(view, (known = new Map()));
  let feed = known.get(period);
  if (!feed) {
    const periods = periodsOf(view.seen);
    feed = numbered(
      cardsOf(
        view,
        view.seen.filter((_, i) => periods[i] === period),
      ),
    );
    known.set(period, feed);
  }
  return feed;
}

/** By entry of the log: the turn after whose orders it happened. A briefing belongs to the orders before it. */
function periodsOf(seen: readonly Seen[]): number[] {
  let briefing = true;
  return seen.map(({ event, turn }) => {
    if (event.kind === 'turn') briefing = true;
    else if (event.kind === 'heard') briefing = false;
    return briefing ? Math.max(0, turn - 1) : turn;
  });
}

/** The latest period in which something has happened. */
export function latestPeriod(view: GameView): number {
  const { prompt, observation } = view;
  return prompt?.kind === 'orders' ? prompt.turn - 1 : observation.turn;
}

/** Cards for what the last command brought, in order: what the reel plays. */
export function freshCards(view: GameView): EventCard[] {
  const fresh = new Set(view.seen.slice(view.fresh).map(({ index }) => index));
  const periods = [...new Set(periodsOf(view.seen).slice(view.fresh))];
  return periods.flatMap((period) => feedOf(view, period)).filter(({ index }) => fresh.has(index));
}

function cardsOf(view: GameView, seen: readonly Seen[]): EventCard[] {
  const cards: EventCard[] = [];
  let draws: DrawLine[] = [];
  const loose: Seen[] = [];
  for (const entry of seen) {
    const { event } = entry;
    if (event.kind === 'draw') {
      draws.push({ chance: event.chance, drawn: event.drawn, came: event.drawn < event.chance });
      continue;
    }
    if (event.kind === 'change') loose.push(entry);
    const gravity = gravityOf(view, entry);
    if (gravity <= 0) continue;
    cards.push({ ...cardOf(view, entry, gravity), draws: DRAWN.has(event.kind) ? draws : [] });
    draws = [];
  }
  return cards.map((card) => ({ ...card, changes: changesOf(view, card, seen, loose) }));
}

/** Kinds of event that a chance decides. */
const DRAWN: ReadonlySet<GameEvent['kind']> = new Set(['inject', 'order', 'clash', 'incident']);

function cardOf(view: GameView, entry: Seen, gravity: number): EventCard {
  const sentence = sentenceOf(view, entry);
  return {
    index: entry.index,
    n: 0,
    turn: entry.turn,
    kind: entry.event.kind,
    actor: sentence.actor,
    target: sentence.target,
    says: sentence.says,
    about: sentence.about,
    sources: sentence.sources,
    unconfirmed: entry.unconfirmed,
    hot: sentence.hot,
    site: siteOf(view, entry),
    changes: [],
    draws: [],
    why: explanationOf(view, entry),
    gravity,
  };
}

/** Changes that name the card's order among their causes; for other events those that follow it. */
function changesOf(
  view: GameView,
  card: EventCard,
  seen: readonly Seen[],
  loose: readonly Seen[],
): ChangeLine[] {
  const entry = seen.find(({ index }) => index === card.index)!;
  const { event } = entry;
  const by = (causes: readonly Cause[]) => {
    if (event.kind === 'order')
      return causes.find((cause) => cause.kind === 'order' && cause.order === event.order)?.by;
    if (event.kind === 'inject' || event.kind === 'incident')
      return causes.find((cause) => cause.kind === 'model' && cause.why === event.kind)?.by;
    return undefined;
  };
  const next =
    seen.find(({ index, event: { kind } }) => index > card.index && kind === event.kind)?.index ?? Infinity;
  return loose.flatMap(({ index, event: change, turn }) => {
    if (change.kind !== 'change' || meaningOf(view.scenario.layout, change.slot).kind === 'crossed')
      return [];
    // Injects and incidents bring their changes right behind them; orders are resolved together.
    if (event.kind !== 'order' && (index < card.index || index > next)) return [];
    const amount = by(change.causes);
    if (amount === undefined || amount === 0) return [];
    return [
      {
        says: movePhrase(view.scenario, change.slot, change.to - amount, change.to, view.seat),
        slot: change.slot,
        turn,
      },
    ];
  });
}

function numbered(cards: readonly EventCard[]): EventCard[] {
  const open = [...cards]
    .sort((a, b) => b.gravity - a.gravity || a.index - b.index)
    .slice(0, CARDS)
    .sort((a, b) => a.index - b.index);
  return cards.map((card) => {
    const place = open.indexOf(card);
    return place < 0 ? card : { ...card, n: place + 1 };
  });
}
