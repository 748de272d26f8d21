/**
 * A debrief for paper and as a file of its own. Apart from the report's other face, for what is drawn here brings the
 * charts, and the first pages of the site need none.
 */
export { debriefHtml, debriefSheets, type SheetsAsked } from './html.ts';
export { STYLE } from './html-style.ts';
