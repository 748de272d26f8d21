import type { Cause, GameEvent } from '../../engine/events.ts';
import { STEP } from '../../engine/world.ts';
import type { Sources } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';
import { dealtSlots } from './dealt.ts';
import { crossedStory } from './crossed-story.ts';
import { drawsOf, type DrawLine } from './draws.ts';
import type { Explanation } from './explanation.ts';
import { whysOf } from './inference.ts';
import { movePhrase } from './effects.ts';
import { gravityOf } from './gravity.ts';
import type { Phrase } from './phrase.ts';
import { sentenceOf } from './sentences.ts';
import { siteOf, type Site } from './site.ts';
import { meaningOf } from './slots.ts';
import { dealTermPhrase } from './terms.ts';

/** Cards shown open a turn; the rest is folded. */
export const CARDS = 6;

/** A quantity that an event moved, and by how much of it. */
export interface ChangeLine {
  readonly says: Phrase;
  readonly slot: number;
  readonly turn: number;
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
  /** Of an act: its place among the turn's orders and which it is; -1 for everything else. */
  readonly order: number;
  readonly action: number;
  /** The quantity of which it has become clear how it stands; -1 for everything else. */
  readonly slot: number;
  readonly says: Phrase;
  /** A sentence of the scenario on what it is, if it has one. */
  readonly about: string | undefined;
  readonly sources: Sources;
  readonly unconfirmed: boolean;
  /** Escalation: force, a crossed line, a crisis. */
  readonly hot: boolean;
  readonly site: Site | undefined;
  /** Of a crisis that is over: what was done in it, round by round; of a crossed line: how the things are that it looks at, and who is blamed why. */
  readonly story: readonly Phrase[];
  /** Of a deal: everything that was agreed. */
  readonly terms: readonly Phrase[];
  readonly changes: readonly ChangeLine[];
  readonly draws: readonly DrawLine[];
  readonly why: Explanation | undefined;
  /** Why others had a part in it: the one who proposed what was agreed, the other parties of a deal. */
  readonly others: readonly Explanation[];
  readonly gravity: number;
}

/** Whether there is nothing to unfold below its sentence. */
export function isBare({ about, story, terms, changes, draws, kind }: EventCard): boolean {
  // Of an act it is told that it moved nothing.
  return !about && kind !== 'order' && [story, terms, changes, draws].every(({ length }) => length === 0);
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
    feed = numbered(cardsOf(view, seenIn(view, period)));
    known.set(period, feed);
  }
  return feed;
}

/** The entries of the log that a period tells of. */
export function seenIn({ seen }: GameView, period: number): readonly Seen[] {
  const periods = periodsOf(seen);
  return seen.filter((_, i) => periods[i] === period);
}

/** By entry of the log: the turn after whose orders it happened. A briefing belongs to the orders before it. */
function periodsOf(seen: readonly Seen[]): number[] {
  return seen.map(({ step, turn }) => (step <= STEP.orders ? Math.max(0, turn - 1) : turn));
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
  const changes = seen.filter(({ event }) => event.kind === 'change');
  return seen.flatMap((entry) => {
    const gravity = gravityOf(view, entry);
    if (gravity <= 0) return [];
    const draws = drawsOf(view, entry, seen);
    // Chances of which none was drawn are nothing to tell.
    if (entry.event.kind === 'drawn_incidents' && draws.length === 0) return [];
    const story = storyOf(view, entry, seen);
    return [
      { ...cardOf(view, entry, gravity), draws, story, changes: changesOf(view, entry, seen, changes) },
    ];
  });
}

const TOLD: ReadonlySet<GameEvent['kind']> = new Set([
  'crisis_opened',
  'crisis_moved',
  'declared',
  'clash',
  'joined_war',
]);

function storyOf(view: GameView, entry: Seen, seen: readonly Seen[]): Phrase[] {
  if (entry.event.kind !== 'crisis_ended') return crossedStory(view, entry);
  let story: Phrase[] = [];
  for (const part of seen) {
    if (part.index >= entry.index) break;
    if (part.event.kind === 'crisis_opened') story = [];
    if (TOLD.has(part.event.kind)) story.push(sentenceOf(view, part).says);
  }
  return story;
}

function cardOf(view: GameView, entry: Seen, gravity: number): EventCard {
  const sentence = sentenceOf(view, entry);
  const { event } = entry;
  const [why, ...others] = whysOf(view, entry);
  return {
    index: entry.index,
    n: 0,
    turn: entry.turn,
    kind: event.kind,
    order: event.kind === 'order' ? event.order : -1,
    action: event.kind === 'order' ? event.action : -1,
    slot: event.kind === 'settled' ? event.slot : -1,
    actor: sentence.actor,
    target: sentence.target,
    says: sentence.says,
    about: sentence.about,
    sources: sentence.sources,
    unconfirmed: entry.unconfirmed,
    hot: sentence.hot,
    site: siteOf(view, entry),
    story: [],
    terms: event.kind === 'agreed' ? event.terms.map((term) => dealTermPhrase(view.scenario, term)) : [],
    changes: [],
    draws: [],
    why,
    others,
    gravity,
  };
}

/** Changes that name the event's order or deal among their causes; injects and incidents bring theirs right behind them. */
function changesOf(
  view: GameView,
  entry: Seen,
  seen: readonly Seen[],
  changes: readonly Seen[],
): ChangeLine[] {
  const { event } = entry;
  if (!MOVERS.includes(event.kind)) return [];
  const mine = (cause: Cause) =>
    event.kind === 'order'
      ? cause.kind === 'order' && cause.order === event.order
      : cause.kind === 'model' && cause.why === (event.kind === 'agreed' ? 'deal' : event.kind);
  // Of a deal its own sphere is known, and what was agreed is settled with the acts of the turn.
  const sphere = event.kind === 'agreed' ? dealtSlots(view.scenario, event) : undefined;
  const next =
    seen.find(({ index, event: { kind } }) => index > entry.index && kind === event.kind)?.index ?? Infinity;
  return changes.flatMap(({ index, event: change, turn }) => {
    if (change.kind !== 'change' || turn !== entry.turn) return [];
    if (sphere ? !sphere.has(change.slot) : event.kind !== 'order' && (index < entry.index || index > next))
      return [];
    const cause = change.causes.find(mine);
    const { slot, from, to } = change;
    const meaning = meaningOf(view.scenario.layout, slot);
    if (!cause || meaning.kind === 'crossed') return [];
    // Levels are told as they went; of an amount, only what this event did.
    const level = meaning.kind === 'issue' || meaning.kind === 'controller' || meaning.kind === 'posture';
    if (!level && cause.by === 0) return [];
    return [
      { says: movePhrase(view.scenario, slot, level ? from : to - cause.by, to, view.seat), slot, turn },
    ];
  });
}

/** Kinds of event that move quantities by themselves. */
const MOVERS: readonly GameEvent['kind'][] = ['order', 'inject', 'incident', 'agreed'];

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
