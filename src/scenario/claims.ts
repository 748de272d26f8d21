import { saying } from '../base/saying.ts';
import type { Claim } from './claim.ts';
import { inside, type CompileContext } from './context.ts';
import type { Merged } from './merge.ts';
import type { Actor, Template } from './types.ts';

/** The contested claims of scenario and library, with their states and actions looked up. */
export function compileClaims(
  entries: Merged['tables']['claims'],
  actors: readonly Actor[],
  templates: readonly Template[],
  context: CompileContext,
): Claim[] {
  const states = actors.map(({ id }) => id);
  const acts = templates.map(({ id }) => id);
  return entries.map((here): Claim => {
    const { id, value: entry } = here;
    const state = (name: string, ...path: (string | number)[]) =>
      context.index(states, name, saying('state'), inside(here, ...path));
    const about = state(entry.about, 'about');
    const accuses = acts.map(() => false);
    const examines = acts.map(() => 0);
    entry.accused.forEach((name, i) => {
      const act = context.index(acts, name, saying('action'), inside(here, 'accused', i));
      if (act >= 0) accuses[act] = true;
    });
    for (const [name, chance] of Object.entries(entry.examined)) {
      const act = context.index(acts, name, saying('action'), inside(here, 'examined', name));
      if (act >= 0) examines[act] = chance;
    }
    const knowing = entry.known?.map((name, i) => state(name, 'known', i)) ?? [about];
    const known = knowing.reduce((mask, actor) => (actor < 0 ? mask : mask | (1 << actor)), 0);
    const { says, chance } = entry;
    return {
      id,
      says,
      about,
      known,
      chance,
      accuses,
      examines,
      sources: context.sources(entry.source, here),
    };
  });
}
