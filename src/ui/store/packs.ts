import type { Actor, Diagnostic, Result, Scenario } from '../../session/index.ts';

/** What lists and links need to know of a scenario: little enough to have of all of them from the first picture on. */
export interface Card extends Pick<
  Scenario,
  | 'id'
  | 'hash'
  | 'title'
  | 'summary'
  | 'calendar'
  | 'turns'
  | 'open'
  | 'minutes'
  | 'chronicle'
  | 'documents'
  | 'ownText'
  | 'map'
> {
  readonly actors: readonly Pick<Actor, 'id' | 'name' | 'flag'>[];
}

/** A scenario that can be chosen: it has a card; its text comes when it is wanted, and is compiled when it is first asked for. */
export interface PlayablePack {
  readonly id: string;
  readonly file: string;
  readonly card: Card;
  /** The scenario, or everything that is wrong with it; worked out once. Undefined until its text has come. */
  readonly compiled: (() => Result<Scenario, readonly Diagnostic[]>) | undefined;
}

/** A scenario that says everything that is wrong with it. */
export interface BrokenPack {
  readonly id: string;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A scenario found beside the page, or opened by hand. */
export type Pack = PlayablePack | BrokenPack;

interface Packs {
  readonly packs: readonly Pack[];
}

/** What lists say of a scenario. */
export function cardOf(scenario: Scenario): Card {
  const { id, hash, title, summary, calendar, turns, open, minutes, chronicle, documents, ownText, map } =
    scenario;
  const actors = scenario.actors.map((actor) => ({ id: actor.id, name: actor.name, flag: actor.flag }));
  const card = { id, hash, title, summary, calendar, turns, open, minutes, chronicle, documents, actors };
  return { ...card, ...(ownText !== undefined && { ownText }), ...(map && { map }) };
}

/** A pack of a scenario that is compiled already. */
export function packOf(scenario: Scenario): PlayablePack {
  const { id } = scenario;
  return { id, file: `${id}.yaml`, card: cardOf(scenario), compiled: () => ({ ok: true, value: scenario }) };
}

/** The cards of all scenarios that can be chosen, in the order of the title page. */
export function cardsOf(packs: readonly Pack[]): readonly Card[] {
  return packs.flatMap((pack) => ('card' in pack ? [pack.card] : []));
}

/** The card of one scenario. */
export function cardNamed({ packs }: Packs, id: string | undefined): Card | undefined {
  return cardsOf(packs).find((card) => card.id === id);
}

/** The playable scenario of this id, compiled if it was not; `undefined` where there is none, it is broken, or its text has not come. */
export function scenarioOf({ packs }: Packs, id: string): Scenario | undefined {
  const compiled = playable(packs, id)?.compiled?.();
  return compiled?.ok ? compiled.value : undefined;
}

/** Whether the text of a scenario that can be chosen has yet to come. */
export function isAwaited({ packs }: Packs, id: string): boolean {
  const pack = playable(packs, id);
  return pack !== undefined && !pack.compiled;
}

function playable(packs: readonly Pack[], id: string): PlayablePack | undefined {
  const pack = packs.find((one) => one.id === id);
  return pack && 'card' in pack ? pack : undefined;
}

/** The packs, with this one among the broken if it does not compile after all; the same list if it does. */
export function proven(packs: readonly Pack[], id: string): readonly Pack[] {
  const pack = playable(packs, id);
  const compiled = pack?.compiled?.();
  if (!pack || !compiled || compiled.ok) return packs;
  const broken = { id, file: pack.file, diagnostics: compiled.error };
  return packs.map((one) => (one === pack ? broken : one));
}
