import { ablation } from './ablation.ts';
import { allies } from './allies.ts';
import { conduct } from './conduct.ts';
import { crises } from './crises.ts';
import { experiments } from './experiments.ts';
import type { Finding } from './finding.ts';
import { likeness } from './likeness.ts';
import { outcomes } from './outcomes.ts';
import { planner } from './planner.ts';
import { conditionals, cycles } from './repetition.ts';
import { recklessness } from './recklessness.ts';
import { seats } from './seats.ts';
import type { Audit } from './setting.ts';

export type { Cell, Finding, Saying, Table } from './finding.ts';
export { FULL, QUICK, type Audit, type Host, type Job, type Sizes } from './setting.ts';
export type { Gain, Share } from './statistics.ts';

/** The parts of an audit, in the order in which they are measured and reported. */
export const ROWS = {
  outcomes,
  crises,
  allies,
  likeness,
  experiments,
  conduct,
  seats,
  recklessness,
  cycles,
  conditionals,
  ablation,
  planner,
} as const satisfies Readonly<Record<string, (audit: Audit) => Promise<Finding[]>>>;

export type RowId = keyof typeof ROWS;
export const ROW_IDS = Object.keys(ROWS) as RowId[];
