import { Download, GitFork, Pencil, Trash2 } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Checkbox } from 'react-aria-components';
import { moment, t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { cardsOf } from '../../store/packs.ts';
import { personsOf, strangeness, type KeptGame } from '../../store/kept.ts';
import { Button, Dialog, Flag, Tag, turnSpan } from '../common/index.ts';

/** One kept game: what it was, and what can be done with it. */
export function GameRow({ game, forks }: { game: KeptGame; forks: number }) {
  const packs = useApp((state) => state.packs);
  const chosen = useApp((state) => state.compared.includes(game.id));
  const { openKept, exportKept, chooseCompared } = useCommands();
  const [asked, setAsked] = useState<'name' | 'drop'>();
  const { name, summary, parent } = game;
  const scenarios = cardsOf(packs);
  const strange = strangeness(game, scenarios);
  const scenario = scenarios.find(({ id }) => id === summary.scenario);
  // A game of several teams is nobody's alone.
  const alone = personsOf(game.record).length < 2;
  const actor = scenario?.actors.find(({ id }) => alone && id === summary.actor);
  const what = t(strange ? 'library.open.told' : summary.over ? 'library.open.over' : 'library.open');
  const about = t(summary.over ? 'library.about.over' : 'library.about.running', {
    scenario: summary.title,
    turn: summary.turn,
    span: scenario && !strange ? turnSpan(scenario) : summary.turns,
    moment: moment(game.at),
  });
  return (
    <article className="game-row" aria-label={name}>
      {parent && <GitFork size={16} aria-hidden="true" />}
      {actor && <Flag actor={actor} size={22} />}
      <div className="game-what">
        <h3>{name}</h3>
        <p className="meta">
          {about}
          {actor && ` · ${t('library.as', { who: actor.name })}`}
          {parent && ` · ${t('library.forked', { turn: parent.turn })}`}
        </p>
        {strange && (
          <p className="meta">
            <Tag>{t('library.strange')}</Tag> {t(`library.strange.${strange}`)}
          </p>
        )}
      </div>
      <div className="game-does">
        {!strange && (
          <Checkbox
            className="game-choose"
            aria-label={t('library.compare.of', { name })}
            isSelected={chosen}
            onChange={() => chooseCompared(game.id)}
          >
            <span className="game-box" aria-hidden="true">
              {chosen ? '✓' : ''}
            </span>
            {t('library.compare')}
          </Checkbox>
        )}
        <Button
          kind="icon"
          aria-label={t('library.rename.of', { name })}
          icon={<Pencil size={16} />}
          onPress={() => setAsked('name')}
        />
        <Button
          kind="icon"
          aria-label={t('library.export.of', { name })}
          icon={<Download size={16} />}
          onPress={() => exportKept(game.id)}
        />
        <Button
          kind="icon"
          aria-label={t('library.drop.of', { name })}
          icon={<Trash2 size={16} />}
          onPress={() => setAsked('drop')}
        />
        <Button aria-label={t('library.open.of', { what, name })} onPress={() => void openKept(game.id)}>
          {what}
        </Button>
      </div>
      {asked === 'name' && <Rename game={game} onClose={() => setAsked(undefined)} />}
      {asked === 'drop' && <Drop game={game} forks={forks} onClose={() => setAsked(undefined)} />}
    </article>
  );
}

function Rename({ game, onClose }: { game: KeptGame; onClose: () => void }) {
  const { renameKept } = useCommands();
  const [name, setName] = useState(game.name);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    void renameKept(game.id, name);
    onClose();
  };
  return (
    <Dialog size="narrow" title={t('library.rename.title')} isOpen onClose={onClose}>
      <form className="rename" onSubmit={rename}>
        <span className="input">
          <input
            value={name}
            maxLength={80}
            aria-label={t('library.rename.title')}
            onChange={(event) => setName(event.target.value)}
          />
        </span>
        <Button kind="primary" type="submit" isDisabled={name.trim() === ''}>
          {t('library.rename.go')}
        </Button>
      </form>
    </Dialog>
  );
}

function Drop({ game, forks, onClose }: { game: KeptGame; forks: number; onClose: () => void }) {
  const { dropKept } = useCommands();
  const drop = () => {
    onClose();
    void dropKept(game.id);
  };
  return (
    <Dialog
      size="narrow"
      title={t('library.drop.title', { name: game.name })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
          <Button kind="primary" onPress={drop}>
            {t('library.drop')}
          </Button>
        </>
      }
    >
      <p>{t('library.drop.about', { forks })}</p>
    </Dialog>
  );
}
