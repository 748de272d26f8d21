/** A class of finished games: checked, told apart by student, and compared. */
export { checkText, type CheckFault, type ScenarioFinder } from './check.ts';
export {
  fatefulOrders,
  orderUses,
  outcomesOf,
  ownScore,
  partingsOf,
  type Branch,
  type ClassGame,
  type OrderUse,
  type OutcomeShare,
  type Parting,
} from './compare.ts';
export type { Digest, GivenOrder } from './digest.ts';
export { nameOf, rollOf, type Remark, type Roll, type Submission } from './roll.ts';
