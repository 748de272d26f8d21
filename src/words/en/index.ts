import { audit } from './audit.ts';
import { cli } from './cli.ts';
import { briefing } from './briefing.ts';
import { classWords } from './class.ts';
import { crisis } from './crisis.ts';
import { diagnostics } from './diagnostics.ts';
import { debrief } from './debrief.ts';
import { deals } from './deals.ts';
import { demands } from './demands.ts';
import { edit } from './edit.ts';
import { events } from './events.ts';
import { format } from './format.ts';
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
 * The whole catalogue. Messages are ICU MessageFormat; a key begins with its file's subject. Text in < > is a tag, so
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
  ...format,
  ...cli,
  ...audit,
} as const;
