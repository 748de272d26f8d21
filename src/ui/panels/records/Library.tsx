import { Columns2, Download, Upload } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { cardsOf } from '../../store/packs.ts';
import { branchesOf, type Branch } from '../../store/kept.ts';
import { Button, Section } from '../common/index.ts';
import { GameRow } from './GameRow.tsx';

/** Every game kept in this browser, as trees of forks: searched, named, compared, carried elsewhere. */
export function Library() {
  const library = useApp((state) => state.library);
  const compared = useApp((state) => state.compared);
  const { readLibrary, exportKept, importKept, compare } = useCommands();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  useEffect(() => void readLibrary(), [readLibrary]);
  const names = useActorNames();
  const all = useMemo(() => branchesOf(library ?? []), [library]);
  const shown = useMemo(() => all.flatMap((branch) => matching(branch, wanted, names)), [all, wanted, names]);
  return (
    <Section title={t('library.title')} note={t('library.note')} className="library">
      <div className="library-tools">
        <label className="input library-search">
          <span className="hidden">{t('library.search')}</span>
          <input
            type="search"
            value={text}
            placeholder={t('library.search')}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void importKept(file);
          }}
        >
          <Button icon={<Upload size={16} />}>{t('library.import')}</Button>
        </FileTrigger>
        <Button icon={<Download size={16} />} isDisabled={all.length === 0} onPress={() => exportKept()}>
          {t('library.export.all')}
        </Button>
        <Button icon={<Columns2 size={16} />} isDisabled={compared.length < 2} onPress={compare}>
          {t('library.compare.go')}
        </Button>
      </div>
      <p className="meta" aria-live="polite">
        {library === undefined
          ? t('library.loading')
          : all.length === 0
            ? t('library.empty')
            : shown.length === 0
              ? t('library.search.none', { text })
              : all.length > 1 || all[0].forks.length > 0
                ? t('library.compare.chosen', { count: compared.length })
                : ''}
      </p>
      <Branches branches={shown} label={t('library.title')} />
    </Section>
  );
}

function Branches({ branches, label }: { branches: readonly Branch[]; label?: string }) {
  if (branches.length === 0) return null;
  return (
    <ul className="game-tree" aria-label={label}>
      {branches.map(({ game, forks }) => (
        <li key={game.id}>
          <GameRow game={game} forks={forks.length} />
          <Branches branches={forks} />
        </li>
      ))}
    </ul>
  );
}

/** The branch with what matches in it; a fork that matches keeps the games it came from. */
function matching(branch: Branch, wanted: string, names: ReadonlyMap<string, string>): Branch[] {
  const { game, forks } = branch;
  const { title, actor } = game.summary;
  const texts = [game.name, title, actor, names.get(actor) ?? '', game.record.seed];
  if (wanted === '' || texts.some((text) => text.toLocaleLowerCase().includes(wanted))) return [branch];
  const below = forks.flatMap((fork) => matching(fork, wanted, names));
  return below.length > 0 ? [{ game, forks: below }] : [];
}

/** Names of states by id, over all scenarios that are here. */
function useActorNames(): ReadonlyMap<string, string> {
  const packs = useApp((state) => state.packs);
  return useMemo(
    () => new Map(cardsOf(packs).flatMap(({ actors }) => actors.map(({ id, name }) => [id, name] as const))),
    [packs],
  );
}
