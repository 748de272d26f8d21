import type { Result } from '../../base/result.ts';
import type { CheckFault } from './check.ts';
import type { ClassGame } from './compare.ts';
import type { Digest } from './digest.ts';

/** Something that was given: a file or a pasted link, with what became of it. */
export interface Submission {
  /** Name of the file, or a name for the link. */
  readonly name: string;
  /** Milliseconds since 1970 when the file was last changed; 0 for links. */
  readonly at: number;
  readonly result: Result<Digest, CheckFault>;
}

/** What a teacher should know of what was given, beside the games that count. */
export type Remark =
  | { readonly kind: 'fault'; readonly name: string; readonly fault: CheckFault }
  /** Not a record: something else that lay in the folder. */
  | { readonly kind: 'stranger'; readonly name: string }
  /** A student handed in several games; the one in `counted` counts. */
  | {
      readonly kind: 'again';
      readonly student: string;
      readonly names: readonly string[];
      readonly counted: string;
    }
  /** Students whose games are alike, order for order. */
  | { readonly kind: 'alike'; readonly students: readonly string[] }
  /** The same game of the same student, given twice. */
  | { readonly kind: 'copy'; readonly student: string; readonly names: readonly string[] };

/** A class: the games that count, one a student, and what there is to remark. */
export interface Roll {
  readonly games: readonly (ClassGame & { readonly name: string })[];
  readonly remarks: readonly Remark[];
}

/** Faults that say that a thing never was a record. */
const STRANGE: ReadonlySet<CheckFault['code']> = new Set([
  'record_not_json',
  'record_not_ours',
  'record_too_long',
]);

/** Who counts with what. Of several games of one student the last changed counts, then the last given. */
export function rollOf(submissions: readonly Submission[]): Roll {
  const remarks: Remark[] = [];
  const byStudent = new Map<string, { name: string; at: number; digest: Digest }[]>();
  for (const { name, at, result } of submissions) {
    if (!result.ok) {
      const strange = STRANGE.has(result.error.code);
      remarks.push(strange ? { kind: 'stranger', name } : { kind: 'fault', name, fault: result.error });
      continue;
    }
    const student = result.value.by ?? nameOf(name);
    const key = student.trim().toLowerCase();
    byStudent.set(key, [...(byStudent.get(key) ?? []), { name, at, digest: result.value }]);
  }
  const games = [...byStudent.values()].map((given) => {
    const last = given.reduce((best, one) => (one.at >= best.at ? one : best));
    const student = last.digest.by ?? nameOf(last.name);
    const names = given.map(({ name }) => name);
    const same = given.every(({ digest }) => pathOf(digest) === pathOf(last.digest));
    if (given.length > 1)
      remarks.push(
        same ? { kind: 'copy', student, names } : { kind: 'again', student, names, counted: last.name },
      );
    return { student, name: last.name, digest: last.digest };
  });
  return { games, remarks: [...remarks, ...alike(games)] };
}

/** Equal for games that are one game. */
function pathOf({ scenario, seed, persons, hashes }: Digest): string {
  return JSON.stringify([scenario, seed, persons, hashes]);
}

function alike(games: readonly ClassGame[]): Remark[] {
  const paths = new Map<string, string[]>();
  for (const { student, digest } of games) {
    // Games without a person are alike by themselves.
    if (digest.persons.length === 0 || digest.orders.length === 0) continue;
    const path = pathOf(digest);
    paths.set(path, [...(paths.get(path) ?? []), student]);
  }
  return [...paths.values()]
    .filter((students) => students.length > 1)
    .map((students) => ({ kind: 'alike' as const, students }));
}

/** The student's name as far as a file name tells it: "araxes-autumn-2021-Anna (2).json" is Anna's. */
export function nameOf(file: string): string {
  const bare = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const short = bare.replace(/^araxes-(.+-\d{4}|[a-z]+-[a-z]+)-/, '').replace(/ ?\(\d+\)$/, '');
  return short === '' ? bare : short;
}
