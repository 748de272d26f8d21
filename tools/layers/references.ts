import { isNode, literalText, type SourceModule, type SyntaxNode, walk } from './syntax.ts';

/**
 * How one module names another: `value` and `type` are static imports and re-exports, `dynamic` is `import()`,
 * `url` is `new URL('...', import.meta.url)` (workers, assets), `glob` is `import.meta.glob`, `commonjs` is
 * `require` and `import x = require()`.
 */
export type ReferenceKind = 'value' | 'type' | 'dynamic' | 'url' | 'glob' | 'commonjs';

/** One mention of another module. `specifier` is undefined where it is computed and cannot be read. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly specifier: string | undefined;
  readonly offset: number;
}

/** Every mention of another module in one file, in order of appearance. */
export function referencesOf(module: SourceModule): Reference[] {
  const found: Reference[] = [];
  const add = (kind: ReferenceKind, source: unknown, node: SyntaxNode): void => {
    found.push({ kind, specifier: literalText(source), offset: node.start });
  };
  walk(module.program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'ExportNamedDeclaration':
        if (isNode(node.source)) add(isTypeOnly(node) ? 'type' : 'value', node.source, node);
        break;
      case 'TSImportType':
        add('type', node.source, node);
        break;
      case 'ImportExpression':
        add('dynamic', node.source, node);
        break;
      case 'TSExternalModuleReference':
        add('commonjs', node.expression, node);
        break;
      case 'NewExpression':
        if (isIdentifier(node.callee, 'URL') && mentionsImportMeta(argumentsOf(node)[1])) {
          add('url', argumentsOf(node)[0], node);
        }
        break;
      case 'CallExpression':
        addCall(node, add);
        break;
    }
  });
  return found;
}

function addCall(
  node: SyntaxNode,
  add: (kind: ReferenceKind, source: unknown, node: SyntaxNode) => void,
): void {
  const callee = node.callee as SyntaxNode;
  const args = argumentsOf(node);
  if (isIdentifier(callee, 'require')) add('commonjs', args[0], node);
  if (callee.type !== 'MemberExpression' || !mentionsImportMeta(callee.object)) return;
  if (!isIdentifier(callee.property, 'glob')) return;
  const patterns = args[0]?.type === 'ArrayExpression' ? (args[0].elements as readonly unknown[]) : [args[0]];
  // A pattern that starts with "!" only takes files out again.
  for (const pattern of patterns) if (!literalText(pattern)?.startsWith('!')) add('glob', pattern, node);
}

/** `import type`, `export type`, and lists of names in which each one is marked as a type. */
function isTypeOnly(node: SyntaxNode): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = (node.specifiers ?? []) as readonly SyntaxNode[];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

function isIdentifier(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}

function argumentsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.arguments as readonly SyntaxNode[];
}

function mentionsImportMeta(node: unknown): boolean {
  if (!isNode(node)) return false;
  return node.type === 'MetaProperty' || mentionsImportMeta(node.object);
}
