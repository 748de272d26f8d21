import { History, Play } from 'lucide-react';
import { useState } from 'react';
import { moment, t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { personsOf, teamsText } from '../../store/kept.ts';
import { cardNamed } from '../../store/packs.ts';
import type { SavedGame } from '../../store/state.ts';
import { Button, Dialog, turnSpan } from '../common/index.ts';

/** The saved game: where it stands, going on with it, deleting it. */
export function ResumeBar({ saved }: { saved: SavedGame }) {
  const { resume, dropSaved } = useCommands();
  const scenario = useApp((state) => cardNamed(state, saved.record.scenario));
  const [asking, setAsking] = useState(false);
  const { title, actor, turn, turns, date, over } = saved.summary;
  const name = scenario?.actors.find((entry) => entry.id === actor)?.name ?? actor;
  const persons = personsOf(saved.record, scenario?.actors);
  const span = scenario ? turnSpan(scenario) : turns;
  const when = moment(saved.at);
  return (
    <section className="resume" aria-label={t('title.resume.label')}>
      <History size={20} aria-hidden="true" />
      <div className="resume-what">
        <p className="resume-title">
          {persons.length > 1
            ? t('title.resume.table', { scenario: title, teams: teamsText(persons.map((one) => one.name)) })
            : actor === ''
              ? t('title.resume.watch', { scenario: title })
              : t('title.resume.game', { scenario: title, actor: name })}
        </p>
        <p className="meta">
          {over
            ? t('title.resume.over', { turn, moment: when })
            : t('title.resume.when', { turn, span, date, moment: when })}
        </p>
      </div>
      <Button kind="plain" onPress={() => setAsking(true)}>
        {t('title.resume.drop')}
      </Button>
      <Button kind="primary" icon={<Play size={16} />} onPress={resume}>
        {over ? t('title.resume.debrief') : t('title.resume.go')}
      </Button>
      <Dialog
        size="narrow"
        title={t('title.resume.drop.confirm')}
        isOpen={asking}
        onClose={() => setAsking(false)}
        footer={
          <>
            <Button onPress={() => setAsking(false)}>{t('shell.cancel')}</Button>
            <Button kind="primary" onPress={() => void dropSaved()}>
              {t('title.resume.drop')}
            </Button>
          </>
        }
      >
        <p>{t('title.resume.drop.about')}</p>
      </Dialog>
    </section>
  );
}
