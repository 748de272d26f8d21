import { OPENNESS } from '../../session/index.ts';
import type { Card } from './packs.ts';
import type { Setup } from './state.ts';

/** A setup as an address fragment, `s=autumn-2021/iran/aras-7f3k`: a teacher hands out the same start to all. */
export function setupFragment(scenario: Pick<Card, 'id' | 'actors'>, setup: Setup): string {
  const actor = scenario.actors[setup.seat]?.id ?? '';
  const parts = [scenario.id, actor, setup.seed];
  const { turnsInFact = 0 } = setup;
  if (setup.openness !== 'inferred' || turnsInFact > 0) parts.push(setup.openness);
  if (turnsInFact > 0) parts.push(String(turnsInFact));
  return `s=${parts.map(encodeURIComponent).join('/')}`;
}

/** The setup that a fragment names, if its scenario and state are here. Everyone else plays by doctrine. */
export function readSetup(fragment: string, scenarios: readonly Card[]): Setup | undefined {
  if (!fragment.startsWith('s=')) return undefined;
  const [id, actor, seed, level, turns] = fragment.slice(2).split('/').map(decoded);
  const scenario = scenarios.find((entry) => entry.id === id);
  const seat = scenario?.actors.findIndex((entry) => entry.id === actor) ?? -1;
  if (!scenario || seat < 0 || !seed) return undefined;
  const inFact = scenario.chronicle && /^\d{1,2}$/.test(turns ?? '') ? Number(turns) : 0;
  return {
    scenario: scenario.id,
    seat,
    policies: scenario.actors.map(() => 'doctrine'),
    seed: seed.slice(0, 64),
    openness: OPENNESS.find((one) => one === level) ?? 'inferred',
    ...(inFact > 0 && { turnsInFact: Math.min(inFact, scenario.turns - scenario.open) }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
