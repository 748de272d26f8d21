import { isDeal } from '../../engine/terms.ts';
import type { GameView, Seen } from '../types.ts';
import { offerOf } from './sentences.ts';
import { meaningOf } from './slots.ts';
import { unansweredAt } from './ultimatum.ts';

/** Points from which a movement of tension is told. */
const TOLD = 4;

/**
 * How much an event deserves a card, 0 for none: what is violent or a crisis first, then what concerns the seat, then
 * what moves much. Only an order for showing; the game does not know it.
 */
export function gravityOf(view: GameView, entry: Seen): number {
  const { event, unconfirmed } = entry;
  const { scenario, seat } = view;
  const own = (...actors: number[]) => (actors.includes(seat) ? 15 : 0);
  switch (event.kind) {
    case 'order': {
      const action = scenario.actions[event.action];
      const { code, rung } = action.template;
      const weight =
        20 + Math.abs(code.goldstein) / 4 + 4 * rung + own(action.actor, action.target, action.partner);
      return unconfirmed ? weight - 5 : weight;
    }
    case 'twist': {
      const { actor, target } = scenario.actions[event.action];
      return 55 + own(actor, target);
    }
    case 'inject':
      return 40;
    case 'incident':
      return 75 + own(event.actor, event.target);
    case 'clash':
      return 120;
    case 'crossed': {
      const { owner } = scenario.lines[event.line];
      return 80 + own(owner, event.mover);
    }
    case 'reacted':
      return event.choice === 'pass' ? 20 : 60 + own(scenario.lines[event.line].owner, event.mover);
    case 'crisis_opened':
      return 100;
    // Told in the story of the crisis.
    case 'crisis_moved':
      return 16;
    case 'declared':
      return 14 + own(event.actor, event.owner, event.mover);
    case 'promise':
      return 12 + own(scenario.commitments[event.commitment].by, scenario.commitments[event.commitment].to);
    case 'joined_war':
      return 115;
    case 'crisis_ended':
      return 110;
    case 'answered': {
      const offer = offerOf(view, event.offer);
      // The act that comes of it is told by itself.
      if (event.accepted > 0 && offer && !isDeal(offer.terms) && offer.addressees.length === 1) return 0;
      // What became of one's own offer is what one looks for first.
      return offer?.proposer === seat ? 70 : 25 + own(event.actor);
    }
    case 'agreed':
      return 85 + own(...event.parties);
    case 'broke':
      return 90 + own(event.actor);
    case 'freed':
    case 'deal_ended':
      return 24;
    case 'lapsed':
      return offerOf(view, event.offer)?.proposer === seat ? 70 : 8;
    case 'offered':
      return 18 + own(event.proposer, ...event.addressees);
    case 'found':
      return 70 + own(scenario.claims[event.claim].about, event.actor);
    case 'accused':
      return 24 + own(scenario.claims[event.claim].about, event.actor);
    case 'uncrossed':
      return 30;
    case 'settled':
      return event.actor === seat ? 22 : 0;
    case 'contest':
      return 12;
    case 'change': {
      const moved = Math.abs(event.to - event.from);
      const tense = meaningOf(scenario.layout, event.slot).kind === 'tension';
      return tense && moved >= TOLD ? 10 + moved : 0;
    }
    case 'drawn_incidents':
      return 4;
    case 'turn': {
      const passed = unansweredAt(view, entry);
      return passed.length > 0 ? 45 + own(...passed.flatMap(({ by, to }) => [by, to])) : 0;
    }
    case 'ended':
      return 130;
    default:
      return 0;
  }
}
