import { Check, Lock } from 'lucide-react';
import { useState } from 'react';
import type { GameView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import type { TableState } from '../../store/state.ts';
import { Button, Dialog, Flag, Section } from '../common/index.ts';

/** Who sits down next, and who has sealed; once the game is over, the way to the debrief. */
export function CurtainSeats({ view, state }: { view: GameView; state: TableState }) {
  const { go } = useCommands();
  const { actors } = view.scenario;
  const [asked, setAsked] = useState<number>();
  if (view.final)
    return (
      <Section title={t('curtain.done')}>
        <Button kind="primary" onPress={() => go('debrief')}>
          {t('end.debrief')}
        </Button>
      </Section>
    );
  return (
    <Section title={t('curtain.next')} note={t('curtain.next.note')}>
      <ul className="curtain-seats">
        {state.persons.map((seat) => {
          const waits = state.waiting.includes(seat);
          const sealed = state.sealed.includes(seat);
          return (
            <li key={seat}>
              <Button isDisabled={!waits} onPress={() => setAsked(seat)}>
                <Flag actor={actors[seat]} size={24} alone />
                {t('curtain.sit', { who: actors[seat].name })}
              </Button>
              <span className="meta">
                {sealed && (
                  <>
                    <Lock size={14} aria-hidden="true" /> {t('curtain.sealed')}
                  </>
                )}
                {!sealed && !waits && (
                  <>
                    <Check size={14} aria-hidden="true" /> {t('curtain.not_asked')}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {asked !== undefined && (
        <Alone who={actors[asked].name} seat={asked} onClose={() => setAsked(undefined)} />
      )}
    </Section>
  );
}

/** Nothing of a seat is shown before somebody has said that only its team looks. */
function Alone({ who, seat, onClose }: { who: string; seat: number; onClose: () => void }) {
  const { sit } = useCommands();
  return (
    <Dialog
      size="narrow"
      title={t('curtain.alone', { who })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('curtain.alone.not_yet')}</Button>
          <Button kind="primary" onPress={() => sit(seat)}>
            {t('curtain.alone.open')}
          </Button>
        </>
      }
    >
      <p>{t('curtain.alone.about')}</p>
    </Dialog>
  );
}
