import type { Json } from '../base/canonical.ts';
import type { Effect, Priority, Scenario, Steering } from './types.ts';

/**
 * Everything of a compiled scenario that decides how it plays, and nothing that is only read: the text that the
 * scenario's hash is made of. A translated scenario plays alike and hashes alike.
 */
export function playText(scenario: Omit<Scenario, 'hash'>): Json {
  const { layout } = scenario;
  const effects = (list: readonly Effect[]): Json => list.map((effect) => ({ ...effect }));
  const priorities = (list: readonly Priority[]): Json => list.map((p) => [p.id, p.holds.text, p.weight]);
  const steering = (s: Steering): Json => [[...s.templates], [...s.rungs]];
  return {
    id: scenario.id,
    turns: [scenario.turns, scenario.open],
    layout: layout.name.map((name, slot) => [name, layout.low[slot], layout.high[slot], layout.start[slot]]),
    actors: scenario.actors.map((a) => [a.id, a.orders, a.income, a.gain, a.resolve[0], a.resolve[1]]),
    issues: scenario.issues.map((issue) => [
      issue.id,
      issue.ordered,
      ...issue.levels.map((level) => level.id),
      ...(issue.nearness?.map((row) => [...row]) ?? []),
    ]),
    baseline: layout.baseline.map((row) => [...row]),
    contact: scenario.regions.map((region) => [
      region.id,
      region.front,
      ...region.contact.map((pair) => [...pair]),
      ...(region.settled ? [region.settled.slot, region.settled.by] : []),
    ]),
    returns: scenario.factors.map(({ returns }) => returns),
    ladder: scenario.ladder.map((rung) => [rung.id, rung.mid, rung.clash, rung.widen]),
    commitments: scenario.commitments.map((c) => [c.id, c.by, c.to, c.trigger.text, [...c.territory]]),
    templates: scenario.templates.map((t) => [
      t.id,
      t.kind,
      t.code.cameo,
      t.code.goldstein,
      t.code.mid,
      t.code.escalation,
      t.rung,
      t.cost,
      t.pause,
      t.deadline,
      t.within,
      t.confirmed,
      t.learned,
      ...(t.watched ? [t.watched.slot, t.watched.by] : []),
      ...(t.deniable ? ['deniable'] : []),
      ...(t.twist ? [t.twist.kind, t.twist.chance, t.twist.more?.slot ?? -1, t.twist.more?.by ?? 0] : []),
    ]),
    actions: scenario.actions.map((a) => [
      a.actor,
      a.key,
      a.needs?.text ?? '',
      a.addressee,
      effects(a.effects),
      ...(a.twist.length > 0 ? [effects(a.twist)] : []),
    ]),
    rules: scenario.rules.map((rules) => ({
      priorities: priorities(rules.priorities),
      lines: rules.lines.map((l) => [
        l.id,
        l.crossed.text,
        [...l.against],
        l.answer.from,
        l.answer.to,
        ...l.tolerance,
      ]),
      doctrine: rules.doctrine.map((d) => [
        d.id,
        d.when?.text ?? '',
        steering(d.prefer),
        steering(d.avoid),
        d.by,
      ]),
    })),
    region: priorities(scenario.regionPriorities),
    injects: scenario.injects.map((i) => [
      i.id,
      i.chance,
      i.from,
      i.to,
      i.when?.text ?? '',
      i.unconfirmed,
      ...(i.rumour ? [i.rumour.slot, i.rumour.value, i.rumour.known] : []),
      effects(i.effects),
    ]),
    incidents: scenario.incidents.map((i) => [
      i.id,
      i.weight,
      i.code.goldstein,
      i.code.mid,
      i.rung,
      [...i.effects].map(([key, list]) => [key, effects(list)]),
    ]),
    deals: scenario.deals.map((d) => [
      d.id,
      [...d.proposers],
      d.when?.text ?? '',
      d.terms.map((term) => [...term]),
    ]),
    subject: [scenario.subject.dyads.map((pair) => [...pair]), scenario.subject.settled.text],
    model: { ...scenario.model },
    ...(scenario.claims.length > 0 && {
      claims: scenario.claims.map((c) => [
        c.id,
        c.about,
        c.known,
        c.chance,
        scenario.templates.flatMap(({ id, index }) =>
          c.accuses[index] || c.examines[index] > 0 ? [[id, c.accuses[index], c.examines[index]]] : [],
        ),
      ]),
    }),
    // A scenario without one hashes as it did before there were any.
    ...(scenario.history.length > 0 && {
      history: scenario.history.map((deed) => [
        deed.turn,
        deed.actor,
        scenario.actions[deed.action].key,
        ...(deed.taken > 0 ? [deed.taken] : []),
      ]),
    }),
    ...(scenario.chronicle && { chronicle: true }),
  };
}
