import { useRef } from 'react';
import { spotId, type GameView, type Spot } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands, useMapPort } from '../../store/context.tsx';
import { selectionAt, type SelectableKind } from '../../store/map-place.ts';
import { usePlay } from './context.tsx';

interface Entry {
  readonly kind: SelectableKind;
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

/**
 * Everything that can be chosen on the map, as a list: for keys and screen readers, and where there is no map. Arrow
 * keys go to the neighbour that lies that way on the map; without a map, up and down.
 */
export function PlacesList({ onChosen }: { onChosen?: () => void }) {
  const { view } = usePlay();
  const selection = useApp((app) => app.selection);
  const { select } = useCommands();
  const port = useMapPort();
  const list = useRef<HTMLDivElement>(null);
  const groups = groupsOf(view);
  const entries = groups.flatMap(({ entries: its }) => its);
  const chosen = entries.find((entry) => entry.kind === selection?.kind && entry.id === selection.id);
  const focusable = chosen ?? entries[0];

  const go = (event: React.KeyboardEvent, from: Entry) => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    const to = neighbour(view, port.handle(), entries, from, way);
    list.current?.querySelector<HTMLElement>(`[data-entry="${to.kind}:${to.id}"]`)?.focus();
  };
  return (
    <div className="places" ref={list} role="listbox" aria-label={t('places.title')}>
      {groups.map(({ title, entries: its }) => (
        <div key={title} role="group" aria-label={title} className="places-group">
          <p className="eyebrow" aria-hidden="true">
            {title}
          </p>
          {its.map((entry) => (
            <div
              key={`${entry.kind}:${entry.id}`}
              role="option"
              data-entry={`${entry.kind}:${entry.id}`}
              aria-selected={entry === chosen}
              tabIndex={entry === focusable ? 0 : -1}
              className="spot-entry"
              onClick={() => {
                select({ kind: entry.kind, id: entry.id });
                onChosen?.();
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' || event.key === ' ') {
                  event.preventDefault();
                  select({ kind: entry.kind, id: entry.id });
                  onChosen?.();
                } else go(event, entry);
              }}
            >
              <span>{entry.name}</span>
              <span className="meta">{entry.note}</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

type Port = ReturnType<ReturnType<typeof useMapPort>['handle']>;

function neighbour(
  view: GameView,
  map: Port,
  entries: readonly Entry[],
  from: Entry,
  [dx, dy]: readonly [number, number],
): Entry {
  const spot = (entry: Entry) => {
    const at = selectionAt(view.scenario, entry);
    return at === undefined ? undefined : map?.screenOf(at);
  };
  const start = from.kind === 'region' ? spot(from) : undefined;
  const around = entries.filter(({ kind }) => kind === from.kind);
  if (!start) return along(entries, from, dx + dy);
  let best: { entry: Entry; score: number } | undefined;
  for (const entry of around) {
    const end = spot(entry);
    if (!end || entry === from) continue;
    const far = Math.hypot(end.x - start.x, end.y - start.y) || 1;
    const cosine = ((end.x - start.x) * dx + (end.y - start.y) * dy) / far;
    // Within 60 degrees of the way; the nearest of those.
    const score = cosine > 0.5 ? cosine / far : 0;
    if (score > (best?.score ?? 0)) best = { entry, score };
  }
  // Past the last region that way the list goes on with what stands next in it.
  return best?.entry ?? along(entries, from, dx + dy);
}

function along(entries: readonly Entry[], from: Entry, by: number): Entry {
  const index = entries.indexOf(from) + by;
  return entries[Math.max(0, Math.min(entries.length - 1, index))];
}

function groupsOf(view: GameView): { title: string; entries: Entry[] }[] {
  const { scenario, observation } = view;
  const { layout } = scenario;
  const entry = (kind: SelectableKind, spot: Spot, name: string, note: string): Entry => ({
    kind,
    id: spotId(scenario, spot),
    name,
    note,
  });
  return [
    {
      title: t('places.group.regions'),
      entries: scenario.regions.map(({ name, front }, region) => {
        const holder = scenario.actors[observation.q[layout.controller[region]]];
        const note = front
          ? t('places.front')
          : holder
            ? t('spot.held', { who: holder.name })
            : t('spot.nobody');
        return entry('region', { kind: 'region', region }, name, note);
      }),
    },
    {
      title: t('places.group.routes'),
      entries: scenario.issues.flatMap(({ name, map, levels }, issue) =>
        map
          ? [entry('route', { kind: 'route', issue }, name, levels[observation.q[layout.issue[issue]]].name)]
          : [],
      ),
    },
    {
      title: t('places.group.actors'),
      entries: scenario.actors.map(({ name }, actor) =>
        entry('actor', { kind: 'actor', actor }, name, actor === view.seat ? t('state.your_seat') : ''),
      ),
    },
  ];
}
