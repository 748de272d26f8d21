import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { saying } from '../base/saying.ts';
import { OUTCOMES } from '../engine/index.ts';
import { parseAudit, type Diagnostic } from '../scenario/index.ts';
import { formatDiagnostic } from '../words/diagnostic.ts';
import { t } from '../words/index.ts';
import { findScenario, readBeside, readScenario } from './files.ts';
import { asJson, EXIT, Output } from './output.ts';

/** `validate FILE…`: every error of every file at once, with file, line, column and suggestion. */
export function validateCommand(leave: (code: number) => void): Command {
  return new Command('validate')
    .description(t('cli.validate.about'))
    .argument('<file...>', t('cli.scenario'))
    .option('--json', t('cli.json'), false)
    .action((files: string[], options: { json: boolean }) => {
      const output = new Output(options.json);
      const results = files.map((file) => ({ file, errors: check(file) }));
      const bad = results.filter((result) => result.errors.length > 0);
      output.result(
        {
          ok: bad.length === 0,
          files: results.map(({ file, errors }) => ({ file, errors: errors.map(asJson) })),
        },
        results.map(({ file, errors }) => t('cli.validate.result', { file, errors: errors.length })),
      );
      if (!options.json) output.complain(bad.flatMap(({ errors }) => errors.map(formatDiagnostic)));
      leave(bad.length === 0 ? EXIT.done : EXIT.refused);
    });
}

function check(file: string): readonly Diagnostic[] {
  const found = findScenario(file);
  if (!found || !existsSync(found))
    return [{ file, line: 1, column: 1, code: 'no_file', says: saying('no_scenario', { file }) }];
  const scenario = readScenario(found);
  if (!scenario.ok) return scenario.error;
  const beside = readBeside(found, 'audit.yaml');
  const plan = beside && parseAudit(beside.text, beside.name, scenario.value, OUTCOMES);
  return !plan || plan.ok ? [] : plan.error;
}
