import { Command, InvalidArgumentError } from 'commander';
import { gameSeed, type Tally } from '../analysis/ensemble.ts';
import { recordGame } from '../analysis/play.ts';
import { POLICY_IDS, type PolicyId } from '../policies/index.ts';
import { compileTexts, toOverrides, TURNS_IN_FACT, type Changes, type Scenario } from '../scenario/index.ts';
import { t } from '../words/index.ts';
import { tallyGames } from '../workers/node.ts';
import { explainDecision, explainLines, type ExplainWish } from './explain.ts';
import { findScenario, readTexts, withOwnText, writeText } from './files.ts';
import { because, EXIT, Output, Progress } from './output.ts';

interface Options {
  games: number;
  seed: string;
  workers: number;
  policy: PolicyId;
  seat: Record<string, PolicyId>;
  set: Record<string, number | string>;
  without: string[];
  history?: number;
  record?: string;
  explain?: ExplainWish;
  json: boolean;
}

/** The most worker threads: each holds a scenario of its own. */
const WORKER_LIMIT = 64;

const POLICIES: readonly string[] = POLICY_IDS;

/** `simulate SCENARIO`: many games between policies, and what came of them. */
export function simulateCommand(leave: (code: number) => void): Command {
  return new Command('simulate')
    .description(t('cli.simulate.about'))
    .argument('<scenario>', t('cli.scenario'))
    .requiredOption('--games <n>', t('cli.simulate.games'), wholeNumber)
    .requiredOption('--seed <text>', t('cli.simulate.seed'), seedText)
    .option('--workers <n>', t('cli.simulate.workers'), wholeNumber, 1)
    .option(
      '--policy <policy>',
      t('cli.simulate.policy', { policies: POLICIES.join(', ') }),
      policyName,
      'doctrine',
    )
    .option('--seat <actor=policy>', t('cli.simulate.seat'), collectSeats, {})
    .option('--set <path=value>', t('cli.simulate.set'), collectSettings, {})
    .option(
      '--without <actor.rule>',
      t('cli.simulate.without'),
      (id: string, all: string[]) => [...all, id],
      [],
    )
    .option('--history <turns>', t('cli.simulate.history'), wholeNumber)
    .option('--record <file>', t('cli.simulate.record'))
    .option('--explain <turn:actor>', t('cli.simulate.explain'), explainWish)
    .option('--json', t('cli.json'), false)
    .action(async (name: string, options: Options) => leave(await simulate(name, options)));
}

async function simulate(name: string, options: Options): Promise<number> {
  const output = new Output(options.json);
  const file = findScenario(name);
  if (!file) return output.refuse(because('no_scenario', t('cli.noScenario', { file: name })));
  const set = options.history ? { ...options.set, [TURNS_IN_FACT]: options.history } : options.set;
  const changes: Changes = { set, without: options.without };
  const texts = readTexts(file);
  const scenario = compileTexts(texts, changes);
  if (!scenario.ok) return output.refuse(scenario.error);
  const named = [...Object.keys(options.seat), ...(options.explain ? [options.explain.actor] : [])];
  const stranger = named.find((id) => scenario.value.actors.every((actor) => actor.id !== id));
  if (stranger !== undefined)
    return output.refuse(because('no_actor', t('cli.noActor', { actor: stranger })));
  const seats = scenario.value.actors.map((actor) => options.seat[actor.id] ?? options.policy);
  if (options.record !== undefined) {
    const carried = withOwnText(file, texts, scenario.value);
    const { record } = recordGame(carried, gameSeed(options.seed, 0), seats, toOverrides(changes));
    if (!writeText(options.record, `${JSON.stringify(record, null, 1)}\n`))
      return output.refuse(because('cannot_write', t('cli.cannotWrite', { file: options.record })));
  }
  const progress = new Progress(options.games);
  const began = performance.now();
  const tally = await tallyGames({
    scenario: scenario.value,
    texts,
    changes,
    seed: options.seed,
    games: options.games,
    seats,
    workers: Math.min(options.workers, options.games, WORKER_LIMIT),
    onProgress: (done) => progress.at(done),
  });
  progress.end();
  const seconds = (performance.now() - began) / 1000;
  const result = summary(scenario.value, options, tally, seconds);
  const told =
    options.explain && explainDecision(scenario.value, gameSeed(options.seed, 0), seats, options.explain);
  output.result(told ? { ...result, explained: told } : result, [
    ...lines(result),
    ...explainLines(told ?? []),
  ]);
  return EXIT.done;
}

function summary(scenario: Scenario, options: Options, tally: Tally, seconds: number) {
  const games = Math.max(1, tally.games);
  const share = (table: Record<string, number>) =>
    Object.fromEntries(Object.entries(table).map(([key, count]) => [key, count / games]));
  return {
    scenario: scenario.id,
    games: tally.games,
    seed: options.seed,
    outcomes: share(tally.outcomes),
    wars: share(tally.wars),
    scores: share(tally.scores),
    actions: tally.actions,
    actionGames: tally.actionGames,
    crises: tally.crises,
    crisesOfMovers: tally.crisesOfMovers,
    violence: tally.violence,
    incidents: tally.incidents,
    happened: tally.happened,
    happenedGames: tally.happenedGames,
    seconds: Math.round(seconds * 1000) / 1000,
    gamesPerSecond: Math.round(tally.games / Math.max(seconds, 0.001)),
  };
}

function lines(result: ReturnType<typeof summary>): string[] {
  const percent = (share: number) => `${(share * 100).toFixed(1).padStart(6)} %`;
  const table = (title: string, rows: readonly (readonly [string, string])[]) => [
    '',
    title,
    ...rows.map(([name, value]) => `  ${name.padEnd(30)} ${value}`),
  ];
  const used = Object.entries(result.actions).sort((a, b) => b[1] - a[1]);
  return [
    t('cli.simulate.head', {
      scenario: result.scenario,
      games: result.games,
      seed: result.seed,
      rate: result.gamesPerSecond,
    }),
    ...table(
      t('cli.simulate.outcomes'),
      Object.entries(result.outcomes).map(([k, v]) => [k, percent(v)]),
    ),
    ...table(
      t('cli.simulate.wars'),
      Object.entries(result.wars).map(([k, v]) => [k, percent(v)]),
    ),
    ...table(
      t('cli.simulate.scores'),
      Object.entries(result.scores).map(([k, v]) => [k, v.toFixed(1).padStart(6)]),
    ),
    ...table(
      t('cli.simulate.crises'),
      Object.entries(result.crises).map(([k, v]) => [k, String(v).padStart(6)]),
    ),
    ...table(
      t('cli.simulate.violence'),
      Object.entries(result.violence).map(([k, v]) => [k, String(v).padStart(6)]),
    ),
    ...table(
      t('cli.simulate.actions'),
      used.map(([k, v]) => [k, (v / result.games).toFixed(3).padStart(7)]),
    ),
  ];
}

function explainWish(text: string): ExplainWish {
  const [turn, actor] = text.split(':');
  if (!actor) throw new InvalidArgumentError(t('cli.explain.form'));
  return { turn: wholeNumber(turn), actor };
}

function seedText(text: string): string {
  if (text.length === 0 || text.length > 100) throw new InvalidArgumentError(t('cli.simulate.seedLength'));
  return text;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError(t('cli.wholeNumber'));
  return value;
}

function policyName(text: string): PolicyId {
  if (!POLICIES.includes(text))
    throw new InvalidArgumentError(t('cli.noPolicy', { policies: POLICIES.join(', ') }));
  return text as PolicyId;
}

function collectSeats(text: string, all: Record<string, PolicyId>): Record<string, PolicyId> {
  const [actor, policy] = text.split('=');
  if (!actor || !policy) throw new InvalidArgumentError(t('cli.pair'));
  return { ...all, [actor]: policyName(policy) };
}

function collectSettings(
  text: string,
  all: Record<string, number | string>,
): Record<string, number | string> {
  const at = text.lastIndexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError(t('cli.pair'));
  const value = text.slice(at + 1).trim();
  const whole = /^-?\d+$/.test(value);
  if (whole && !Number.isSafeInteger(Number(value))) throw new InvalidArgumentError(t('cli.tooLarge'));
  return { ...all, [text.slice(0, at).trim()]: whole ? Number(value) : value };
}
