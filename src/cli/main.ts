import { Command, CommanderError } from 'commander';
import '../words/console.ts';
import { t } from '../words/index.ts';
import { auditCommand } from './audit.ts';
import { exportCommand } from './export.ts';
import { newCommand } from './new.ts';
import { EXIT } from './output.ts';
import { replayCommand } from './replay.ts';
import { simulateCommand } from './simulate.ts';
import { validateCommand } from './validate.ts';

/** Runs the command line; returns the exit code: 0 done, 1 refused input or failed check, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = new Command('araxes');
  program.description(t('cli.about')).exitOverride().showHelpAfterError();
  const leave = (given: number) => {
    code = given;
  };
  for (const build of [
    newCommand,
    validateCommand,
    simulateCommand,
    replayCommand,
    exportCommand,
    auditCommand,
  ])
    program.addCommand(build(leave).exitOverride());
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Whoever asks for help gets it and is done; whoever is shown it for want of a command is not.
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  return code;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
