import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import { formatHelp } from '../../../words/schema.ts';
import type { Vocabulary } from '../../../workers/own-scenario.ts';
import { writingAt } from './yaml-path.ts';

/** A JSON Schema or a part of one, as the published file has it. */
export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string;
}

/** Keys whose value is a rule. */
const RULES = ['holds', 'crossed', 'when', 'needs', 'trigger', 'settled'];
const FUNCTIONS = ['tension', 'hostility', 'rung', 'threat', 'memory', 'posture', 'level', 'min', 'max'];
const TRACKS = ['economy', 'readiness', 'standing', 'hardline', 'pragmatic', 'capital'];

/** Completes keys and values by the schema, and names by what the scenario and its library have. */
export function completer(schema: Schema, vocabulary: () => Vocabulary | undefined): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const { path, wants, word } = writingAt(context.state.doc.sliceString(0, context.pos));
    if (word === '' && !context.explicit) return null;
    const options =
      wants === 'key' ? keys(schema, path, vocabulary()) : values(schema, path, vocabulary(), context);
    return options.length > 0 ? { from: context.pos - word.length, options, validFor: /^[\w.]*$/ } : null;
  };
}

function keys(schema: Schema, path: readonly string[], names: Vocabulary | undefined): Completion[] {
  const known = partsAt(schema, path).flatMap((part) => Object.keys(part.properties ?? {}));
  const named = names ? keysNamed(path, names) : [];
  return [...new Set([...known, ...named])].map((key) => ({
    label: key,
    apply: `${key}: `,
    type: 'property',
    info: formatHelp([...path, key]) ?? null!,
  }));
}

/** Keys that are names of things, where a table has an entry for each of them. */
function keysNamed(path: readonly string[], names: Vocabulary): readonly string[] {
  const [first, second] = path;
  if (path.at(-1) === 'by' || (path.length === 1 && first === 'rules')) return names.actors;
  if (first !== 'start') return [];
  if (path.length === 3) return second === 'forces' ? names.actors : [];
  switch (second) {
    case 'actors':
      return path.length === 2 ? names.actors : [];
    case 'issues':
      return Object.keys(names.issues);
    case 'forces':
      return names.regions;
    case 'people':
      return names.people;
    case 'factors':
      return names.factors;
    case 'commitments':
      return names.commitments;
    default:
      return [];
  }
}

function values(
  schema: Schema,
  path: readonly string[],
  names: Vocabulary | undefined,
  context: CompletionContext,
): Completion[] {
  const parts = partsAt(schema, path);
  const fixed = parts.flatMap((part) => [
    ...(part.enum ?? []),
    ...(part.const !== undefined ? [part.const] : []),
    ...(part.type === 'boolean' ? [true, false] : []),
  ]);
  const key = path.at(-1) ?? '';
  const rule = RULES.includes(key);
  // Where the format itself lists what may stand, no other name fits.
  const named =
    !names || (fixed.length > 0 && !rule)
      ? []
      : rule
        ? ruleNames(names, context)
        : namesFor(key, path, names);
  return [...new Set([...fixed.map(String), ...named])].map((label) => ({ label, type: 'constant' }));
}

function namesFor(key: string, path: readonly string[], names: Vocabulary): readonly string[] {
  const levels = path[0] === 'start' && path[1] === 'issues' ? names.issues[key] : undefined;
  if (levels) return levels;
  switch (key) {
    case 'issue':
    case 'keep':
      return Object.keys(names.issues);
    case 'people':
      return names.people;
    case 'factor':
    case 'attention':
      return names.factors;
    case 'commitment':
    case 'within':
    case 'guarantee':
      return names.commitments;
    case 'prefer':
    case 'avoid':
      return [...names.actions, ...names.rungs, 'talk', 'signal', 'pressure', 'force'];
    case 'accused':
    case 'stop':
      return names.actions;
    case 'rung':
    case 'from':
    case 'to':
      return key === 'rung' || path.includes('answer') ? names.rungs : names.actors;
    case 'at':
    case 'control':
    case 'territory':
      return [...names.regions, 'place'];
    case 'source':
      return ['assumption', ...names.sources];
    default:
      return [...names.actors, 'self', 'target', 'partner'];
  }
}

/** Everything that a rule can name; after `level("` the levels of all issues. */
function ruleNames(names: Vocabulary, context: CompletionContext): readonly string[] {
  const line = context.state.doc.lineAt(context.pos);
  const before = line.text.slice(0, context.pos - line.from);
  if (/level\("\w*$/.test(before)) {
    const issue = [...before.matchAll(/issue\.(\w+)/g)].at(-1)?.[1] ?? '';
    return names.issues[issue] ?? Object.values(names.issues).flat();
  }
  if (/\b(tension|hostility|rung|threat|memory|posture)\(\w*$/.test(before)) return names.actors;
  if (/\bposture\(\w+, *\w*$/.test(before)) return names.regions;
  if (/\b(tension|hostility|rung|threat|memory)\(\w+, *\w*$/.test(before)) return names.actors;
  return [
    ...Object.keys(names.issues).map((id) => `issue.${id}`),
    ...names.people.map((id) => `people.${id}`),
    ...names.factors.map((id) => `factor.${id}`),
    ...names.commitments.map((id) => `commitment.${id}`),
    ...names.actors.flatMap((id) => TRACKS.map((track) => `actor.${id}.${track}`)),
    ...FUNCTIONS,
    'turn',
  ];
}

/** Every part of the schema that may stand at a path; ids that an author chooses count as any key. */
function partsAt(schema: Schema, path: readonly string[]): readonly Schema[] {
  let here = opened(schema);
  for (const key of path)
    here = here.flatMap((part) => {
      const next = part.properties?.[key] ?? part.additionalProperties;
      return next && typeof next === 'object' ? opened(next) : [];
    });
  return here;
}

/** A part with the parts that stand for it: branches, and what a list is made of. */
function opened(part: Schema): Schema[] {
  const items = part.items === undefined ? [] : [part.items].flat();
  return [part, ...(part.anyOf ?? []).flatMap(opened), ...(items as Schema[]).flatMap(opened)];
}
