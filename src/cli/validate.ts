import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { saying } from '../base/saying.ts';
import { OUTCOMES } from '../engine/index.ts';
import { examineTexts, parseAudit, type Diagnostic } from '../scenario/index.ts';
import { formatDiagnostic } from '../words/diagnostic.ts';
import { t } from '../words/index.ts';
import { findScenario, readBeside, readTexts } from './files.ts';
import { asJson, EXIT, Output } from './output.ts';

/**
 * `validate FILE…`: every error of every file at once, with file, line, column and suggestion, and warnings of what is
 * allowed and yet hardly meant; with `--strict` these refuse too.
 */
export function validateCommand(leave: (code: number) => void): Command {
  return new Command('validate')
    .description(t('cli.validate.about'))
    .argument('<file...>', t('cli.scenario'))
    .option('--strict', t('cli.validate.strict'), false)
    .option('--json', t('cli.json'), false)
    .action((files: string[], { strict, json }: { strict: boolean; json: boolean }) => {
      const output = new Output(json);
      const results = files.map((file) => ({ file, ...check(file) }));
      const bad = results.filter(
        ({ errors, warnings }) => errors.length + (strict ? warnings.length : 0) > 0,
      );
      output.result(
        {
          ok: bad.length === 0,
          files: results.map(({ file, errors, warnings }) => ({
            file,
            errors: errors.map(asJson),
            warnings: warnings.map(asJson),
          })),
        },
        results.map(({ file, errors, warnings }) =>
          t('cli.validate.result', { file, errors: errors.length, warnings: warnings.length }),
        ),
      );
      const told = results.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
      if (!json && told.length > 0) output.complain(told.map(formatDiagnostic));
      leave(bad.length === 0 ? EXIT.done : EXIT.refused);
    });
}

interface Checked {
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
}

function check(file: string): Checked {
  const wrong = (errors: readonly Diagnostic[]) => ({ errors, warnings: [] });
  const found = findScenario(file);
  if (!found || !existsSync(found))
    return wrong([{ file, line: 1, column: 1, code: 'no_file', says: saying('no_scenario', { file }) }]);
  const examined = examineTexts(readTexts(found));
  if (!examined.ok) return wrong(examined.error);
  const { scenario, warnings } = examined.value;
  const beside = readBeside(found, 'audit.yaml');
  const plan = beside && parseAudit(beside.text, beside.name, scenario, OUTCOMES);
  return { errors: !plan || plan.ok ? [] : plan.error, warnings };
}
