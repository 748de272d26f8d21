import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { Diagnostic } from '../../../session/index.ts';
import { diagnosticText } from '../../../words/diagnostic.ts';
import { t } from '../../../words/index.ts';
import { Button, Section } from '../common/index.ts';

/** What is wrong with the text and what is odd in it, each leading to its place. */
export function Problems({
  found,
  file,
  onGo,
}: {
  /** Undefined while it is still looked at for the first time. */
  readonly found: readonly Diagnostic[] | undefined;
  readonly file: string;
  readonly onGo: (line: number, column: number) => void;
}) {
  const errors = found?.filter((one) => !one.warning).length ?? 0;
  const warnings = (found?.length ?? 0) - errors;
  return (
    <Section title={t('edit.problems')} className="edit-problems">
      <p className="edit-verdict" role="status">
        {found && errors === 0 && <CircleCheck size={16} aria-hidden="true" />}
        {found ? t('edit.verdict', { errors, warnings }) : t('edit.looking')}
      </p>
      {found && found.length > 0 && (
        <ol className="diagnostics">
          {found.map((one, index) => (
            <li key={index}>
              <p className="diagnostic-where">
                {one.warning ? (
                  <TriangleAlert size={14} aria-hidden="true" />
                ) : (
                  <CircleX size={14} aria-hidden="true" />
                )}{' '}
                {one.warning ? t('edit.warning') : t('edit.error')}{' '}
                {one.file === file ? (
                  <Button kind="link" onPress={() => onGo(one.line, one.column)}>
                    {t('edit.where', { line: one.line, column: one.column })}
                  </Button>
                ) : (
                  t('title.broken.where', { file: one.file, line: one.line, column: one.column })
                )}
              </p>
              <p>{diagnosticText(one)}</p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
