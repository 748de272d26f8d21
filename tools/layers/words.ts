import { isNode, literalText, positionOf, type SourceModule, type SyntaxNode } from './syntax.ts';

/** Something a person would read that does not come from the catalogue. */
export interface Literal {
  readonly path: string;
  /** `line:column`. */
  readonly at: string;
  readonly text: string;
}

/** Attributes whose value is read out or shown. */
const SPOKEN =
  /^(title|alt|label|placeholder|aria-(label|description|roledescription|valuetext|placeholder))$/;
/** Attributes whose value is for the browser. */
const SILENT =
  /^(className|style|placement|d|viewBox|transform|points|id|key|role|rel|sizes|src|href|aria-(labelledby|describedby|controls|owns))$/;
/** Two words with a space between them: more than a name. */
const SENTENCE = /\p{L}[,.:;]? \(?\p{L}{2,}/u;

/** Literals below a path that look like sentences and are read by no person, with the reason. */
export interface Silence {
  readonly path: string;
  readonly text: RegExp;
  readonly because: string;
}

/** The silences of this project. */
export const SILENCES: readonly Silence[] = [
  { path: 'src/words/', text: /./, because: 'this is the catalogue' },
  { path: 'src/analysis/audit/', text: /^[a-z ]+$/, because: 'names under which parts of an audit are kept' },
  { path: 'src/scenario/model.ts', text: /^[a-z]/, because: 'explains the numbers to those who change them' },
  { path: 'src/report/html', text: /</, because: 'HTML around words of the catalogue' },
  { path: 'src/report/html-style.ts', text: /^:root/, because: 'a style sheet' },
  { path: 'src/ui/', text: /^\(prefers-/, because: 'media queries' },
  { path: 'src/ui/map/', text: /^amap-/, because: 'class names' },
  { path: 'src/ui/map/legend.ts', text: /^<svg /, because: 'a drawing' },
  { path: 'src/ui/map/labels-lines.ts', text: /1991$|1994$/, because: 'names of lines in the map data' },
  { path: 'src/ui/map/symbol-icons.ts', text: /^map /, because: 'names of symbols' },
  { path: 'src/ui/panels/play/keys.ts', text: /^input, /, because: 'a selector' },
  { path: 'src/ui/panels/crisis/useChoiceKeys.ts', text: /^button:not/, because: 'a selector' },
  { path: 'src/ui/map', text: /^no 2D context$/, because: 'a detail for the report of a fault' },
  { path: 'src/ui/theme/tokens.ts', text: /serif$/, because: 'names of fonts' },
  { path: 'src/ui/panels/edit/look.ts', text: /./, because: 'style sheets' },
];

/**
 * Literals that a person would read. In JSX: text, and the values of attributes that are shown or read out. Everywhere:
 * texts of two words or more, but for errors that are thrown (our own bugs) and what is for the browser alone.
 */
export function literalsOf(module: SourceModule): Literal[] {
  const found = new Map<number, Literal>();
  const tell = (node: SyntaxNode, text: string) => {
    const known = { path: module.path, at: positionOf(module.text, node.start), text: text.trim() };
    found.set(node.start, known);
  };
  const visit = (node: SyntaxNode): void => {
    if (isSilent(node)) return;
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node.value))) tell(node, String(node.value));
    if (node.type === 'JSXAttribute' && SPOKEN.test(attributeName(node)))
      for (const text of shownBy(node.value)) tell(text.node, text.text);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as readonly SyntaxNode[])
        if (child.type === 'JSXExpressionContainer')
          for (const text of shownBy(child)) tell(text.node, text.text);
    for (const text of textsOf(node)) if (SENTENCE.test(text)) tell(node, text);
    children(node).forEach(visit);
  };
  visit(module.program);
  return [...found.values()];
}

/** All literals of modules that no silence covers; a silence that covers nothing is told too. */
export function checkWords(
  modules: readonly SourceModule[],
  silences: readonly Silence[],
): { readonly literals: readonly Literal[]; readonly needless: readonly Silence[] } {
  const used = new Set<Silence>();
  const literals = modules.flatMap(literalsOf).filter((literal) => {
    const silence = silences.find(
      ({ path, text }) => literal.path.startsWith(path) && text.test(literal.text),
    );
    if (silence) used.add(silence);
    return !silence;
  });
  return { literals, needless: silences.filter((silence) => !used.has(silence)) };
}

/** What to do about a literal. */
export function wordsSentence({ path, at, text }: Literal): string {
  return `${path}:${at} "${text}" is read by a person: put it into a catalogue of src/words/en and say it with t()`;
}

/** What no person reads: types, imports, errors that are thrown, and values for the browser. */
function isSilent(node: SyntaxNode): boolean {
  if (node.type.startsWith('TS') && !WRAPPERS.has(node.type)) return true;
  if (/^(Import|Export(All|Named)).*/.test(node.type) && isNode(node.source)) return true;
  if (node.type === 'NewExpression') return BUGS.has(nameOf(node.callee));
  if (node.type === 'CallExpression') return nameOf(node.callee) === 'unreachable';
  return node.type === 'JSXAttribute' && SILENT.test(attributeName(node));
}

/** What is thrown for bugs of ours. */
const BUGS = new Set(['Error', 'TypeError', 'RangeError', 'SyntaxError']);
/** TypeScript's nodes that hold a value. */
const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** Texts that an expression can come to: through branches and defaults, not through calls. */
function shownBy(value: unknown): { node: SyntaxNode; text: string }[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'JSXExpressionContainer':
      return shownBy(value.expression);
    case 'ConditionalExpression':
      return [...shownBy(value.consequent), ...shownBy(value.alternate)];
    case 'LogicalExpression':
      return [...shownBy(value.left), ...shownBy(value.right)];
    default:
      return textsOf(value)
        .filter((text) => /\p{L}{2,}/u.test(text))
        .map((text) => ({ node: value, text }));
  }
}

/** The text of a literal, or the fixed parts of a template. */
function textsOf(node: SyntaxNode): string[] {
  const whole = literalText(node);
  if (whole !== undefined) return [whole];
  if (node.type !== 'TemplateLiteral') return [];
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.map(({ value }) => value.cooked);
}

function attributeName(node: SyntaxNode): string {
  const { name } = node;
  return isNode(name) && typeof name.name === 'string' ? name.name : '';
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node.name === 'string' ? node.name : '';
}

function children(node: SyntaxNode): SyntaxNode[] {
  return Object.keys(node).flatMap((key) => {
    const value = node[key];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}
