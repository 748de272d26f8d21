import { isNode, type SyntaxNode, walk } from './syntax.ts';

/** Every name that a module binds itself, anywhere in it: variables, parameters, functions, classes, imports. */
export function boundNames(program: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  const bind = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    switch (pattern.type) {
      case 'Identifier':
        names.add(pattern.name as string);
        break;
      case 'ObjectPattern':
        for (const entry of pattern.properties as SyntaxNode[]) bind(entry.value ?? entry.argument);
        break;
      case 'ArrayPattern':
        for (const element of pattern.elements as unknown[]) bind(element);
        break;
      case 'AssignmentPattern':
        bind(pattern.left);
        break;
      case 'RestElement':
        bind(pattern.argument);
        break;
      case 'TSParameterProperty':
        bind(pattern.parameter);
        break;
    }
  };
  walk(program, (node) => {
    if (Array.isArray(node.params)) for (const parameter of node.params) bind(parameter);
    if (/^(Variable|Function|Class|TS\w+)Decl\w+$/.test(node.type)) bind(node.id);
    if (/^Import\w*Specifier$/.test(node.type)) bind(node.local);
    if (node.type === 'CatchClause') bind(node.param);
  });
  return names;
}
