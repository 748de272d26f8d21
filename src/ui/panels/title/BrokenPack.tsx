import { TriangleAlert } from 'lucide-react';
import { diagnosticText } from '../../../words/diagnostic.ts';
import { t } from '../../../words/index.ts';
import type { BrokenPack as Broken } from '../../store/packs.ts';

/** A scenario that cannot be read: every error with its place and, where one is near, the right name. */
export function BrokenPack({ pack }: { pack: Broken }) {
  const { id, diagnostics } = pack;
  return (
    <section className="box broken-pack" aria-labelledby={`broken-${id}`}>
      <header className="box-head">
        <h3 id={`broken-${id}`}>
          <TriangleAlert size={16} aria-hidden="true" /> {id}: {t('title.broken')}
        </h3>
        <p>{t('title.broken.count', { count: diagnostics.length })}</p>
      </header>
      <ol className="diagnostics">
        {diagnostics.map((found, index) => (
          <li key={index}>
            <p className="diagnostic-where">
              {t('title.broken.where', { file: found.file, line: found.line, column: found.column })}
            </p>
            <p>{diagnosticText(found)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
