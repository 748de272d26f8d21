import { PURPOSE } from '../base/dice.ts';
import { divideRound } from '../base/integer.ts';
import { incidentKey } from '../scenario/happenings.ts';
import { perScenario } from '../scenario/per-scenario.ts';
import type { Incident, Scenario } from '../scenario/types.ts';
import { applyEffects } from './briefing.ts';
import type { Quantities } from '../rules/index.ts';
import type { Mask } from './events.ts';
import { strikeOpenly } from './secretly.ts';
import { chanceIn10000, emit, everyone, raiseSlot, shiftSlot, wantsDetail, type Run } from './run.ts';

/**
 * The chance in ten-thousandths that contact between two forces at a region goes wrong this turn: it grows with both
 * postures, and with tension (half at 0, as stated at 50, one and a half times at 100), and is less where the line between
 * them is drawn.
 */
export function incidentChance(
  scenario: Scenario,
  q: Quantities,
  region: number,
  a: number,
  b: number,
): number {
  const { layout, model } = scenario;
  const pa = q[layout.posture[a][region]];
  const pb = q[layout.posture[b][region]];
  if (pa === 0 || pb === 0) return 0;
  const { settled } = scenario.regions[region];
  const unsettled = settled ? Math.max(0, 100 - settled.by * q[settled.slot]) : 100;
  return divideRound(
    model.incident_per_posture * (pa + pb) * (50 + q[layout.tension[a][b]]) * unsettled,
    10_000,
  );
}

/** Wherever opposing forces stand in contact, something may happen that nobody ordered. Says whether anything may have. */
export function drawIncidents(run: Run): boolean {
  const { scenario, world } = run;
  let any = false;
  const contacts = contactsOf(scenario);
  for (let i = 0; i < contacts.length; i += 3) {
    const r = contacts[i];
    const a = contacts[i + 1];
    const b = contacts[i + 2];
    const chance = incidentChance(scenario, world.q, r, a, b);
    if (chance === 0) continue;
    const known = wantsDetail(run) ? whoSees(run, a, b, r) : 0;
    if (!chanceIn10000(run, PURPOSE.incident, a, b, r, chance, known)) continue;
    happen(run, r, a, b);
    any = true;
  }
  emit(run, { kind: 'drawn_incidents' });
  return any;
}

/** Where forces are in contact, one after the other: the region and the two states. */
const contactsOf = perScenario(({ regions }) =>
  Int32Array.from(regions.flatMap(({ contact }, r) => contact.flatMap(([a, b]) => [r, a, b]))),
);

/** The odds of contact would betray forces that a state has not seen come. */
function whoSees({ scenario, world }: Run, a: number, b: number, region: number): Mask {
  const { posture } = scenario.layout;
  let known = everyone(scenario);
  for (const { slot, actor } of world.beliefs)
    if (slot === posture[a][region] || slot === posture[b][region]) known &= ~(1 << actor);
  return known;
}

function happen(run: Run, region: number, a: number, b: number): void {
  const { scenario } = run;
  const fitting = scenario.incidents.filter(
    (incident) => incident.at.length === 0 || incident.at.includes(region),
  );
  const known = whoSees(run, a, b, region);
  const comes = (nth: number, chance: number) =>
    chanceIn10000(run, PURPOSE.incident_kind, a, b, region * KINDS + nth, chance, known);
  const incident = pick(fitting, comes);
  if (incident === undefined) return;
  // Whose side of the border it comes from is a matter of luck too.
  const [actor, target] = comes(KINDS - 1, 5000) ? [a, b] : [b, a];
  const n = scenario.actors.length;
  emit(run, { kind: 'incident', incident: scenario.incidents.indexOf(incident), region, actor, target });
  const effects = incident.effects.get(incidentKey(n, region, actor, target)) ?? [];
  // Two pairs can meet at one place: the draw is keyed by who is blamed and who suffers.
  applyEffects(run, effects, 'incident', (effect, chance) =>
    chanceIn10000(run, PURPOSE.incident_effect, actor, target, region * 16 + effect, chance),
  );
  applyCoding(run, incident, actor, target);
}

/** Draws of one contact: which incident it is, one after the other, and last whose side it comes from. */
const KINDS = 64;

/** Weighted choice, one after the other, so that each is a chance of its own with its odds. */
function pick(
  incidents: readonly Incident[],
  comes: (nth: number, chance: number) => boolean,
): Incident | undefined {
  let left = incidents.reduce((sum, incident) => sum + incident.weight, 0);
  for (let i = 0; i < incidents.length - 1; i++) {
    if (comes(i, Math.floor((10000 * incidents[i].weight) / left))) return incidents[i];
    left -= incidents[i].weight;
  }
  return incidents.at(-1);
}

/** What an incident does by its coding; half of an ordered act's tension, since nobody meant it. */
function applyCoding(run: Run, { code, rung }: Incident, actor: number, target: number): void {
  const { layout, model } = run.scenario;
  const tension = divideRound(-code.goldstein * model.tension_per_goldstein, 20000);
  shiftSlot(run, layout.tension[actor][target], tension, 'incident');
  const memory = layout.memory[target][actor];
  shiftSlot(run, memory, divideRound(code.goldstein * model.memory_weight, 2000), 'incident');
  raiseSlot(run, layout.rung[actor][target], rung, 'incident');
  raiseSlot(run, layout.hostility[actor][target], code.mid, 'incident');
  strikeOpenly(run, { actor, target, mid: code.mid, fire: code.escalation === 'violent' ? 1 : 0 });
}
