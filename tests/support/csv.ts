/** Reads CSV as RFC 4180 has it, strictly: what is not of that form throws. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let value = '';
      if (text[at] === '"') {
        for (at++; ; at++) {
          if (at >= text.length) throw new Error('a quote that is never closed');
          if (text[at] === '"' && text[at + 1] === '"') at++;
          else if (text[at] === '"') break;
          value += text[at];
        }
        at++;
      } else
        for (; at < text.length && text[at] !== ',' && text[at] !== '\r'; at++) {
          if (text[at] === '"' || text[at] === '\n') throw new Error(`a bare ${JSON.stringify(text[at])}`);
          value += text[at];
        }
      row.push(value);
      if (text[at] === ',') at++;
      else if (text.startsWith('\r\n', at)) break;
      else throw new Error(`no end of line at ${at}`);
    }
    at += 2;
    rows.push(row);
  }
  return rows;
}
