/** Names of states that English gives an article to within a sentence; on a label or in a list they stand alone. */
const NAMES = 'United States|European Union';
/** After a word, a comma or a bracket, and not after the article itself. */
const WITHIN = new RegExp(`(?<=[^\\s\u2013\u2014\u00b7:+] )(?<![Tt]he )(?=(?:${NAMES})\\b)`, 'g');
/** At the head of what goes on with a verb. */
const FIRST = new RegExp(`^(?=(?:${NAMES}) [a-z])`);

/** A filled message, with the articles that its names need: "offers the United States a date". */
export function withArticles(text: string): string {
  if (!text.includes('United States') && !text.includes('European Union')) return text;
  return text.replace(WITHIN, 'the ').replace(FIRST, 'The ');
}
