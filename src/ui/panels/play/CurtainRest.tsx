import { FastForward, Square } from 'lucide-react';
import { useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { barOf, type GameView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, Dialog, Section, turnSpan } from '../common/index.ts';

/** For whoever leads: where the lesson ends before the game does, the rest is played without orders, up to the debrief. */
export function CurtainRest({ view, resting }: { view: GameView; resting: boolean }) {
  const { playRest } = useCommands();
  const [asking, setAsking] = useState(false);
  if (resting) return <Working view={view} />;
  const close = () => setAsking(false);
  return (
    <Section title={t('curtain.rest')} level={3} className="curtain-rest">
      <p>{t('curtain.rest.note')}</p>
      <Button icon={<FastForward size={17} aria-hidden="true" />} onPress={() => setAsking(true)}>
        {t('curtain.rest.go')}
      </Button>
      <Dialog
        size="narrow"
        title={t('curtain.rest.confirm')}
        isOpen={asking}
        onClose={close}
        footer={
          <>
            <Button onPress={close}>{t('shell.cancel')}</Button>
            <Button
              kind="primary"
              onPress={() => {
                close();
                playRest();
              }}
            >
              {t('curtain.rest.yes')}
            </Button>
          </>
        }
      >
        <p>{t('curtain.rest.about')}</p>
      </Dialog>
    </Section>
  );
}

function Working({ view }: { view: GameView }) {
  const { stopRest } = useCommands();
  const { turn, turns } = barOf(view);
  return (
    <Section title={t('curtain.done')} className="curtain-rest">
      <p role="status">{t('curtain.rest.working')}</p>
      <ProgressBar
        aria-label={t('curtain.rest.progress')}
        value={turn - 1}
        maxValue={turns}
        valueLabel={t('play.bar.turn', { turn, span: turnSpan(view.scenario) })}
      >
        {({ percentage }) => (
          <span className="curtain-bar">
            <i style={{ width: `${percentage ?? 0}%` }} />
          </span>
        )}
      </ProgressBar>
      <p className="meta">{t('curtain.rest.stop.note')}</p>
      <Button icon={<Square size={15} aria-hidden="true" />} onPress={stopRest}>
        {t('curtain.rest.stop')}
      </Button>
    </Section>
  );
}
