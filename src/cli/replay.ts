import { Command } from 'commander';
import {
  fromLink,
  linkOverrides,
  linkScenario,
  LINK_PREFIX,
  parseRecord,
  replay,
  type Divergence,
  type GameRecord,
} from '../record/index.ts';
import type { Result } from '../base/result.ts';
import { fromOverrides, type Scenario } from '../scenario/index.ts';
import { t } from '../words/index.ts';
import { findScenario, readScenario, readText } from './files.ts';
import { because, EXIT, Output } from './output.ts';

/** `replay RECORD`: plays a record (a file, or a link) again and checks it turn by turn. */
export function replayCommand(leave: (code: number) => void): Command {
  return new Command('replay')
    .description(t('cli.replay.about'))
    .argument('<record>', t('cli.replay.record'))
    .option('--json', t('cli.json'), false)
    .action((given: string, options: { json: boolean }) => leave(run(given, options.json)));
}

function run(given: string, json: boolean): number {
  const output = new Output(json);
  const opened = open(given, output);
  if (opened === undefined) return EXIT.refused;
  const result = opened.ok ? replay(opened.value.record, opened.value.scenario) : opened;
  if (!result.ok) {
    output.result(
      { ok: false, turns: Math.max(0, result.error.turn - 1), hash: null, divergence: result.error },
      [t(`fault.${result.error.code}`, { ...result.error })],
    );
    return EXIT.refused;
  }
  const { hashes } = result.value;
  const hash = hashes.at(-1) ?? null;
  output.result({ ok: true, turns: hashes.length, hash, divergence: null }, [
    t('cli.replay.ok', { turns: hashes.length, hash: hash ?? '' }),
  ]);
  return EXIT.done;
}

type Opened = Result<{ record: GameRecord; scenario: Scenario }, Divergence>;

function open(given: string, output: Output): Opened | undefined {
  const link = given.indexOf(LINK_PREFIX);
  if (link >= 0) {
    const text = given.slice(link);
    const id = linkScenario(text);
    if (!id.ok) return id;
    const overrides = linkOverrides(text);
    if (!overrides.ok) return overrides;
    const scenario = scenarioOf(id.value, overrides.value, output);
    if (!scenario) return undefined;
    const record = fromLink(text, scenario);
    return record.ok ? { ok: true, value: { record: record.value, scenario } } : record;
  }
  const text = readText(given);
  if (text === undefined) {
    output.refuse(because('no_file', t('cli.noFile', { file: given })));
    return undefined;
  }
  const record = parseRecord(text);
  return record.ok ? withOverrides(record.value, output) : record;
}

function withOverrides(record: GameRecord, output: Output): Opened | undefined {
  const scenario = scenarioOf(record.scenario, record.overrides, output);
  return scenario && { ok: true, value: { record, scenario } };
}

function scenarioOf(id: string, overrides: GameRecord['overrides'], output: Output): Scenario | undefined {
  const file = /^_?[a-z][a-z0-9-]*$/.test(id) ? findScenario(id) : undefined;
  if (!file) {
    output.refuse(because('no_scenario', t('cli.noScenario', { file: id.slice(0, 60) })));
    return undefined;
  }
  const scenario = readScenario(file, fromOverrides(overrides));
  if (scenario.ok) return scenario.value;
  output.refuse(scenario.error);
  return undefined;
}
