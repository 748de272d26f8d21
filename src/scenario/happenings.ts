import { saying } from '../base/saying.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Rumour } from './claim.ts';
import { compileEffects } from './effects.ts';
import type { Merged } from './merge.ts';
import { namesFor, type NameTable } from './names.ts';
import type { CodeEntry, EventEntry } from './shape.ts';
import type { Coding, Effect, Incident, Inject, Region, Rung } from './types.ts';

/** Dated and random events. */
export function compileInjects(merged: Merged, table: NameTable, context: CompileContext): Inject[] {
  return merged.tables.events.flatMap((entry): Inject[] => {
    const { value } = entry;
    const at: Place = entry;
    if ((value.on === undefined) === (value.chance === undefined))
      context.problem(at, 'shape', saying('event_when', { id: entry.id }));
    const when =
      value.when === undefined
        ? undefined
        : context.rule(value.when, namesFor(table), entry.id, inside(at, 'when'));
    return [
      {
        id: entry.id,
        name: value.name,
        about: value.about,
        on: value.on ?? 0,
        chance: value.chance ?? 100,
        from: value.on ?? value.from ?? 1,
        to: value.on ?? value.to ?? merged.scenario.turns,
        when,
        unconfirmed: value.unconfirmed,
        rumour: value.rumour && compileRumour(value.rumour, table, context, inside(at, 'rumour')),
        at: value.at === undefined ? undefined : placeIndex(value.at, table, context, inside(at, 'at')),
        effects: compileEffects(value.effects, table, {}, context, inside(at, 'effects')),
        sources: context.sources(value.source, at),
      },
    ];
  });
}

function compileRumour(
  { issue, to, known }: NonNullable<EventEntry['rumour']>,
  table: NameTable,
  context: CompileContext,
  at: Place,
): Rumour {
  const slot = table.layout.slotOf.get(`issue.${issue}`) ?? -1;
  const levels = table.domains.get(issue)?.values ?? [];
  context.index([...table.domains.keys()], issue, saying('issue'), inside(at, 'issue'));
  const value = context.index(levels, to, saying('level_of', { name: issue }), inside(at, 'to'));
  const mask = known.reduce((all: number, name: string, i: number) => {
    const actor = context.index(table.actors, name, saying('state'), inside(at, 'known', i));
    return actor < 0 ? all : all | (1 << actor);
  }, 0);
  return { slot, value: Math.max(0, value), known: mask };
}

/** A region's index, or -1 - a state's. */
function placeIndex(id: string, table: NameTable, context: CompileContext, at: Place): number {
  const region = table.regions.indexOf(id);
  if (region >= 0) return region;
  return (
    -1 - Math.max(0, context.index([...table.actors, ...table.regions], id, saying('state_or_region'), at))
  );
}

/** The key under which an incident's effects for a pair at a place stand: actor is blamed, target suffers. */
export function incidentKey(actors: number, region: number, actor: number, target: number): number {
  return (region * actors + actor) * actors + target;
}

/** What can happen between forces in contact, with its effects for every pair at every place. */
export function compileIncidents(
  merged: Merged,
  table: NameTable,
  regions: readonly Region[],
  ladder: readonly Rung[],
  goldstein: ReadonlyMap<string, number>,
  context: CompileContext,
): Incident[] {
  const n = table.actors.length;
  return merged.tables.incidents.map((entry): Incident => {
    const { value } = entry;
    const at = (value.at ?? []).map((id, i) =>
      context.index(table.regions, id, saying('region'), inside(entry, 'at', i)),
    );
    const effects = new Map<number, readonly Effect[]>();
    regions.forEach((region, r) => {
      if (at.length > 0 && !at.includes(r)) return;
      for (const pair of region.contact)
        for (const [actor, target] of [pair, [pair[1], pair[0]] as const]) {
          if (actor < 0 || target < 0) continue;
          const bindings = { self: table.actors[actor], target: table.actors[target], place: region.id };
          effects.set(
            incidentKey(n, r, actor, target),
            compileEffects(value.effects, table, bindings, context, inside(entry, 'effects')),
          );
        }
    });
    const rung = context.index(
      ladder.map((l) => l.id),
      value.rung,
      saying('rung'),
      inside(entry, 'rung'),
    );
    return {
      id: entry.id,
      name: value.name,
      about: value.about,
      weight: value.weight,
      code: compileCode(value.code, rung, ladder, goldstein, context, inside(entry, 'code')),
      rung,
      at,
      effects,
      sources: context.sources(value.source, entry),
    };
  });
}

/** A coding, checked against the CAMEO table and the ladder: one table drives interface, score and tests. */
export function compileCode(
  code: CodeEntry,
  rung: number,
  ladder: readonly Rung[],
  goldstein: ReadonlyMap<string, number>,
  context: CompileContext,
  at: Place,
): Coding {
  const tenths = Math.round(code.goldstein * 10);
  const known = goldstein.get(code.cameo);
  if (known === undefined)
    context.index([...goldstein.keys()], code.cameo, saying('cameo_code'), inside(at, 'cameo'));
  else if (known !== tenths)
    context.problem(
      inside(at, 'goldstein'),
      'coding',
      saying('cameo_score', { cameo: code.cameo, known: known / 10, given: code.goldstein }),
    );
  if (rung > 0 && ladder[rung].mid !== code.mid)
    context.problem(
      inside(at, 'mid'),
      'coding',
      saying('rung_level', { rung: ladder[rung].id, known: ladder[rung].mid, given: code.mid }),
    );
  return { cameo: code.cameo, goldstein: tenths, mid: code.mid, escalation: code.escalation };
}
