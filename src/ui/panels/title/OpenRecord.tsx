import { FolderOpen } from 'lucide-react';
import { useId, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';

/** Opens a finished game from a pasted link or a file. */
export function OpenRecord() {
  const { openRecord, openFile } = useCommands();
  const opening = useApp((state) => state.opening);
  const [text, setText] = useState('');
  const label = useId();
  const note = useId();
  return (
    <section className="box open" aria-labelledby={label}>
      <header className="box-head">
        <h2 id={label}>
          <FolderOpen size={16} aria-hidden="true" /> {t('title.open')}
        </h2>
      </header>
      <div className="open-row">
        <form
          className="input"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() !== '') void openRecord(text);
          }}
        >
          <input
            value={text}
            aria-label={t('title.open.link')}
            aria-describedby={note}
            placeholder={t('title.open.placeholder')}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" isDisabled={opening || text.trim() === ''}>
            {t('title.open.go')}
          </Button>
        </form>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void openFile(file);
          }}
        >
          <Button isDisabled={opening}>{t('title.open.file')}</Button>
        </FileTrigger>
      </div>
      <p className="field-note" id={note} aria-live="polite">
        {opening ? t('shell.loading') : t('title.open.note')}
      </p>
    </section>
  );
}
