export { auditLines, auditMarkdown, type AuditReport } from './audit.ts';
export { chainsOf, type Chain, type ChainLink } from './chains.ts';
export {
  chanceOfWorst,
  crisesOf,
  type CalledPromise,
  type CrisisCourse,
  type CrisisStep,
  type DeclaredStep,
  type RoundDraw,
} from './crises.ts';
export { crisisClaims, mindsOf, type CrisisClaim, type CrisisMind } from './crisis-minds.ts';
export {
  aloneText,
  claimLines,
  mistakeLines,
  otherLines,
  thoughtText,
  truthText,
  type CrisisLine,
} from './crisis-words.ts';
export { climbsOf, type Climb } from './climbing.ts';
export { CSV_COLUMNS, eventsCsv } from './csv.ts';
export { BYTE_ORDER_MARK, csvText } from './csv-text.ts';
export {
  escalationOf,
  laddersOf,
  tensionWith,
  type Column,
  type DyadRungs,
  type DyadTension,
  type Escalation,
} from './escalation.ts';
export { escalationScoreOf, publishedSentence, type EscalationScore } from './escalation-score.ts';
export {
  closingByTurn,
  openingByTurn,
  quantitiesByTurn,
  turnsPlayed,
  type FinishedGame,
  type LogEntry,
} from './game.ts';
export { GRADEBOOK_COLUMNS, gradebookCsv } from './gradebook.ts';
export { headlineOf, type Headline } from './headline.ts';
export {
  claimsOf,
  hiddenActs,
  trueLines,
  truthsOf,
  type ClaimTruth,
  type HiddenAct,
  type PrivateTruth,
  type TrueLine,
} from './hidden.ts';
export { coldWarSentence, outcomeFindings, type OutcomeFinding } from './outcome.ts';
export { peopleOf, type PeopleCourse } from './people.ts';
export { momentsOf } from './questions.ts';
export { TEAM_ROLES } from './team-roles.ts';
export { courseEnd, coursesOf, type Course, type Courses } from './priorities.ts';
