/** What one run changes in a scenario, for `--set` and `--without`. */
export interface Changes {
  /** `model.NAME`, `priority.ACTOR.ID` (a weight), or the name of a quantity as a rule writes it. */
  readonly set?: Readonly<Record<string, number | string>>;
  /** `ACTOR.RULE`: priorities, red lines or lines of doctrine to leave out. */
  readonly without?: readonly string[];
}

/** How a record writes down that a rule was left out. */
const WITHOUT = 'without.';

/** Changes as a record carries them: one flat table. */
export function toOverrides({ set = {}, without = [] }: Changes): Record<string, number | string> {
  return { ...set, ...Object.fromEntries(without.map((rule) => [WITHOUT + rule, 1])) };
}

/** The way back, for whoever compiles a scenario to replay a record. */
export function fromOverrides(overrides: Readonly<Record<string, number | string>>): Changes {
  const entries = Object.entries(overrides);
  return {
    set: Object.fromEntries(entries.filter(([name]) => !name.startsWith(WITHOUT))),
    without: entries.filter(([name]) => name.startsWith(WITHOUT)).map(([name]) => name.slice(WITHOUT.length)),
  };
}
