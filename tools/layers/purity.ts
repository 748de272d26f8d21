import {
  AMBIENT_LUCK,
  BANNED_GLOBALS,
  BANNED_MEMBERS,
  ESCAPE_HATCH,
  EXACT_MATH,
  FOR_IN,
  HOST_GLOBALS,
  IMPORT_META,
  INEXACT,
  OPAQUE_MATH,
  UNSEEDED,
} from './bans.ts';
import { CORE, isWithin, zoneOf } from './table.ts';
import { boundNames } from './names.ts';
import { isNode, literalText, positionOf, type SourceModule, type SyntaxNode, walk } from './syntax.ts';

/** One forbidden thing in the core. */
export interface Impurity {
  readonly file: string;
  /** `line:column`. */
  readonly at: string;
  readonly what: string;
  readonly instead: string;
}

/** True for files that must give the same bits everywhere. */
export function isCore(path: string): boolean {
  const zone = zoneOf(path);
  return zone !== undefined && CORE.some((name) => isWithin(zone, name));
}

/** Every use of clock, ambient luck, inexact maths, locale or host in the modules of the core. */
export function checkPurity(modules: readonly SourceModule[]): Impurity[] {
  return modules.filter((module) => isCore(module.path)).flatMap(impuritiesOf);
}

function impuritiesOf(module: SourceModule): Impurity[] {
  const found: Impurity[] = [];
  const add = (offset: number, what: string, instead: string): void => {
    found.push({ file: module.path, at: positionOf(module.text, offset), what, instead });
  };
  const bound = boundNames(module.program);
  const generators = generatorNames(module.program);
  walk(module.program, (node, parent, field) => {
    const name = node.type === 'Identifier' ? (node.name as string) : '';
    if (name !== '' && !isOnlyALabel(parent, field)) {
      if (Object.hasOwn(BANNED_GLOBALS, name)) add(node.start, name, BANNED_GLOBALS[name]);
      if (Object.hasOwn(HOST_GLOBALS, name) && !bound.has(name)) add(node.start, name, HOST_GLOBALS[name]);
      if (name === 'Math') judgeMath(node, parent, field, add);
    }
    const member = memberName(node, parent, field);
    if (member !== undefined && Object.hasOwn(BANNED_MEMBERS, member)) {
      add(node.start, `.${member}`, BANNED_MEMBERS[member]);
    }
    judgeSyntax(node, generators, add);
  });
  for (const comment of module.comments) {
    const hatch = /^\s*(@ts-(?:ignore|nocheck|expect-error)|\/\s*<reference[^>]*)/.exec(comment.value);
    if (hatch) add(comment.start, hatch[1].trim(), ESCAPE_HATCH);
  }
  return found.sort((a, b) => compareAt(a.at, b.at));
}

type Add = (offset: number, what: string, instead: string) => void;

function judgeSyntax(node: SyntaxNode, generators: ReadonlySet<string>, add: Add): void {
  if (node.operator === '**' || node.operator === '**=') add(node.start, `${node.operator}`, INEXACT);
  if (node.type === 'ForInStatement') add(node.start, 'for-in', FOR_IN);
  if (node.type === 'MetaProperty' && isNode(node.meta) && node.meta.name === 'import') {
    add(node.start, 'import.meta', IMPORT_META);
  }
  if (node.declare === true) add(node.start, 'declare', ESCAPE_HATCH);
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const callee = node.callee as SyntaxNode;
    const root = (callee.type === 'MemberExpression' ? callee.object : callee) as SyntaxNode;
    const isGenerator = root.type === 'Identifier' && generators.has(root.name as string);
    if (isGenerator && (node.arguments as unknown[]).length === 0) {
      add(node.start, 'an unseeded generator', UNSEEDED);
    }
  }
}

/** `Math` is fine only as the object of `Math.name` with a name that is exact everywhere. */
function judgeMath(node: SyntaxNode, parent: SyntaxNode | undefined, field: string, add: Add): void {
  const isObject = parent?.type === 'MemberExpression' && field === 'object' && parent.computed === false;
  if (!isObject) return add(node.start, 'Math as a value', OPAQUE_MATH);
  const member = (parent.property as SyntaxNode).name as string;
  if (EXACT_MATH.has(member)) return;
  add(node.start, `Math.${member}`, member === 'random' ? AMBIENT_LUCK : INEXACT);
}

/** Names of the shape `x.name`, `{ name: 1 }`, `import { name as y }`: they reach no global. */
function isOnlyALabel(parent: SyntaxNode | undefined, field: string): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'MemberExpression') return field === 'property' && parent.computed === false;
  if (parent.type === 'TSQualifiedName') return field === 'right';
  if (field === 'imported' || field === 'exported' || field === 'label') return true;
  // In `{ Date }` key and value are the same text, and the value is judged by itself.
  if (field === 'key') return parent.computed !== true;
  return parent.type === 'TSEnumMember' && field === 'id';
}

/** The name by which a member is reached: `x.name`, `x['name']`, `const { name } = x`. */
function memberName(node: SyntaxNode, parent: SyntaxNode | undefined, field: string): string | undefined {
  const reached =
    (parent?.type === 'MemberExpression' && field === 'property') ||
    (parent?.type === 'Property' && field === 'key');
  if (!reached) return undefined;
  if (node.type === 'Identifier') return parent.computed === true ? undefined : (node.name as string);
  return literalText(node);
}

/** Local names of everything that is imported from seedrandom. */
function generatorNames(program: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of program.body as readonly SyntaxNode[]) {
    if (statement.type !== 'ImportDeclaration') continue;
    if (!/^seedrandom(\/|$)/.test(literalText(statement.source) ?? '')) continue;
    for (const entry of statement.specifiers as readonly SyntaxNode[]) {
      names.add((entry.local as SyntaxNode).name as string);
    }
  }
  return names;
}

function compareAt(a: string, b: string): number {
  const [line, column] = a.split(':').map(Number);
  const [otherLine, otherColumn] = b.split(':').map(Number);
  return line - otherLine || column - otherColumn;
}

/** An impurity as one line, as a compiler would print it. */
export function impuritySentence(impurity: Impurity): string {
  return `${impurity.file}:${impurity.at} ${impurity.what} - ${impurity.instead}`;
}
