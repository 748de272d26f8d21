import { ownScore, type Digest, type Roll } from '../analysis/class/index.ts';
import { OUTCOMES } from '../engine/index.ts';
import type { Scenario } from '../scenario/types.ts';
import { BYTE_ORDER_MARK, csvText } from './csv-text.ts';

/** Columns of the table for a gradebook: names as they stand in its first row. */
export const GRADEBOOK_COLUMNS = [
  'student',
  'file',
  'verified',
  'scenario',
  'seed',
  'seat',
  'turns',
  'outcome',
  'own_score',
  'region_score',
  'escalation',
  'highest_rung',
  'crises',
  'tension_start',
  'tension_end',
  'orders',
  'last_hash',
] as const;

/** A class as CSV for spreadsheets, a row a student, by name; what was refused stands below with the reason's code. */
export function gradebookCsv(
  { games, remarks }: Roll,
  find: (digest: Digest) => Scenario | undefined,
): string {
  const rows = games
    .toSorted((x, y) => (x.student < y.student ? -1 : 1))
    .map(({ student, name, digest }) => [
      student,
      name,
      'yes',
      digest.scenario,
      digest.seed,
      digest.persons.map((actor) => find(digest)?.actors[actor].id ?? String(actor)).join(' '),
      digest.turns,
      OUTCOMES[digest.outcome],
      ownScore(digest),
      digest.scores[digest.scores.length - 1],
      Math.round(digest.escalation * 100) / 100,
      digest.peak,
      digest.crises,
      digest.tension[0],
      digest.tension[digest.tension.length - 1],
      digest.orders.length,
      digest.hashes[digest.hashes.length - 1],
    ]);
  const refused = remarks.flatMap((remark) =>
    remark.kind === 'fault'
      ? [
          GRADEBOOK_COLUMNS.map((column) =>
            column === 'file' ? remark.name : column === 'verified' ? `no: ${remark.fault.code}` : undefined,
          ),
        ]
      : [],
  );
  const codes = new Set<string>(['seed', 'last_hash']);
  return BYTE_ORDER_MARK + csvText(GRADEBOOK_COLUMNS, [...rows, ...refused], codes);
}
