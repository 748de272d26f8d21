import {
  Composer,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  Parser,
  type Document,
  type LineCounter,
  type YAMLParseError,
} from 'yaml';

/** How deep lists and tables may stand in one another: many times what a scenario needs. */
const DEEPEST = 100;

/** Something that YAML does not allow, by the parser's code, with where it stands. */
export interface YamlFault {
  readonly code: YAMLParseError['code'];
  readonly offset: number;
}

/** YAML that was read as far as it can be, with everything that is wrong with it. */
export interface ReadYaml {
  readonly document: Document.Parsed;
  /** What keeps the text from having a meaning at all. */
  readonly faults: readonly YamlFault[];
  /** Keys that stand twice in one table: wrong, and yet the rest can be looked at. */
  readonly twice: readonly YamlFault[];
}

/**
 * Reads one document in time that grows with its length alone: the package's own way looks through all keys of a table for
 * each key, and takes seconds to find that brackets stand too deep.
 */
export function readYaml(text: string, lines: LineCounter): ReadYaml {
  const parser = new Parser(lines.addNewLine);
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  let tooDeep: number | undefined;
  function* tokens() {
    lines.addNewLine(0);
    for (const lexeme of new Lexer().lex(text)) {
      yield* parser.next(lexeme);
      // What is still open stands on the parser's stack.
      if (parser.stack.length <= DEEPEST) continue;
      tooDeep = parser.offset;
      return;
    }
    yield* parser.end();
  }
  let document: Document.Parsed | undefined;
  const faults: YamlFault[] = [];
  for (const composed of composer.compose(tokens(), true, text.length)) {
    if (document) faults.push({ code: 'MULTIPLE_DOCS', offset: composed.range[0] });
    document ??= composed;
    if (faults.length > 0) break;
  }
  if (tooDeep !== undefined)
    return { document: document!, faults: [{ code: 'RESOURCE_EXHAUSTION', offset: tooDeep }], twice: [] };
  faults.unshift(...document!.errors.map(({ code, pos: [offset] }) => ({ code, offset })));
  return { document: document!, faults, twice: faults.length > 0 ? [] : keysTwice(document!.contents) };
}

/** Keys that their own table has already, in the order of the text. */
function keysTwice(top: unknown): YamlFault[] {
  const found: YamlFault[] = [];
  const open: unknown[] = [top];
  while (open.length > 0) {
    const node = open.pop();
    if (isPair(node)) open.push(node.value, node.key);
    if (!isCollection(node)) continue;
    for (const item of node.items) open.push(item);
    if (!isMap(node)) continue;
    const seen = new Set<unknown>();
    for (const { key } of node.items) {
      if (!isScalar(key)) continue;
      if (seen.has(key.value)) found.push({ code: 'DUPLICATE_KEY', offset: key.range?.[0] ?? 0 });
      seen.add(key.value);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
