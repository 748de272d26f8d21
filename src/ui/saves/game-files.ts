import { isTooDeep, shapeRecord, type Result } from '../../session/index.ts';
import { gameName, personsOf, type KeptGame } from '../store/kept.ts';
import type { GameFile, GameFiles } from '../store/ports.ts';
import type { Card } from '../store/packs.ts';
import type { RecordFault } from '../store/state.ts';
import { refused } from '../open-record.ts';
import { asKept } from './form.ts';

/** The longest file of games that is read, in bytes, and the most games of one file. */
const FILE_LIMIT = 24_000_000;
const GAMES_LIMIT = 500;

interface Host {
  readonly scenarios: () => readonly Card[];
  readonly newId: () => string;
  readonly now: () => number;
}

/** Kept games as files: `{ "araxesGames": 1, "games": […] }`. A single record is read as a game too. */
export function gameFiles(host: Host): GameFiles {
  return {
    write: (games) => `${JSON.stringify({ araxesGames: 1, games }, null, 1)}\n`,
    async read(file, taken) {
      const read = await textOf(file);
      return read.ok ? gamesOf(read.value, new Set(taken), host) : read;
    },
  };
}

/** The text of a file; one that is far too large is not even read. */
export async function textOf(file: GameFile, most = FILE_LIMIT): Promise<Result<string, RecordFault>> {
  if (file.size > most) return fault('record_too_long');
  try {
    return { ok: true, value: await file.text() };
  } catch {
    // It was moved or taken away between the choice and the reading.
    return fault('unreadable_file');
  }
}

function gamesOf(text: string, taken: Set<string>, host: Host): Awaited<ReturnType<GameFiles['read']>> {
  if (isTooDeep(text)) return fault('record_too_deep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('record_not_json');
  }
  if (typeof value !== 'object' || value === null) return fault('record_not_ours');
  if (!Object.hasOwn(value, 'araxesGames')) return single(value, host);
  const { araxesGames: form, games } = value as { araxesGames: unknown; games?: unknown };
  if (form !== 1) return fault('record_future', { found: String(form).slice(0, 20) });
  if (!Array.isArray(games)) return fault('record_shape', { found: 'games' });
  if (games.length > GAMES_LIMIT) return fault('record_too_long');
  const wrong: RecordFault[] = [];
  const renamed = new Map<string, string>();
  const read = (games as unknown[]).flatMap((one): KeptGame[] => {
    const old = String((one as { id?: unknown } | null)?.id ?? '').slice(0, 40);
    const id = old === '' || taken.has(old) ? host.newId() : old;
    const kept = asKept(one, id);
    if (!kept) {
      const shaped = shapeRecord((one as { record?: unknown } | null)?.record);
      wrong.push(shaped.ok ? { code: 'record_not_ours', data: {} } : refused(shaped.error).error);
      return [];
    }
    taken.add(id);
    renamed.set(old, id);
    return [kept];
  });
  // A fork hangs on the game of its own file, not on one that has the same id here.
  const placed = read.map((game) => {
    const origin = game.parent && renamed.get(game.parent.id);
    return game.parent && origin ? { ...game, parent: { ...game.parent, id: origin } } : game;
  });
  return { ok: true, value: { games: placed, refused: wrong } };
}

function single(value: unknown, host: Host): Awaited<ReturnType<GameFiles['read']>> {
  const record = shapeRecord(value);
  if (!record.ok) return refused(record.error);
  const { seed, scenario: id, hashes, finished } = record.value;
  const scenario = host.scenarios().find((one) => one.id === id);
  const persons = personsOf(record.value, scenario?.actors);
  const game = {
    name: gameName(
      persons.map(({ name }) => name),
      seed,
    ),
    record: record.value,
    summary: {
      title: scenario?.title ?? id,
      actor: persons.length === 1 ? persons[0].id : '',
      turn: hashes.length,
      turns: scenario?.turns,
      over: finished,
    },
    at: host.now(),
  };
  const kept = asKept(game, host.newId());
  return kept ? { ok: true, value: { games: [kept], refused: [] } } : fault('record_not_ours');
}

function fault(
  code: string,
  data: RecordFault['data'] = {},
): { readonly ok: false; readonly error: RecordFault } {
  return { ok: false, error: { code, data } };
}
