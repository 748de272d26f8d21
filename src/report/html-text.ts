/** A piece of HTML that is safe to put into other HTML. */
export interface Html {
  readonly html: string;
}

/** What can stand in a template: text and numbers are escaped, pieces and lists of them are not. */
export type HtmlPart = string | number | Html | readonly HtmlPart[] | undefined;

/** HTML from a template: `` h`<p>${text}</p>` ``. Whatever is not HTML already is escaped, in attributes too. */
export function h(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { html: strings.reduce((text, piece, i) => text + htmlOf(parts[i - 1]) + piece) };
}

function htmlOf(part: HtmlPart): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(htmlOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
}
