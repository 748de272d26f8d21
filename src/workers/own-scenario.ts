import { emptyTally, playInto, type Tally } from '../analysis/ensemble.ts';
import { examineTexts, type Diagnostic, type Scenario, type ScenarioTexts } from '../scenario/index.ts';

/** What the page asks of the worker that looks at a scenario while it is written. */
export type Ask =
  | { readonly kind: 'examine'; readonly id: number; readonly texts: ScenarioTexts }
  /** Games of the scenario that was examined last, under doctrine. */
  | { readonly kind: 'play'; readonly id: number; readonly seed: string; readonly games: number };

/** Names that a rule or an effect may use, by what they name. */
export interface Vocabulary {
  readonly actors: readonly string[];
  readonly regions: readonly string[];
  /** Issue ids with their levels. */
  readonly issues: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly string[];
  readonly factors: readonly string[];
  readonly commitments: readonly string[];
  readonly actions: readonly string[];
  readonly rungs: readonly string[];
  readonly sources: readonly string[];
}

/** What it answers, by the id of the question. */
export type Answer =
  | {
      readonly kind: 'examined';
      readonly id: number;
      readonly found: readonly Diagnostic[];
      /** Only where it can be played. */
      readonly vocabulary: Vocabulary | undefined;
    }
  | { readonly kind: 'played'; readonly id: number; readonly tally: Tally; readonly over: boolean };

/** How many games are played between two pictures. */
const STEP = 5;

let scenario: Scenario | undefined;

/** Answers one question. */
export function answer(ask: Ask, post: (answer: Answer) => void): void {
  const { id } = ask;
  if (ask.kind === 'examine') {
    const examined = examineTexts(ask.texts);
    scenario = examined.ok ? examined.value.scenario : undefined;
    const found = examined.ok ? examined.value.warnings : examined.error;
    post({ kind: 'examined', id, found, vocabulary: scenario && vocabularyOf(scenario) });
    return;
  }
  if (!scenario) return;
  const tally = emptyTally(scenario);
  const seats = scenario.actors.map(() => 'doctrine' as const);
  for (let n = 0; n < ask.games; n++) {
    playInto(tally, scenario, ask.seed, n, seats);
    if (tally.games % STEP === 0 && n + 1 < ask.games) post({ kind: 'played', id, tally, over: false });
  }
  post({ kind: 'played', id, tally, over: true });
}

function vocabularyOf({
  actors,
  regions,
  issues,
  people,
  factors,
  commitments,
  ...rest
}: Scenario): Vocabulary {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    actors: ids(actors),
    regions: ids(regions),
    issues: Object.fromEntries(issues.map((issue) => [issue.id, ids(issue.levels)])),
    people: ids(people),
    factors: ids(factors),
    commitments: ids(commitments),
    actions: ids(rest.templates),
    rungs: ids(rest.ladder).slice(1),
    sources: Object.keys(rest.sources),
  };
}
