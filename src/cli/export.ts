import { Command } from 'commander';
import { parseHTML } from 'linkedom';
import { finishedOf, loadGame } from '../session/index.ts';
import { eventsCsv, type FinishedGame } from '../report/index.ts';
import { debriefHtml } from '../report/paper.ts';
import type { GameRecord } from '../record/index.ts';
import { t } from '../words/index.ts';
import { writeText } from './files.ts';
import { openRecord } from './open-record.ts';
import { because, EXIT, Output } from './output.ts';

/** What a record can be written as, each an option of its own. */
const FORMS = ['csv', 'html', 'json'] as const;
type Form = (typeof FORMS)[number];

type Options = Partial<Record<Form, boolean>> & { readonly out?: string };

/** `export RECORD --csv|--html|--json [--out FILE]`: what a record holds, as a file or on standard output. */
export function exportCommand(leave: (code: number) => void): Command {
  const command = new Command('export')
    .description(t('cli.export.about'))
    .argument('<record>', t('cli.replay.record'))
    .option('--out <file>', t('cli.export.out'));
  for (const form of FORMS) command.option(`--${form}`, t(`cli.export.${form}`));
  return command.action((given: string, options: Options) => {
    const asked = FORMS.filter((form) => options[form]);
    if (asked.length !== 1)
      command.error(t('cli.export.one', { forms: FORMS.map((form) => `--${form}`).join(', ') }));
    leave(run(given, asked[0], options.out));
  });
}

function run(given: string, form: Form, out: string | undefined): number {
  const output = new Output(false);
  const opened = openRecord(given, output);
  if (opened === undefined) return EXIT.refused;
  // A game of policies alone would be played on to its end, and that end is in no record.
  if (opened.ok && !opened.value.record.finished)
    return output.refuse(because('unfinished', t('fault.unfinished')));
  const game = opened.ok ? loadGame(opened.value.scenario, opened.value.record) : opened;
  if (!game.ok)
    return output.refuse(because(game.error.code, t(`fault.${game.error.code}`, { ...game.error })));
  const view = game.value.view();
  const finished = finishedOf(view, false);
  if (!view.final || !finished) throw new Error('araxes bug: a finished record opened before its end');
  const text = written(form, finished, view.final.record);
  if (out === undefined) {
    process.stdout.write(text);
    return EXIT.done;
  }
  if (!writeText(out, text))
    return output.refuse(because('cannot_write', t('cli.cannotWrite', { file: out })));
  output.complain([t('cli.export.done', { file: out })]);
  return EXIT.done;
}

function written(form: Form, game: FinishedGame, record: GameRecord): string {
  switch (form) {
    case 'csv':
      return eventsCsv(game);
    case 'html':
      // Charts are drawn with a document, which Node has not.
      return debriefHtml(game, { document: parseHTML('<html></html>').document });
    case 'json':
      return `${JSON.stringify(record, null, 1)}\n`;
  }
}
