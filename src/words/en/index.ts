import { briefing } from './briefing.ts';
import { classWords } from './class.ts';
import { crisis } from './crisis.ts';
import { diagnostics } from './diagnostics.ts';
import { debrief } from './debrief.ts';
import { deals } from './deals.ts';
import { demands } from './demands.ts';
import { edit } from './edit.ts';
import { events } from './events.ts';
import { guide } from './guide.ts';
import { play } from './play.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';
import { shell } from './shell.ts';
import { teach } from './teach.ts';
import { teaching } from './teaching.ts';
import { title } from './title.ts';
import { why } from './why.ts';

/**
 * The catalogue that every page loads; `all.ts` has the rest too. Messages are ICU MessageFormat; a key begins with its file's subject. Text in < > is a tag, so
 * a plain < is written '<'.
 */
export const en = {
  ...shell,
  ...title,
  ...briefing,
  ...guide,
  ...play,
  ...classWords,
  ...teaching,
  ...why,
  ...deals,
  ...demands,
  ...teach,
  ...crisis,
  ...events,
  ...debrief,
  ...records,
  ...refusals,
  ...diagnostics,
  ...edit,
} as const;
