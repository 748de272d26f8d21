import { X } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { spotView, type SpotView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands, useMapPort } from '../../store/context.tsx';
import { selectionAt } from '../../store/map-place.ts';
import { Button, Flag, Sources } from '../common/index.ts';
import { useDraft, usePlay } from './context.tsx';
import { OrderChoiceView } from './OrderCardView.tsx';
import { say } from './say.ts';
import { useEscape } from './useEscape.ts';

const WIDTH = 320;
const GAP = 14;

/** What one could do at or to what was chosen on the map, beside it. */
export function SpotPanel({ sheet = false }: { sheet?: boolean }) {
  const { view } = usePlay();
  const selection = useApp((app) => app.selection);
  const { select } = useCommands();
  const spot = useMemo(
    () => (selection && selection.kind !== 'pin' ? spotView(view, selection.kind, selection.id) : undefined),
    [view, selection],
  );
  const panel = useRef<HTMLElement>(null);
  useEscape(
    spot !== undefined,
    useCallback(() => select(null), [select]),
  );
  const place = usePlace(panel, sheet || !spot);
  useEffect(() => {
    if (spot) panel.current?.focus({ preventScroll: true });
    // Only a new choice moves the focus; a new view of the same place leaves it where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selection]);
  if (!spot) return null;
  return (
    <section
      ref={panel}
      className={`spot paper${sheet ? ' spot-sheet' : ''}`}
      style={sheet || !place ? undefined : { left: place.x, top: place.y, maxHeight: place.height }}
      tabIndex={-1}
      aria-label={spot.title}
    >
      <header className="spot-head">
        <h2 className="spot-title">
          {spot.actor >= 0 && <Flag actor={view.scenario.actors[spot.actor]} size={20} />} {spot.title}
        </h2>
        <Button
          kind="icon"
          aria-label={t('shell.close')}
          icon={<X size={17} aria-hidden="true" />}
          onPress={() => select(null)}
        />
      </header>
      <SpotBody spot={spot} />
    </section>
  );
}

function SpotBody({ spot }: { spot: SpotView }) {
  const { set } = usePlay();
  const { view, choice } = useDraft();
  const choices = spot.acts.map(choice);
  const open = choices.filter(({ refusals }) => refusals.length === 0);
  const barred = choices.filter(({ refusals }) => refusals.length > 0);
  return (
    <div className="spot-body">
      {spot.about && <p>{spot.about}</p>}
      {spot.facts.length > 0 && (
        <ul className="spot-facts">
          {spot.facts.map((fact, i) => (
            <li key={i}>{say(fact)}</li>
          ))}
        </ul>
      )}
      {spot.claims.map(({ says, sources }) => (
        <p key={says} className="fact">
          {says} <Sources ids={sources} />
        </p>
      ))}
      {spot.actor >= 0 && (
        <Button kind="link" onPress={() => set({ dossier: spot.actor, tab: 'state' })}>
          {t('spot.dossier')}
        </Button>
      )}
      <h3 className="eyebrow">{t('spot.acts')}</h3>
      {view.seat < 0 || choices.length === 0 ? (
        <p className="meta">{t('spot.acts.none')}</p>
      ) : (
        [...open, ...barred].map((one) => <OrderChoiceView key={one.action} choice={one} named />)
      )}
    </div>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Beside the chosen thing, inside what the panels leave free; follows the camera. */
function usePlace(panel: React.RefObject<HTMLElement | null>, off: boolean): Place | undefined {
  const { view } = usePlay();
  const selection = useApp((app) => app.selection);
  const port = useMapPort();
  const [place, setPlace] = useState<Place>();
  useLayoutEffect(() => {
    if (off || !selection) return undefined;
    const lay = () => {
      const free = document.querySelector('.play-free')?.getBoundingClientRect();
      const frame = document.querySelector('.map-pane')?.getBoundingClientRect();
      if (!free || !frame) return;
      const at = selectionAt(view.scenario, selection);
      const spot = at === undefined ? undefined : port.handle()?.screenOf(at);
      const height = Math.min(panel.current?.scrollHeight ?? 300, free.height);
      const anchor = spot
        ? { x: spot.x + frame.left, y: spot.y + frame.top }
        : { x: free.left + free.width / 2, y: free.top + free.height / 3 };
      const right = anchor.x + GAP + WIDTH <= free.right;
      const x = right ? anchor.x + GAP : anchor.x - GAP - WIDTH;
      setPlace({
        x: clamp(x, free.left, free.right - WIDTH) - frame.left,
        y: clamp(anchor.y - height / 3, free.top, free.bottom - height) - frame.top,
        height: free.height,
      });
    };
    lay();
    const stop = port.handle()?.onMove(lay);
    globalThis.addEventListener('resize', lay);
    return () => {
      stop?.();
      globalThis.removeEventListener('resize', lay);
    };
  }, [off, selection, view, port, panel]);
  return place;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(Math.max(low, high), value));
}
