import { Command } from 'commander';
import { replay } from '../record/index.ts';
import { t } from '../words/index.ts';
import { openRecord } from './open-record.ts';
import { EXIT, Output } from './output.ts';

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
  const opened = openRecord(given, output);
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
