/**
 * The session's face: all that the page may know of the game. Screens import from here and from nowhere below, so
 * that no panel depends on how the engine is laid out.
 */
export type * from './types.ts';
export { OPENNESS } from './types.ts';
export { ANSWERS } from '../engine/inputs.ts';
export { err, type Result } from '../base/result.ts';
export type { Cause, EventKind, GameEvent, ModelCause } from '../engine/events.ts';
export type {
  Answer,
  AnswerKind,
  CrisisMove,
  Input,
  Prompt,
  Proposal,
  Reaction,
  Stance,
  Refusal,
  RefusalCode,
  Term,
} from '../engine/inputs.ts';
export type { Observation } from '../engine/observe.ts';
export type { Crisis, CrisisOutcome, Deal, Offer, OutcomeClass, Violence, World } from '../engine/world.ts';
export type { Choice, PolicyId, Reason, Reasoning, Weighed } from '../policies/types.ts';
export type { GameRecord } from '../record/types.ts';
export type { Diagnostic } from '../scenario/diagnostics.ts';
export type {
  Action,
  Actor,
  Commitment,
  Effect,
  Incident,
  Inject,
  Issue,
  Priority,
  RedLine,
  Region,
  RuleSet,
  Rung,
  Scenario,
  Template,
} from '../scenario/types.ts';
export type { ScenarioTexts } from '../scenario/texts.ts';
export { compileScenario, fromOverrides, loadLibrary, parseScenario } from '../scenario/index.ts';
export * from './views/index.ts';
export { RULES_VERSION } from '../engine/index.ts';
export {
  fatefulOrders,
  nameOf,
  orderUses,
  outcomesOf,
  ownScore,
  partingsOf,
  rollOf,
  type Branch,
  type CheckFault,
  type ClassGame,
  type Digest,
  type OrderUse,
  type OutcomeShare,
  type Parting,
  type Remark,
  type Roll,
  type Submission,
} from '../analysis/class/index.ts';
export { OUTCOMES } from '../engine/world.ts';
export { checkRecord, createGame, loadGame } from './begin.ts';
export { createTable, loadTable, type Table } from './table.ts';
export {
  ALL_KNOWING,
  momentOf,
  stepAt,
  stopBefore,
  stopsOf,
  turnAt,
  turnsOf,
  UNITS,
  worldAt,
  type Unit,
} from './replaying.ts';
export {
  forkPointAt,
  forkPoints,
  forkRecord,
  sharedPrefix,
  type ForkPoint,
  type ForkRefusal,
} from './forking.ts';
export {
  fromLink,
  isTooDeep,
  isWhole,
  LINK_PREFIX,
  linkAsks,
  NAME_LIMIT,
  packText,
  parseRecord,
  RECORD_LIMIT,
  shapeRecord,
  toLink,
  unpackText,
  type Divergence,
} from '../record/index.ts';
