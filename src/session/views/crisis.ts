import { wayBackRefusals } from '../../engine/check-deals.ts';
import type { Refusal, Term } from '../../engine/inputs.ts';
import { waysBack } from '../../engine/way-back.ts';
import type { Crisis } from '../../engine/world.ts';
import type { Rule } from '../../rules/index.ts';
import type { RedLine } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';
import {
  strengthOf,
  type AudienceView,
  type CommitmentView,
  dossierOf,
  type PriorityView,
  prioritiesOf,
} from './dossier.ts';
import { touchesOf, type PartyTouches } from './deal-touches.ts';
import { backDownToll, movesOf, oddsAt, type MoveView, type RoundOdds, type Toll } from './moves.ts';
import { declaredOf, stancesOf, strengthsOf, type DeclaredView, type StanceView } from './stances.ts';
import { sentenceOf } from './sentences.ts';
import { phrase, type Phrase } from './phrase.ts';
import { siteOfLine, type Site } from './site.ts';
import { dealTermPhrase } from './terms.ts';

/** One of the two in a crisis, as the reader's seat may see it. */
export interface SideView {
  /** 0 says its line was crossed, 1 is held to have moved first. */
  readonly side: 0 | 1;
  readonly actor: number;
  readonly own: boolean;
  readonly rung: number;
  readonly before: number;
  /** Rungs threatened in public. */
  readonly threats: number;
  readonly stakes: readonly PriorityView[];
  /** Exact for one's own seat, the scenario's range for others. */
  readonly resolve: number | readonly [number, number];
  readonly audiences: readonly AudienceView[];
  /** Promises of others to stand by it. */
  readonly promises: readonly CommitmentView[];
  readonly backDown: Toll;
}

/** Terms that fit the two sides of a crisis. */
export interface WayBackView {
  /** Of the deal that they are taken from; undefined for a promise not to do again what the crisis is about. */
  readonly name: string | undefined;
  readonly terms: readonly Term[];
}

/** A crisis as its dialog shows it. */
export interface CrisisView {
  readonly line: RedLine;
  readonly sides: readonly [SideView, SideView];
  readonly round: number;
  readonly rounds: number;
  readonly toMove: 0 | 1;
  /** Side of the reader's seat, -1 for neither. */
  readonly own: -1 | 0 | 1;
  readonly odds: RoundOdds;
  /** Side whose off-ramp is on the table, -1 for none. */
  readonly offramp: number;
  /** What that off-ramp asks beside a return to before. */
  readonly terms: readonly Phrase[];
  /** What these terms would be to the two sides, the reader's first; empty where none are asked of the reader. */
  readonly touches: readonly PartyTouches[];
  /** What the reader's seat may well put beside a way back of its own. */
  readonly waysBack: readonly WayBackView[];
  readonly moves: readonly MoveView[];
  /** What the reader's seat may declare, where it is asked as a third party. */
  readonly stances: readonly StanceView[];
  /** Third parties that have declared themselves. */
  readonly declared: readonly DeclaredView[];
  /** What stands behind the two sides, in points of readiness. */
  readonly strength: readonly [number, number];
  readonly soFar: readonly Phrase[];
  readonly site: Site;
}

/** The crisis that is open, if any. */
export function crisisOf(view: GameView): CrisisView | undefined {
  const { crisis } = view.observation;
  if (!crisis) return undefined;
  const { scenario, seat } = view;
  const own = crisis.sides.indexOf(seat) as -1 | 0 | 1;
  const toMove = crisis.mover as 0 | 1;
  return {
    line: scenario.lines[crisis.line],
    sides: [sideView(view, crisis, 0), sideView(view, crisis, 1)],
    round: crisis.round,
    rounds: scenario.model.crisis_rounds,
    toMove,
    own,
    odds: oddsAt(scenario, crisis.rungs, crisis),
    offramp: crisis.offramp,
    terms: crisis.terms.map((term) => dealTermPhrase(scenario, term)),
    touches: own >= 0 && crisis.offramp === 1 - own ? wayBackTouches(view, crisis.terms) : [],
    waysBack: own >= 0 && own === toMove ? waysBackOf(view) : [],
    moves: own >= 0 && own === toMove ? movesOf(view, crisis) : [],
    stances: stancesOf(view),
    declared: declaredOf(crisis),
    strength: strengthsOf(view, crisis),
    soFar: soFar(view),
    site: siteOfLine(scenario, crisis.line),
  };
}

function waysBackOf({ scenario, observation }: GameView): WayBackView[] {
  const sides = observation.crisis?.sides ?? [];
  const ideas = scenario.deals.filter(
    ({ parties }) => parties.length === 2 && parties.every((actor) => sides.includes(actor)),
  );
  return waysBack(scenario, observation).map((terms) => ({
    // They are the very terms of the deal, as far as these can be agreed now.
    name: ideas.find((idea) => terms.every((term) => idea.terms.includes(term)))?.name,
    terms,
  }));
}

/** What terms beside a way back would be to the two sides, the reader's first; empty without terms. */
export function wayBackTouches(view: GameView, terms: readonly Term[]): readonly PartyTouches[] {
  const { crisis } = view.observation;
  if (!crisis || terms.length === 0) return [];
  const sides = crisis.sides[0] === view.seat ? crisis.sides : [crisis.sides[1], crisis.sides[0]];
  return touchesOf(view, sides, terms);
}

/** What is wrong with terms that the seat at move would put beside its way back. */
export function wayBackProblems(
  { scenario, observation }: GameView,
  terms: readonly Term[],
): readonly Refusal[] {
  return wayBackRefusals(scenario, observation, {
    kind: 'move',
    seat: observation.actor,
    move: 'off_ramp',
    terms,
  });
}

function sideView(view: GameView, crisis: Crisis, side: 0 | 1): SideView {
  const { scenario, observation } = view;
  const actor = crisis.sides[side];
  const own = actor === view.seat;
  const { audiences } = dossierOf(view, actor);
  return {
    side,
    actor,
    own,
    rung: crisis.rungs[side],
    before: crisis.before[side],
    threats: crisis.threats[side],
    stakes: stakesOf(view, crisis, actor),
    resolve: own ? observation.resolve : scenario.actors[actor].resolve,
    audiences,
    promises: scenario.commitments.flatMap(({ id, name, by, to, sources, restrains }, index) => {
      const value = observation.q[scenario.layout.commitment[index]];
      return to === actor && !restrains
        ? [{ id, name, by, to, sources, value, change: 0, word: strengthOf(value) }]
        : [];
    }),
    backDown: backDownToll(scenario, crisis, side),
  };
}

/** Priorities of a side that read what the line, the way back, or the ladder between the two would move. */
function stakesOf(view: GameView, crisis: Crisis, actor: number): PriorityView[] {
  const { scenario } = view;
  const { layout } = scenario;
  const [a, b] = crisis.sides;
  const moved = new Set([
    ...scenario.lines[crisis.line].crossed.slots,
    ...crisis.revert.filter((_, i) => i % 2 === 0),
    layout.tension[a][b],
    layout.hostility[a][b],
    layout.rung[a][b],
    layout.rung[b][a],
  ]);
  const touched = (rule: Rule) => rule.slots.some((slot) => moved.has(slot));
  const rules = scenario.rules[actor].priorities;
  return prioritiesOf(view, actor).filter((_, i) => touched(rules[i].holds));
}

/** What has been done in the crisis that is open. */
function soFar(view: GameView): Phrase[] {
  const said: Phrase[] = [];
  for (let i = view.seen.length - 1; i >= 0; i--) {
    const entry = view.seen[i];
    const { kind } = entry.event;
    if (kind === 'crisis_moved' || kind === 'declared' || kind === 'clash')
      said.unshift(briefly(view, entry));
    if (kind === 'crisis_opened') break;
  }
  return said;
}

/** As the feed says it, but the terms of a way back are counted: those on the table stand beneath. */
function briefly(view: GameView, entry: Seen): Phrase {
  const { event } = entry;
  if (event.kind !== 'crisis_moved' || event.terms.length === 0) return sentenceOf(view, entry).says;
  const { round, terms, actor } = event;
  return phrase('crisis.so_far.asked', { round, terms: terms.length, who: view.scenario.actors[actor].name });
}
