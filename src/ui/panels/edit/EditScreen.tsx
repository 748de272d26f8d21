import { ChevronLeft, Download, Play, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import schema from '../../../../scenarios/schema/scenario.json';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { DropFile } from '../title/DropFile.tsx';
import { TopBar } from '../TopBar.tsx';
import { CodeEditor } from './CodeEditor.tsx';
import type { Schema } from './completion.ts';
import { OpenScenario } from './OpenScenario.tsx';
import { Problems } from './Problems.tsx';
import { QuickGames } from './QuickGames.tsx';
import { useStudy } from './quick.ts';

/** A scenario as text, with what is wrong with it, a hundred quick games of it, and the ways to keep and play it. */
export function EditScreen() {
  const editing = useApp((state) => state.editing);
  const { go } = useCommands();
  if (editing) return <Edit key={editing.nth} name={editing.name} text={editing.text} />;
  return (
    <div className="page">
      <TopBar />
      <main className="main wrap empty" id="main">
        <h1>{t('edit.none')}</h1>
        <Button kind="primary" onPress={() => go('title')}>
          {t('shell.library')}
        </Button>
      </main>
    </div>
  );
}

function Edit({ name, text }: { name: string; text: string }) {
  const { go, setText, saveText, playOwn, takeUp } = useCommands();
  const aside = useApp(({ editing }) => editing?.aside[0]?.name);
  const { found, vocabulary, playable, quick, stop, again } = useStudy(name, text);
  const goTo = useRef<(line: number, column: number) => void>(() => undefined);
  const own = found?.filter((one) => one.file === name) ?? [];
  return (
    <div className="page edit">
      <DropFile />
      <TopBar
        side={
          <Button kind="plain" icon={<ChevronLeft size={15} />} onPress={() => go('title')}>
            {t('briefing.library')}
          </Button>
        }
      />
      <main className="main edit-main" id="main">
        <header className="edit-head">
          <h1>{t('edit.title', { file: name })}</h1>
          <div className="edit-do">
            {aside !== undefined && (
              <Button icon={<Undo2 size={16} />} onPress={takeUp}>
                {t('edit.aside', { file: aside })}
              </Button>
            )}
            <OpenScenario />
            <Button icon={<Download size={16} />} onPress={saveText}>
              {t('edit.save')}
            </Button>
            <Button kind="primary" icon={<Play size={16} />} isDisabled={!playable} onPress={playOwn}>
              {t('edit.play')}
            </Button>
          </div>
        </header>
        <div className="edit-text">
          <p className="field-note" id="edit-keys">
            {t('edit.keys')}
          </p>
          <CodeEditor
            text={text}
            onChange={setText}
            found={own}
            schema={schema as unknown as Schema}
            vocabulary={vocabulary}
            goTo={goTo}
          />
        </div>
        <aside className="edit-side" aria-label={t('edit.side')}>
          <Problems found={found} file={name} onGo={(line, column) => goTo.current(line, column)} />
          <QuickGames quick={quick} playable={playable} onStop={stop} onAgain={again} />
        </aside>
      </main>
    </div>
  );
}
