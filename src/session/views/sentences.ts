import type { GameEvent } from '../../engine/events.ts';
import { isDeal } from '../../engine/terms.ts';
import { CRISIS_OUTCOMES, OUTCOMES, STEP, VIOLENCE } from '../../engine/world.ts';
import type { Sources } from '../../scenario/types.ts';
import type { GameView, Seen } from '../types.ts';
import { standingPhrase } from './conditions.ts';
import { slotPhrase } from './effects.ts';
import { phrase, type Phrase } from './phrase.ts';
import { asideOf, scopeOf } from './scope.ts';
import { meaningOf } from './slots.ts';
import { byGravity, dealTermPhrase, termPhrase } from './terms.ts';
import { unansweredAt } from './ultimatum.ts';

/** From this rung on a thing is shown in the colour of escalation. */
export const HOT_RUNG = 8;
/** From here on a tense border is drawn in that colour. */
const HOT_TENSION = 60;

/** Terms of a deal that its sentence names, the gravest; the rest is counted, unless it is one that could as well be named. */
const TERMS_TOLD = 2;

/** What an event says, of whom, and from where that is known. */
export interface Sentence {
  readonly says: Phrase;
  readonly actor: number;
  readonly target: number;
  readonly about: string | undefined;
  readonly sources: Sources;
  readonly hot: boolean;
}

/** Names as one value: all but the last in pairs, so that the catalogue alone knows how a list is said. */
function named(names: readonly (string | Phrase)[]): Phrase {
  const [first = '', ...rest] = names;
  return rest.reduce<Phrase>(
    (list, name) => phrase('list.and', { list, name }),
    phrase('list.one', { name: first }),
  );
}

type Changed = GameEvent & { readonly kind: 'change' };

/** The last movement of a turn says where it stood as the next orders were given: that is what the map shows. */
function tensionPhrase(view: GameView, entry: Seen, { slot, from, to }: Changed): Phrase {
  const { layout, actors, model } = view.scenario;
  const meaning = meaningOf(layout, slot);
  // Acts together move it so far and no further, as long as there is no force.
  const most = Math.abs(to - from) === model.tension_limit && entry.step < STEP.upkeep ? 'yes' : 'no';
  const [a, b] = 'a' in meaning ? [actors[meaning.a].name, actors[meaning.b].name] : ['', ''];
  const then = entry.step > STEP.orders ? nextBegins(view, entry.turn)?.[slot] : undefined;
  const more = view.seen.some(
    ({ event, index, turn, step }) =>
      index > entry.index &&
      turn === entry.turn &&
      step < STEP.upkeep &&
      event.kind === 'change' &&
      event.slot === slot,
  );
  if (then === undefined || then === to || more) return phrase('event.tension', { a, b, from, to, most });
  return phrase('event.tension_then', { a, b, from, to, then, most });
}

/** What was seen as the orders after a turn were given; undefined while it is played, and after the last. */
function nextBegins(view: GameView, turn: number): readonly number[] | undefined {
  const { prompt, final, history, observation, seen } = view;
  if (prompt) return history[turn];
  if (final) return final.world.turn === turn ? undefined : history[turn];
  // A moment of a replay counts by the orders that it follows: see `momentOf`.
  if (turn < observation.turn) return history[turn - 1];
  const last = seen.at(-1);
  return last && last.turn > turn && last.step >= STEP.orders ? observation.q : undefined;
}

type Offered = GameEvent & { readonly kind: 'offered' };

/** The offer that an answer speaks of, as far as the seat has seen it made. */
export function offerOf(view: Pick<GameView, 'seen'>, offer: number): Offered | undefined {
  for (const { event } of view.seen) if (event.kind === 'offered' && event.offer === offer) return event;
  return undefined;
}

/** Which promise was not kept, and when it was given, as far as the seat has seen it given. */
function brokePhrase({ seen, scenario }: GameView, { index }: Seen, event: Broke): Phrase {
  const who = scenario.actors[event.actor].name;
  const made = seen.findLast(
    ({ event: one, index: at }) => at < index && one.kind === 'agreed' && one.offer === event.deal,
  );
  const terms = made?.event.kind === 'agreed' ? made.event.terms : [];
  const term = terms[event.term];
  if (!made || !term) return phrase('event.broke', { who });
  return phrase('event.broke_term', { who, turn: made.turn, what: dealTermPhrase(scenario, term) });
}

type Broke = GameEvent & { readonly kind: 'broke' };

/** A sentence for every kind of event, made of the names of the scenario. */
export function sentenceOf(view: GameView, entry: Seen): Sentence {
  const { event, turn } = entry;
  const { scenario } = view;
  const name = (actor: number) => scenario.actors[actor]?.name ?? '';
  const line = (index: number) => scenario.lines[index];
  // To whom is said by the sentence itself.
  const asked = ({ terms, addressees }: Offered) =>
    named(
      terms.map((term) =>
        isDeal(terms) ? dealTermPhrase(scenario, term) : termPhrase(scenario, term, addressees[0]),
      ),
    );
  const plain = (says: Phrase, more: Partial<Sentence> = {}): Sentence => ({
    says,
    actor: -1,
    target: -1,
    about: undefined,
    sources: [],
    hot: false,
    ...more,
  });
  switch (event.kind) {
    case 'order': {
      const action = scenario.actions[event.action];
      const { template } = action;
      // Who has agreed is who was asked, and that is not always the one whom it is about.
      const whom = event.origin === 'accepted' && action.addressee >= 0 ? action.addressee : action.target;
      const about = whom !== action.target && scopeOf(scenario, action);
      const aside = about ? undefined : asideOf(scenario, action);
      const to = whom >= 0 ? '_to' : '';
      const key = `event.order_${event.origin}${to}${aside ? '_scope' : ''}`;
      const what = about ? phrase('term.act_scope', { name: template.name, scope: about }) : template.name;
      const values = { who: name(action.actor), what, whom: name(whom) };
      return plain(phrase(key, { ...values, ...(aside && { scope: aside }) }), {
        actor: action.actor,
        target: action.target,
        about: template.about,
        sources: template.sources,
        hot: template.rung >= HOT_RUNG,
      });
    }
    case 'twist': {
      const { actor, target, template } = scenario.actions[event.action];
      return plain(phrase(`event.${event.twist}`, { who: name(actor), what: template.name }), {
        actor,
        target,
        sources: template.sources,
        hot: event.twist === 'exposed' && template.code.goldstein < 0,
      });
    }
    case 'inject': {
      const inject = scenario.injects[event.inject];
      // A headline that asks has its own mark at the end.
      const key = `event.inject${inject.unconfirmed ? '_reported' : ''}${inject.name.endsWith('?') ? '_asked' : ''}`;
      return plain(phrase(key, { what: inject.name }), {
        actor: inject.at !== undefined && inject.at < 0 ? -1 - inject.at : -1,
        about: inject.about,
        sources: inject.sources,
      });
    }
    case 'incident': {
      const incident = scenario.incidents[event.incident];
      const values = {
        what: incident.name,
        where: scenario.regions[event.region].name,
        a: name(event.actor),
        b: name(event.target),
      };
      return plain(phrase('event.incident', values), {
        actor: event.actor,
        target: event.target,
        about: incident.about,
        sources: incident.sources,
        hot: true,
      });
    }
    case 'offered': {
      const values = {
        who: name(event.proposer),
        whom: named(event.addressees.map(name)),
        what: asked(event),
      };
      return plain(phrase('event.offered', values), {
        actor: event.proposer,
        target: event.addressees[0] ?? -1,
      });
    }
    case 'answered': {
      const offer = offerOf(view, event.offer);
      const key = event.accepted > 0 ? 'event.answered_yes' : 'event.answered_no';
      const who = name(event.actor);
      if (!offer) return plain(phrase(`${key}_plain`, { who }), { actor: event.actor });
      return plain(phrase(key, { who, whom: name(offer.proposer), what: asked(offer) }), {
        actor: event.actor,
        target: offer.proposer,
      });
    }
    case 'lapsed': {
      const offer = offerOf(view, event.offer);
      if (!offer) return plain(phrase('event.lapsed_plain'));
      const whom = named(offer.addressees.map(name));
      return plain(phrase('event.lapsed', { who: name(offer.proposer), whom, what: asked(offer) }), {
        actor: offer.proposer,
        target: offer.addressees[0] ?? -1,
      });
    }
    case 'agreed': {
      const count = event.terms.length > TERMS_TOLD + 1 ? TERMS_TOLD : event.terms.length;
      const more = event.terms.length - count;
      const told = byGravity(event.terms)
        .slice(0, count)
        .map((term) => dealTermPhrase(scenario, term));
      const values = { who: named(event.parties.map(name)), what: named(told) };
      return plain(
        more > 0 ? phrase('event.agreed_more', { ...values, more }) : phrase('event.agreed', values),
        { actor: event.parties[0], target: event.parties[1] },
      );
    }
    case 'broke':
      return plain(brokePhrase(view, entry, event), { actor: event.actor });
    case 'freed':
      return plain(phrase('event.freed', { who: name(event.actor) }), { actor: event.actor });
    case 'deal_ended':
      return plain(phrase(`event.deal_${event.why}`));
    case 'crossed': {
      const { owner, says, sources } = line(event.line);
      return plain(phrase('event.crossed', { who: name(owner), line: says, mover: name(event.mover) }), {
        actor: owner,
        target: event.mover,
        sources,
        hot: true,
      });
    }
    case 'uncrossed': {
      const { owner, says, sources } = line(event.line);
      return plain(phrase('event.uncrossed', { who: name(owner), line: says }), { actor: owner, sources });
    }
    case 'reacted': {
      const { owner, says, sources } = line(event.line);
      const key = event.became === event.choice ? `event.reacted_${event.choice}` : 'event.reacted_displaced';
      return plain(phrase(key, { who: name(owner), line: says, mover: name(event.mover) }), {
        actor: owner,
        target: event.mover,
        sources,
        hot: event.became === 'crisis',
      });
    }
    case 'crisis_opened':
      return plain(
        phrase('event.crisis_opened', {
          who: name(event.owner),
          mover: name(event.mover),
          line: line(event.line).says,
        }),
        { actor: event.owner, target: event.mover, sources: line(event.line).sources, hot: true },
      );
    case 'crisis_moved': {
      const rung = scenario.ladder[event.to].name;
      const asked = event.terms.length > 0;
      const terms = asked && { terms: named(event.terms.map((term) => dealTermPhrase(scenario, term))) };
      return plain(
        phrase(`event.crisis_${event.move}${asked ? '_terms' : ''}`, {
          who: name(event.actor),
          round: event.round,
          rung,
          ...terms,
        }),
        {
          actor: event.actor,
          hot: event.to >= HOT_RUNG,
        },
      );
    }
    case 'declared': {
      const friend = name(event.stance === 'mover' ? event.mover : event.owner);
      const values = { who: name(event.actor), friend, a: name(event.owner), b: name(event.mover) };
      return plain(phrase(`event.declared_${event.stance}`, values), {
        actor: event.actor,
        target: event.stance === 'owner' ? event.mover : event.stance === 'mover' ? event.owner : -1,
      });
    }
    case 'promise': {
      const { by, to, name: promised, sources } = scenario.commitments[event.commitment];
      const key = ['broken', 'half', 'kept'][event.kept];
      return plain(phrase(`event.promise_${key}`, { who: name(by), friend: name(to), name: promised }), {
        actor: by,
        sources,
      });
    }
    case 'joined_war':
      return plain(phrase('event.joined_war', { who: name(event.actor), against: name(event.against) }), {
        actor: event.actor,
        target: event.against,
        hot: true,
      });
    case 'clash':
      return plain(phrase(event.widened ? 'event.widened' : 'event.clash'), { hot: true });
    case 'crisis_ended':
      return plain(
        phrase('event.crisis_ended', {
          who: name(event.owner),
          mover: name(event.mover),
          ownerOutcome: phrase(`crisis.outcome.${CRISIS_OUTCOMES[event.outcomes[0]]}`),
          moverOutcome: phrase(`crisis.outcome.${CRISIS_OUTCOMES[event.outcomes[1]]}`),
          violence: phrase(`crisis.violence.${VIOLENCE[event.violence]}`),
          rounds: event.rounds,
        }),
        { actor: event.owner, target: event.mover, hot: event.violence > 0 },
      );
    case 'change':
    case 'contest':
    case 'belief':
    case 'settled': {
      const meaning = meaningOf(scenario.layout, event.slot);
      const what = slotPhrase(scenario, event.slot, view.seat);
      if (event.kind === 'change' && meaning.kind === 'tension')
        return plain(tensionPhrase(view, entry, event), {
          hot: event.to >= HOT_TENSION && event.to > event.from,
        });
      if (event.kind === 'contest')
        return plain(phrase('event.contest', { what, up: event.up, down: event.down }));
      // What was a report is so from here on: how it is, the seat sees when the next turn begins.
      if (event.kind === 'settled' && event.actor === view.seat) {
        const q = view.history[turn] ?? view.observation.q;
        return plain(phrase('event.settled', { what: standingPhrase(scenario, event.slot, q[event.slot]) }));
      }
      return plain(phrase(`event.${event.kind}`, { what }));
    }
    case 'accused': {
      const { says, about, sources } = scenario.claims[event.claim];
      const said = phrase('event.accused', { who: name(event.actor), whom: name(about), says });
      return plain(said, { actor: event.actor, target: about, sources });
    }
    case 'found': {
      const { says, about, sources } = scenario.claims[event.claim];
      const said = phrase(event.truth ? 'event.found_so' : 'event.found_not', {
        who: name(event.actor),
        says,
      });
      return plain(said, { actor: event.actor, target: about, sources, hot: event.truth > 0 });
    }
    case 'ended':
      return plain(phrase(`event.ended_${OUTCOMES[event.outcome].replace(/-/g, '_')}`), {
        hot: event.outcome <= 2,
      });
    case 'struck':
      return plain(phrase('event.struck', { who: name(event.actor), whom: name(event.target) }), {
        actor: event.actor,
        target: event.target,
      });
    case 'turn': {
      const [first, ...rest] = unansweredAt(view, entry);
      if (!first) return plain(phrase('event.turn', { n: event.turn }));
      const list = named(
        [first, ...rest].map(({ by, to }) => phrase('event.let_pass', { who: name(to), whom: name(by) })),
      );
      return plain(phrase('event.unanswered', { list }), { actor: first.to, target: first.by });
    }
    case 'passed_on':
      return plain(phrase('event.passed_on', { n: event.round }));
    case 'stances_heard':
      return plain(phrase('event.passed_on', { n: event.round }));
    case 'step':
    case 'heard':
    case 'draw':
    case 'drawn_incidents':
    case 'scored':
      return plain(phrase(`event.${event.kind}`));
  }
}
