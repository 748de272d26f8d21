import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript's additions); offsets count UTF-16 units. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** A comment, without its delimiters. */
export interface SourceComment {
  readonly value: string;
  readonly start: number;
}

/** One file of code, read and parsed. `problems` holds syntax errors; such a file counts as unread. */
export interface SourceModule {
  /** Path from the project's root, with forward slashes: `src/engine/world.ts`. */
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  readonly comments: readonly SourceComment[];
  readonly problems: readonly string[];
}

/**
 * Parses with the parser that Vite builds with. A real parser and not a pattern: a word in a comment or a
 * string is no finding, and an unusual line break hides nothing. TypeScript 7 offers no parser to programs.
 */
export function parseModule(path: string, text: string): SourceModule {
  const parsed = parseSync(path, text);
  return {
    path,
    text,
    program: parsed.program as unknown as SyntaxNode,
    comments: parsed.comments.map((comment) => ({ value: comment.value, start: comment.start })),
    problems: parsed.errors.map((error) => error.message),
  };
}

/** True for anything in a syntax tree that is itself a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** Visits every node, parents first; `field` is the name under which `parent` holds the node. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | undefined, field: string) => void,
  parent?: SyntaxNode,
  field = '',
): void {
  visit(node, parent, field);
  for (const key of Object.keys(node)) {
    const value = node[key];
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, key);
    }
  }
}

/** The text of a string literal, or of a template without expressions; otherwise undefined. */
export function literalText(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.length === 1 ? quasis[0].value.cooked : undefined;
}

/** `line:column`, both from 1, of an offset. */
export function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${before[before.length - 1].length + 1}`;
}
