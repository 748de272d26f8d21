import { useMemo } from 'react';
import { coldWarSentence, outcomeFindings } from '../../../report/index.ts';
import {
  crisisOf,
  feedOf,
  finishedOf,
  latestPeriod,
  owedReaction,
  type EventCard,
  type GameView,
} from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, Dialog } from '../common/index.ts';
import { CrisisDialog } from '../crisis/CrisisDialog.tsx';
import { StanceDialog } from '../crisis/StanceDialog.tsx';
import { ReactionDialog } from '../crisis/ReactionDialog.tsx';
import { usePlay } from './context.tsx';
import { DealDialog } from './DealDialog.tsx';
import { Help } from './Help.tsx';
import { PlacesList } from './Places.tsx';
import { useReeling } from './reeling.ts';
import { Relations } from './Relations.tsx';
import { say } from './say.ts';

/** What is asked of the person, and what was opened from the menu. While the reel plays nothing is asked. */
export function PlayDialogs() {
  const { view, state, set } = usePlay();
  const reeling = useReeling();
  const close = () => set({ dialog: undefined });
  const asked = view.prompt?.kind;
  const crisis = asked === 'move' || asked === 'stance' ? crisisOf(view) : undefined;
  const owed = owedReaction(view);
  if (!reeling && view.outcome !== undefined) return <EndDialog />;
  if (!reeling && crisis && asked === 'stance') return <StanceDialog crisis={crisis} />;
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
      {state.dialog === 'deal' && <DealDialog />}
    </>
  );
}

/** The game is over; the debrief is where it is read. */
function EndDialog() {
  const { view } = usePlay();
  const { go } = useCommands();
  const outcome = view.outcome!.replace(/-/g, '_') as 'cold_war';
  const game = useMemo(() => finishedOf(view, true), [view]);
  const test = game && outcomeFindings(game).find(({ named }) => named);
  const gravest = useMemo(() => gravestOf(view), [view]);
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
      {test && (
        <p>
          {view.outcome === 'cold-war'
            ? coldWarSentence(game)
            : t('end.because', { asks: test.asks, found: test.found })}
        </p>
      )}
      {gravest && <p>{t('end.gravest', { turn: gravest.turn, what: say(gravest.says) })}</p>}
      <p>{t('end.about')}</p>
    </Dialog>
  );
}

/** What happened of the most weight in the whole game, the latest of such; nothing where no force was near. */
function gravestOf(view: GameView): EventCard | undefined {
  let found: EventCard | undefined;
  for (let period = 0; period <= latestPeriod(view); period++)
    for (const card of feedOf(view, period))
      if (card.hot && card.kind !== 'ended' && card.gravity >= (found?.gravity ?? 0)) found = card;
  return found;
}
