import { FolderUp, Upload } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, Label, ProgressBar, TextArea, TextField } from 'react-aria-components';
import { useStore } from 'zustand';
import { RECORD_LIMIT } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Button } from '../common/index.ts';
import { linksIn, readFile, type ClassState } from './useClass.ts';

/** Where records come in: by dropping, by choosing, by pasting; and how far the checking is. */
export function Gather({ state }: { state: ClassState }) {
  const [text, setText] = useState('');
  const [links, setLinks] = useState(0);
  const { busy } = state;
  const take = async (files: readonly File[]) =>
    state.add(await Promise.all(files.map((file) => readFile(file, RECORD_LIMIT))));
  const paste = () => {
    const given = linksIn(text, links);
    setLinks(links + given.length);
    setText('');
    void state.add(given);
  };
  return (
    <div className="class-gather">
      <DropZone
        className="class-drop"
        aria-label={t('class.drop')}
        isDisabled={busy}
        onDrop={(event) => void filesOf(event.items).then(take)}
      >
        <p>
          <Upload size={20} aria-hidden="true" /> {t('class.drop')}
        </p>
        <div className="class-choose">
          <FileTrigger allowsMultiple onSelect={(files) => void take([...(files ?? [])])}>
            <Button isDisabled={busy}>{t('class.drop.files')}</Button>
          </FileTrigger>
          <FileTrigger acceptDirectory onSelect={(files) => void take([...(files ?? [])])}>
            <Button isDisabled={busy} icon={<FolderUp size={16} />}>
              {t('class.drop.folder')}
            </Button>
          </FileTrigger>
        </div>
      </DropZone>
      <form
        className="class-links"
        onSubmit={(event) => {
          event.preventDefault();
          paste();
        }}
      >
        <TextField value={text} onChange={setText}>
          <Label>{t('class.links')}</Label>
          <TextArea rows={3} />
        </TextField>
        <Button type="submit" isDisabled={busy || text.trim() === ''}>
          {t('class.links.add')}
        </Button>
      </form>
      <Checked state={state} />
    </div>
  );
}

function Checked({ state }: { state: ClassState }) {
  const { roll } = state;
  const progress = useStore(state.progress);
  switch (progress.kind) {
    case 'idle':
      return null;
    case 'checking': {
      const values = { done: progress.done, of: progress.of };
      return (
        <div className="class-progress">
          <ProgressBar
            aria-label={t('class.progress')}
            value={progress.done}
            maxValue={progress.of}
            valueLabel={t('class.progress.value', values)}
          >
            {({ percentage, valueText }) => (
              <>
                <span className="class-bar">
                  <i style={{ width: `${percentage ?? 0}%` }} />
                </span>
                <span>{valueText}</span>
              </>
            )}
          </ProgressBar>
          <Button onPress={state.cancel}>{t('class.cancel')}</Button>
        </div>
      );
    }
    case 'done':
      return (
        <p className="class-progress" role="status">
          {t('class.done', { games: roll.games.length, seconds: progress.seconds })}
        </p>
      );
    case 'stopped':
      return (
        <p className="class-progress" role="status">
          {t('class.stopped', { done: progress.done, of: progress.of })}
        </p>
      );
    case 'failed':
      return (
        <p className="class-progress" role="alert">
          {t('class.failed')}
        </p>
      );
  }
}

type DropItems = Parameters<NonNullable<React.ComponentProps<typeof DropZone>['onDrop']>>[0]['items'];
type Folder = Extract<DropItems[number], { kind: 'directory' }>;

/** Files that were dropped, those within folders among them. */
async function filesOf(items: DropItems): Promise<File[]> {
  const files: File[] = [];
  for (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile());
    else if (item.kind === 'directory') files.push(...(await filesIn(item)));
  }
  return files;
}

async function filesIn(folder: Folder): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of folder.getEntries()) {
    if (entry.kind === 'file') files.push(await entry.getFile());
    else files.push(...(await filesIn(entry)));
  }
  return files;
}
