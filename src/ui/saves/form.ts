import { OPENNESS, shapeRecord } from '../../session/index.ts';
import type { KeptGame, Summary, ToldTurn } from '../store/kept.ts';

/** The most of a stored log that is read: a game of a hundred turns with a hundred sentences each. */
const TURNS = 200;
const LINES = 400;
const LETTERS = 1000;

/** A value from a store or a file as a kept game, with nothing in it that was not looked at; undefined for anything else. */
export function asKept(value: unknown, id: string): KeptGame | undefined {
  if (!isTable(value)) return undefined;
  const record = shapeRecord(value.record);
  if (!record.ok) return undefined;
  const { parent, openness } = value;
  return {
    id,
    name: text(value.name, 80) || record.value.seed,
    record: record.value,
    openness: OPENNESS.find((one) => one === openness) ?? 'inferred',
    summary: summary(value.summary, record.value.scenario, record.value.hashes.length),
    told: told(value.told),
    at: whole(value.at),
    ...(isTable(parent) &&
      typeof parent.id === 'string' && {
        parent: { id: text(parent.id, 40), turn: whole(parent.turn), step: whole(parent.step) },
      }),
  };
}

function summary(value: unknown, scenario: string, turn: number): Summary {
  const from = isTable(value) ? value : {};
  return {
    scenario,
    title: text(from.title, 120) || scenario,
    actor: text(from.actor, 40),
    turn: whole(from.turn) || turn,
    turns: whole(from.turns) || turn,
    date: text(from.date, 60),
    over: from.over === true,
  };
}

function told(value: unknown): ToldTurn[] {
  const turns = Array.isArray(value) ? (value as unknown[]).slice(0, TURNS) : [];
  return turns.flatMap((turn): ToldTurn[] => {
    if (!isTable(turn) || !Array.isArray(turn.lines)) return [];
    const lines = (turn.lines as unknown[]).slice(0, LINES).map((line) => text(line, LETTERS));
    return [{ turn: whole(turn.turn), date: text(turn.date, 60), lines }];
  });
}

/** Whether a value from a store is an object with keys. */
export function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, most: number): string {
  return typeof value === 'string' ? value.slice(0, most) : '';
}

function whole(value: unknown): number {
  return Number.isSafeInteger(value) ? Math.max(0, value as number) : 0;
}
