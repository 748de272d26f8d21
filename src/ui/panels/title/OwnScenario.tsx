import { FilePlus2, PencilLine, Undo2 } from 'lucide-react';
import { t } from '../../../words/index.ts';
import { useApp, useCommands, usePorts } from '../../store/context.tsx';
import { cardNamed, type Card } from '../../store/packs.ts';
import { Button } from '../common/index.ts';
import { OpenScenario } from '../edit/OpenScenario.tsx';

/** The ways to a scenario of one's own: a file from disk, a small one that works, or the chosen one to change. */
export function OwnScenario() {
  const { edit, go } = useCommands();
  const editing = useApp((state) => state.editing?.name);
  const { textOf, starter } = usePorts();
  const chosen = useApp((state) => cardNamed(state, state.setup?.scenario));
  const change = async ({ id, ownText }: Card) => {
    const text = ownText ?? (await textOf(id));
    if (text !== undefined) edit(`${id}.yaml`, text);
  };
  return (
    <section className="box own" aria-labelledby="own">
      <header className="box-head">
        <h2 id="own">{t('title.own')}</h2>
        <p>{t('title.own.note')}</p>
      </header>
      <div className="own-ways">
        {editing !== undefined && (
          <Button icon={<Undo2 size={16} />} onPress={() => go('edit')}>
            {t('title.own.back', { file: editing })}
          </Button>
        )}
        <OpenScenario />
        <Button icon={<FilePlus2 size={16} />} onPress={() => edit('starter.yaml', starter)}>
          {t('title.own.new')}
        </Button>
        {chosen && (
          <Button icon={<PencilLine size={16} />} onPress={() => void change(chosen)}>
            {t('title.own.change', { scenario: chosen.title })}
          </Button>
        )}
      </div>
    </section>
  );
}
