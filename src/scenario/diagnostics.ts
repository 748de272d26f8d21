import type { Saying } from '../base/saying.ts';
import { isMap, isScalar, LineCounter, type Document, type Scalar } from 'yaml';
import type { Span } from '../rules/index.ts';
import { readYaml, type YamlFault } from './yaml-text.ts';

/** One thing wrong with a scenario or library file, where a person can find it. Lines and columns count from 1. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly says: Saying;
  /** The rule that it stands in, if it does. */
  readonly rule?: string;
  /** The nearest right name, where one is near. */
  readonly suggestion?: string;
  /** It is allowed, and yet hardly meant. */
  readonly warning?: true;
}

/** Keys and places in lists, from the top of a file. */
export type Path = readonly (string | number)[];

/** A parsed file that remembers where everything stood. */
export class SourceFile {
  readonly document: Document.Parsed;
  /** What keeps the text from having a meaning at all. */
  readonly faults: readonly YamlFault[];
  /** Keys that stand twice in one table. */
  readonly twice: readonly YamlFault[];
  private readonly lines = new LineCounter();

  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    ({ document: this.document, faults: this.faults, twice: this.twice } = readYaml(text, this.lines));
  }

  at(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  /** Position of the value at a path; of its nearest existing ancestor when it is missing. */
  locate(path: Path): { line: number; column: number } {
    for (let length = path.length; length >= 0; length--) {
      const node = this.node(path.slice(0, length));
      if (node?.range) return this.at(node.range[0]);
    }
    return { line: 1, column: 1 };
  }

  /** Position of the key itself that a path ends with. */
  locateKey(path: Path): { line: number; column: number } {
    const table = this.node(path.slice(0, -1));
    const pair = isMap(table)
      ? table.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    return range ? this.at(range[0]) : this.locate(path);
  }

  /** Position of a place within the text of a scalar (a rule), whatever quotes or folding it is written in. */
  locateWithin(path: Path, span: Span): { line: number; column: number } {
    const node = this.node(path);
    if (!node?.range || !isScalar(node) || typeof node.value !== 'string') return this.locate(path);
    return this.at(offsetWithin(this.text, node as Scalar<string>, span.start));
  }

  diagnostic(path: Path, code: string, says: Saying, suggestion?: string): Diagnostic {
    return { file: this.name, ...this.locate(path), code, says, suggestion };
  }

  /** The text at a path, if one stands there. */
  textAt(path: Path): string | undefined {
    const value = this.node(path)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  private node(path: Path): { range?: readonly number[] | null; value?: unknown } | undefined {
    return (path.length ? this.document.getIn(path, true) : this.document.contents) as never;
  }
}

/** Walks source and value together, so that quotes, block indicators and folded line breaks do not shift the place. */
function offsetWithin(source: string, node: Scalar<string>, target: number): number {
  let at = node.range![0];
  if (source[at] === '|' || source[at] === '>') at = source.indexOf('\n', at) + 1;
  else if (source[at] === '"' || source[at] === "'") at++;
  const value = node.value;
  for (let i = 0; i < target && at < node.range![1]; i++) {
    if (isSpace(value[i])) {
      while (at < node.range![1] && isSpace(source[at])) at++;
      while (i + 1 < target && isSpace(value[i + 1])) i++;
      continue;
    }
    while (at < node.range![1] && source[at] !== value[i]) at++;
    at++;
  }
  while (at < node.range![1] && isSpace(source[at])) at++;
  return at;
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}
