import { PURPOSES } from '../../src/base/dice.ts';
import type { Cause, GameEvent, Mask } from '../../src/engine/events.ts';
import { CRISIS_OUTCOMES, OUTCOMES, STEPS, VIOLENCE } from '../../src/engine/world.ts';
import { isDeal } from '../../src/engine/terms.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { termText } from './terms.ts';
import { valueText } from './values.ts';

/**
 * Events as lines that an expert can read: cases name them, golden playthroughs are made of them. One kind of event, one
 * word to begin with; states, levels, regions and actions by their ids, chances in ten-thousandths.
 */
export class Teller {
  private sides: readonly string[] = [];

  constructor(private readonly scenario: Scenario) {}

  tell(event: GameEvent): string {
    const { scenario } = this;
    const line = (index: number) => `${this.actor(scenario.lines[index].owner)} ${scenario.lines[index].id}`;
    switch (event.kind) {
      case 'turn':
        return `turn ${event.turn}`;
      case 'step':
        return `step ${STEPS[event.step]}`;
      case 'heard':
        return 'heard';
      case 'inject':
        return `event ${scenario.injects[event.inject].id}`;
      case 'draw':
        return this.draw(event);
      case 'order':
        return [
          `order ${this.actor(scenario.actions[event.action].actor)} ${scenario.actions[event.action].key}`,
          event.origin === 'accepted' ? 'accepted' : `cost ${event.cost}`,
          ...(event.breach ? ['breach'] : []),
          ...this.knowledge(event.known, event.unconfirmed),
        ].join(' ');
      case 'twist':
        return `${event.twist} ${this.actor(scenario.actions[event.action].actor)} ${scenario.actions[event.action].key}`;
      case 'change':
        return `change ${this.slot(event.slot)} ${this.value(event.slot, event.from)} -> ${this.value(event.slot, event.to)}${this.causes(event.causes)}`;
      case 'contest':
        return `contest ${this.slot(event.slot)} up ${event.up} down ${event.down}`;
      case 'belief':
        return `belief ${this.actor(event.actor)} ${this.slot(event.slot)} ${this.value(event.slot, event.value)} until ${event.until}${event.reported ? ' reported' : ''}`;
      case 'settled':
        return `settled ${this.actor(event.actor)} ${this.slot(event.slot)}`;
      case 'offered':
        return `offered ${event.offer} ${this.actor(event.proposer)} ${this.terms(event.terms)} to ${event.addressees.map((a) => this.actor(a)).join(', ')} until ${event.deadline} cost ${event.cost}`;
      case 'answered':
        return `answered ${this.actor(event.actor)} ${event.offer} ${event.accepted ? 'accept' : 'refuse'}`;
      case 'agreed':
        return `agreed ${event.offer} ${event.parties.map((a) => this.actor(a)).join(', ')} on ${this.terms(event.terms)}`;
      case 'broke':
        return `broke ${this.actor(event.actor)} ${event.deal} term ${event.term + 1}`;
      case 'freed':
        return `freed ${this.actor(event.actor)} ${event.deal}`;
      case 'deal_ended':
        return `deal_ended ${event.deal} ${event.why}`;
      case 'lapsed':
        return `lapsed ${event.offer}`;
      case 'struck':
        return `struck ${this.actor(event.actor)} ${this.actor(event.target)} mid ${event.mid}`;
      case 'crossed':
        return `crossed ${line(event.line)} by ${this.actor(event.mover)} degree ${event.degree}`;
      case 'uncrossed':
        return `uncrossed ${line(event.line)}`;
      case 'reacted':
        return `reacted ${line(event.line)} ${event.choice}${event.became === event.choice ? '' : ` became ${event.became}`}`;
      case 'crisis_opened': {
        this.sides = [this.actor(event.owner), this.actor(event.mover)];
        const revert = event.revert.flatMap((slot, i) =>
          i % 2 === 0 ? [`${this.slot(slot)} ${this.value(slot, event.revert[i + 1])}`] : [],
        );
        return `crisis ${line(event.line)} against ${this.sides[1]} rungs ${event.rungs.join('/')} before ${event.before.join('/')}${revert.length > 0 ? ` gives back ${revert.join(', ')}` : ''}`;
      }
      case 'crisis_moved':
        return `move ${this.actor(event.actor)} ${event.move} ${event.from} -> ${event.to} round ${event.round}${event.terms.length > 0 ? ` with ${event.terms.map((term) => termText(scenario, term)).join('; ')}` : ''}`;
      case 'declared':
        return `declared ${this.actor(event.actor)} ${event.stance} round ${event.round}`;
      case 'stances_heard':
        return `stances heard round ${event.round}`;
      case 'promise':
        return `promise ${scenario.commitments[event.commitment].id} ${['broken', 'half', 'kept'][event.kept]}`;
      case 'joined_war':
        return `joined_war ${this.actor(event.actor)} against ${this.actor(event.against)}`;
      case 'clash':
        return `${event.widened ? 'widened' : 'clash'} rungs ${event.rungs.join('/')}`;
      case 'passed_on':
        return `next ${this.sides[event.mover] ?? event.mover} round ${event.round}`;
      case 'crisis_ended':
        return `ended_crisis ${this.actor(event.owner)} ${CRISIS_OUTCOMES[event.outcomes[0]]} ${this.actor(event.mover)} ${CRISIS_OUTCOMES[event.outcomes[1]]} violence ${VIOLENCE[event.violence]} peak ${event.peak} rounds ${event.rounds}`;
      case 'incident':
        return `incident ${scenario.incidents[event.incident].id} @${scenario.regions[event.region].id} ${this.actor(event.actor)} ${this.actor(event.target)}`;
      case 'accused':
        return `accused ${this.actor(event.actor)} ${scenario.claims[event.claim].id}`;
      case 'found':
        return `found ${this.actor(event.actor)} ${scenario.claims[event.claim].id} ${event.truth ? 'so' : 'not so'}`;
      case 'drawn_incidents':
        return 'incidents drawn';
      case 'scored':
        return `scored ${event.held.map((held, i) => `${scenario.actors[i]?.id ?? 'region'} ${held}`).join(' ')}`;
      case 'ended':
        return `ended ${OUTCOMES[event.outcome]}`;
    }
  }

  /** An act that needs consent by its key, as ever; the terms of a deal one after another. */
  private terms(terms: readonly (readonly number[])[]): string {
    const { scenario } = this;
    if (!isDeal(terms)) return scenario.actions[terms[0][1]].key;
    return terms.map((term) => termText(scenario, term)).join('; ');
  }

  private draw(event: GameEvent & { kind: 'draw' }): string {
    const purpose = PURPOSES[event.purpose];
    const who = [event.actor, event.target].filter((a) => a >= 0).map((a) => ` ${this.actor(a)}`);
    const about = this.drawnFor(purpose, event);
    const said = event.drawn < event.chance ? 'yes' : 'no';
    return `draw ${purpose}${who.join('')} ${about} ${event.chance} in 10000 drawn ${event.drawn} ${said}`;
  }

  /** What the counter of a draw stands for, by its purpose. */
  private drawnFor(
    purpose: (typeof PURPOSES)[number],
    { actor, counter }: GameEvent & { kind: 'draw' },
  ): string {
    const { actions, injects, regions } = this.scenario;
    const effect = `effect ${(counter % 16) + 1}`;
    const block = Math.floor(counter / 16);
    switch (purpose) {
      case 'learn':
      case 'report':
      case 'twist':
        return actions[counter].key;
      case 'success':
        return `${actor >= 0 ? actions[block].key : injects[block].id} ${effect}`;
      case 'event':
        return injects[counter].id;
      case 'claim':
        return `${this.scenario.claims[Math.floor(counter / actions.length)].id} ${actions[counter % actions.length].key}`;
      case 'incident':
        return `@${regions[counter].id}`;
      case 'incident_effect':
        return `@${regions[block].id} ${effect}`;
      default:
        return `#${counter}`;
    }
  }

  private knowledge(known: Mask, unconfirmed: Mask): string[] {
    const all = (1 << this.scenario.actors.length) - 1;
    const names = (mask: Mask) =>
      this.scenario.actors.flatMap((actor, a) => (mask & (1 << a) ? [actor.id] : [])).join(', ');
    const parts: string[] = [];
    if (known !== all) parts.push(`known to ${names(known)}`);
    if (unconfirmed) parts.push(`unconfirmed to ${names(unconfirmed)}`);
    return parts;
  }

  /** Why a quantity moved: orders by their place in the turn, the rest by the part of the model. */
  private causes(causes: readonly Cause[]): string {
    if (causes.length === 0) return '';
    const told = causes.map((cause) => {
      const by = cause.by === 0 ? '' : cause.by > 0 ? ` +${cause.by}` : ` ${cause.by}`;
      return cause.kind === 'order' ? `order ${cause.order + 1}${by}` : `${cause.why}${by}`;
    });
    return ` (${told.join('; ')})`;
  }

  private actor(index: number): string {
    return this.scenario.actors[index]?.id ?? 'nobody';
  }

  private slot(slot: number): string {
    return this.scenario.layout.name[slot];
  }

  private value(slot: number, value: number): string {
    return valueText(this.scenario, slot, value);
  }
}

/** A whole log as lines. */
export function tellAll(scenario: Scenario, log: readonly GameEvent[]): string[] {
  const teller = new Teller(scenario);
  return log.map((event) => teller.tell(event));
}
