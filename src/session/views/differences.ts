import type { Scenario } from '../../scenario/types.ts';
import { momentOf, turnAt, worldAt, ALL_KNOWING } from '../replaying.ts';
import type { GameView } from '../types.ts';
import { feedOf, type EventCard } from './feed.ts';
import { meaningOf, type Meaning } from './slots.ts';
import type { Site } from './site.ts';

/** A quantity that a seat holds to be other than it is. */
export interface Mistaken {
  readonly slot: number;
  readonly meaning: Meaning;
  readonly believed: number;
  readonly fact: number;
  readonly site: Site | undefined;
}

/** Where what a seat saw and what was so part, at one position of a replay. */
export interface Differences {
  readonly mistaken: readonly Mistaken[];
  /** What happened in this turn and did not reach the seat. */
  readonly unseen: readonly EventCard[];
  /** What reached it as a report only. */
  readonly reported: readonly EventCard[];
}

const NONE: Differences = { mistaken: [], unseen: [], reported: [] };
/** What others can still spend is hidden from everybody always, and derived numbers follow from the rest. */
const TOLD: ReadonlySet<Meaning['kind']> = new Set([
  'issue',
  'controller',
  'posture',
  'track',
  'people',
  'tension',
  'commitment',
]);

/** The differences at a position of a finished game, for a seat; none for nobody's eyes. */
export function differencesOf(view: GameView, at: number, seat: number): Differences {
  if (seat < 0) return NONE;
  const { scenario } = view;
  const { q: fact } = worldAt(view, at);
  const { q } = momentOf(view, at, seat).observation;
  const mistaken = fact.flatMap((value, slot): Mistaken[] => {
    if (q[slot] === value) return [];
    const meaning = meaningOf(scenario.layout, slot);
    if (!TOLD.has(meaning.kind) || (meaning.kind === 'track' && meaning.track === 'capital')) return [];
    return [{ slot, meaning, believed: q[slot], fact: value, site: siteOfSlot(scenario, meaning) }];
  });
  const turn = turnAt(view, at);
  const theirs = feedOf(momentOf(view, at, seat), turn);
  const known = new Set(theirs.map(({ index }) => index));
  return {
    mistaken,
    unseen: feedOf(momentOf(view, at, ALL_KNOWING), turn).filter(
      ({ index, kind }) => TELLING.has(kind) && !known.has(index),
    ),
    reported: theirs.filter(({ unconfirmed }) => unconfirmed),
  };
}

/** What somebody did or met; the rest of a feed is arithmetic that follows from it. */
const TELLING: ReadonlySet<EventCard['kind']> = new Set([
  'order',
  'crossed',
  'reacted',
  'offered',
  'answered',
  'incident',
  'inject',
]);

function siteOfSlot(scenario: Scenario, meaning: Meaning): Site | undefined {
  switch (meaning.kind) {
    case 'controller':
    case 'posture':
      return { kind: 'region', region: meaning.region };
    case 'issue':
      return scenario.issues[meaning.issue].map ? { kind: 'issue', issue: meaning.issue } : undefined;
    case 'track':
      return { kind: 'actor', actor: meaning.actor };
    case 'tension':
      return { kind: 'actor', actor: meaning.a };
    default:
      return undefined;
  }
}
