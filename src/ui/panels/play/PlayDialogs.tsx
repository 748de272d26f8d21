import { crisisOf, owedReaction } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, Dialog } from '../common/index.ts';
import { CrisisDialog } from '../crisis/CrisisDialog.tsx';
import { ReactionDialog } from '../crisis/ReactionDialog.tsx';
import { usePlay } from './context.tsx';
import { DealDialog } from './DealDialog.tsx';
import { Help } from './Help.tsx';
import { PlacesList } from './Places.tsx';
import { useReeling } from './reeling.ts';
import { Relations } from './Relations.tsx';

/** What is asked of the person, and what was opened from the menu. While the reel plays nothing is asked. */
export function PlayDialogs() {
  const { view, state, set } = usePlay();
  const reeling = useReeling();
  const close = () => set({ dialog: undefined });
  const crisis = view.prompt?.kind === 'move' ? crisisOf(view) : undefined;
  const owed = owedReaction(view);
  if (!reeling && view.outcome !== undefined) return <EndDialog />;
  if (!reeling && crisis) return <CrisisDialog crisis={crisis} />;
  if (!reeling && owed) return <ReactionDialog owed={owed} />;
  return (
    <>
      <Dialog title={t('relations.title')} isOpen={state.dialog === 'relations'} onClose={close} size="wide">
        <p className="meta">{t('relations.note')}</p>
        <Relations />
      </Dialog>
      <Dialog title={t('places.title')} isOpen={state.dialog === 'places'} onClose={close} size="wide">
        <p className="meta">{t('places.note')}</p>
        <PlacesList onChosen={close} />
      </Dialog>
      <Dialog title={t('help.title')} isOpen={state.dialog === 'help'} onClose={close}>
        <Help />
      </Dialog>
      {state.dialog === 'deal' && <DealDialog onClose={close} />}
    </>
  );
}

/** The game is over; the debrief is where it is read. */
function EndDialog() {
  const { view } = usePlay();
  const { go } = useCommands();
  const outcome = view.outcome!.replace(/-/g, '_') as 'cold_war';
  return (
    <Dialog
      title={t(`event.ended_${outcome}`)}
      eyebrow={t('end.eyebrow', { turn: view.observation.turn })}
      isOpen
      dismissable={false}
      onClose={() => undefined}
      size="narrow"
      footer={
        // Nothing else can be done here, so the focus begins on it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        <Button kind="primary" autoFocus onPress={() => go('debrief')}>
          {t('end.debrief')}
        </Button>
      }
    >
      <p>{t('end.because', { asks: t(`outcome.${view.outcome!}.asks`) })}</p>
      <p>{t('end.about')}</p>
    </Dialog>
  );
}
