/** What an act does to a conflict, mildest first. */
export const ESCALATION_CLASSES = [
  'de_escalation',
  'status_quo',
  'posturing',
  'non_violent',
  'violent',
] as const;
/** One of {@link ESCALATION_CLASSES}. */
export type EscalationClass = (typeof ESCALATION_CLASSES)[number];

/** How an act is coded in the event-data literature. */
export interface Coding {
  readonly cameo: string;
  /** Goldstein score in tenths, -100..100, so that it stays an integer. */
  readonly goldstein: number;
  /** Correlates of War level of hostility, 1-5. */
  readonly mid: number;
  readonly escalation: EscalationClass;
}
