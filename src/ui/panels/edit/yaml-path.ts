/** Where in a YAML text one writes: the keys above, and whether a key or a value is wanted. */
export interface Writing {
  /** Keys from the top, places in lists left out. */
  readonly path: readonly string[];
  readonly wants: 'key' | 'value';
  /** What stands there so far. */
  readonly word: string;
}

const KEY = /^(\s*)((?:- +)*)("?)([\w-]+)\3:(?:\s|$)/;

/** Reads the lines up to the cursor. Good for what people write; it need not know all of YAML. */
export function writingAt(before: string): Writing {
  const lines = before.split('\n');
  const line = lines.pop() ?? '';
  const word = /[\w.]*$/.exec(line)![0];
  const head = line.slice(0, line.length - word.length);
  const flow = flowOf(head);
  if (flow)
    return { path: [...blockPath(lines, head.slice(0, flow.at)), ...flow.keys], wants: flow.wants, word };
  const key = KEY.exec(head);
  if (key) return { path: blockPath(lines, head), wants: 'value', word };
  return { path: parents(lines, indentOf(head)), wants: 'key', word };
}

/** Keys within braces that are open on this line, and where the first of them opens. */
function flowOf(head: string): { keys: string[]; wants: Writing['wants']; at: number } | undefined {
  const open: { at: number; key: string; list: boolean }[] = [];
  let key = '';
  let quote = '';
  let wantsValue = false;
  for (let i = 0; i < head.length; i++) {
    const char = head[i];
    if (quote) {
      if (char === quote) quote = '';
      continue;
    }
    if (char === '"' || char === "'") quote = char;
    else if (char === '{' || char === '[') {
      open.push({ at: i, key, list: char === '[' });
      [key, wantsValue] = ['', char === '['];
    } else if (char === '}' || char === ']') {
      ({ key } = open.pop() ?? { key: '' });
      wantsValue = true;
    } else if (char === ',') [key, wantsValue] = open.at(-1)?.list ? [key, true] : ['', false];
    else if (char === ':' && /\s|$/.test(head[i + 1] ?? '')) {
      key = /[\w-]+$/.exec(head.slice(0, i))?.[0] ?? '';
      wantsValue = true;
    }
  }
  if (open.length === 0) return undefined;
  const keys = [...open.slice(1).map((one) => one.key), ...(wantsValue ? [key] : [])].filter(
    (one) => one !== '',
  );
  return { keys, wants: wantsValue ? 'value' : 'key', at: open[0].at };
}

/** The path of the key at the head of a line, that key included. */
function blockPath(lines: readonly string[], head: string): string[] {
  const key = KEY.exec(head);
  if (!key) return parents(lines, indentOf(head));
  return [...parents(lines, key[1].length + key[2].length), key[4]];
}

function indentOf(head: string): number {
  return /^\s*(?:- +)*/.exec(head)![0].length;
}

/** Keys of the lines above that this indentation lies within. */
function parents(lines: readonly string[], indent: number): string[] {
  const path: string[] = [];
  let limit = indent;
  for (let i = lines.length - 1; i >= 0 && limit > 0; i--) {
    const key = KEY.exec(lines[i]);
    if (!key) continue;
    const at = key[1].length + key[2].length;
    if (at >= limit) continue;
    path.unshift(key[4]);
    // The dash of a list stands in its key's own column or further in.
    limit = key[1].length === 0 ? at : Math.min(at, key[1].length + (key[2] ? 1 : 0));
  }
  return path;
}
