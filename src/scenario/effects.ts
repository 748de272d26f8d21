import { saying } from '../base/saying.ts';
import { nearest } from '../base/nearest.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Bindings, NameTable } from './names.ts';
import { NOBODY } from './names.ts';
import type { EffectEntry } from './shape-effects.ts';
import type { Effect } from './types.ts';

/** Effects of one grounding, or of an event, as slots and amounts. */
export function compileEffects(
  entries: readonly EffectEntry[],
  table: NameTable,
  bindings: Bindings,
  context: CompileContext,
  at: Place,
): Effect[] {
  return entries.flatMap((entry, i) => compileEffect(entry, table, bindings, context, inside(at, i)) ?? []);
}

function compileEffect(
  entry: EffectEntry,
  table: NameTable,
  bindings: Bindings,
  context: CompileContext,
  at: Place,
): Effect | undefined {
  const bind = (id: string) => bindings[id as keyof Bindings] ?? id;
  const chance = entry.chance ?? 100;
  const slot = (name: string) => slotNamed(name, table, context, at);
  const add = (name: string, by: number): Effect | undefined => {
    const found = slot(name);
    return found === undefined ? undefined : { kind: 'add', slot: found, by, chance };
  };
  if ('issue' in entry) {
    const id = bind(entry.issue);
    const found = slot(`issue.${id}`);
    if (found === undefined) return undefined;
    if ('by' in entry) return { kind: 'shift', slot: found, by: entry.by, strength: entry.strength, chance };
    const levels = table.domains.get(id)!.values;
    const to = context.index(levels, entry.to, saying('level_of', { name: id }), inside(at, 'to'));
    return to < 0 ? undefined : { kind: 'push', slot: found, to, strength: entry.strength, chance };
  }
  if ('track' in entry) return add(`actor.${bind(entry.of)}.${entry.track}`, entry.by);
  if ('forces' in entry) return add(`posture(${bind(entry.forces)}, ${bind(entry.at)})`, entry.by);
  if ('people' in entry) return add(`people.${entry.people}`, entry.by);
  if ('factor' in entry) return add(`factor.${entry.factor}`, entry.by);
  if ('commitment' in entry) return add(`commitment.${entry.commitment}`, entry.by);
  if ('threat' in entry) return add(`threat(${bind(entry.threat[0])}, ${bind(entry.threat[1])})`, entry.by);
  const pair = (fn: 'tension' | 'hostility', [a, b]: readonly string[]) =>
    table.layout.slotOf.has(`${fn}(${a}, ${b})`) ? `${fn}(${a}, ${b})` : `${fn}(${b}, ${a})`;
  if ('tension' in entry) return add(pair('tension', entry.tension.map(bind)), entry.by);
  if ('hostility' in entry || 'rung' in entry) {
    const name =
      'rung' in entry
        ? `rung(${entry.rung.map(bind).join(', ')})`
        : pair('hostility', entry.hostility.map(bind));
    const found = slot(name);
    return found === undefined ? undefined : { kind: 'lower', slot: found, to: entry.to, chance };
  }
  const found = slot(`region.${bind(entry.control)}.controller`);
  const holder = bind(entry.to);
  const to = context.index(
    table.controllers.values,
    holder,
    saying('state_or', { nobody: NOBODY }),
    inside(at, 'to'),
  );
  return found === undefined || to < 0 ? undefined : { kind: 'set', slot: found, to, chance };
}

function slotNamed(name: string, table: NameTable, context: CompileContext, at: Place): number | undefined {
  const slot = table.layout.slotOf.get(name);
  if (slot === undefined)
    context.problem(
      at,
      'unknown_name',
      saying('unknown', { what: saying('name'), name }),
      nearest(name, table.layout.slotOf.keys()),
    );
  return slot;
}
