import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { isPackId } from '../scenario/index.ts';
import { t } from '../words/index.ts';
import { readText, SCENARIOS, writeText } from './files.ts';
import { because, EXIT, Output } from './output.ts';

/** The scenario that every new one begins as. */
export const STARTER = join(SCENARIOS, 'starter', 'starter.yaml');

/** `new NAME`: a folder with a small scenario that works, to be changed bit by bit. */
export function newCommand(leave: (code: number) => void): Command {
  return new Command('new')
    .description(t('cli.new.about'))
    .argument('<name>', t('cli.new.name'))
    .option('--into <folder>', t('cli.new.into'), SCENARIOS)
    .option('--json', t('cli.json'), false)
    .action((name: string, { into, json }: { into: string; json: boolean }) => {
      leave(write(name, into, new Output(json)));
    });
}

function write(name: string, into: string, output: Output): number {
  if (!isPackId(name)) return output.refuse(because('bad_name', t('cli.new.badName', { name })));
  const folder = join(into, name);
  if (existsSync(folder)) return output.refuse(because('exists', t('cli.new.exists', { folder })));
  const file = join(folder, 'scenario.yaml');
  const text = starterAs(readText(STARTER)!, name, into === SCENARIOS);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    return output.refuse(because('cannot_write', t('cli.cannotWrite', { file })));
  }
  if (!writeText(file, text)) return output.refuse(because('cannot_write', t('cli.cannotWrite', { file })));
  const named = into === SCENARIOS ? name : folder;
  output.result({ ok: true, file }, [t('cli.new.done', { file, name: named })]);
  return EXIT.done;
}

/** The starter under another id. Elsewhere than beside the library there is no schema to point at. */
function starterAs(text: string, id: string, beside: boolean): string {
  const named = text.replace(/^id: starter$/m, `id: ${id}`);
  return beside ? named : named.replace(/^# yaml-language-server:.*\n/, '');
}
