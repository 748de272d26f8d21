import { Command } from 'commander';
import { checkRecord } from '../session/index.ts';
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
  const result = opened.ok ? checkRecord(opened.value.scenario, opened.value.record) : opened;
  if (!result.ok) {
    const { turn, code } = result.error;
    if (json)
      output.result({ ok: false, turns: Math.max(0, turn - 1), hash: null, divergence: result.error }, []);
    else output.complain([t(`fault.${code}`, { ...result.error })]);
    return EXIT.refused;
  }
  const { hashes } = result.value;
  const hash = hashes.at(-1) ?? null;
  output.result({ ok: true, turns: hashes.length, hash, divergence: null }, [
    t('cli.replay.ok', { turns: hashes.length, hash: hash ?? '' }),
  ]);
  return EXIT.done;
}
