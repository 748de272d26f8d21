import { LocateFixed, List, Minus, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../../words/index.ts';
import { useApp, useMapPort } from '../../store/context.tsx';
import { Button, MapSlot } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { PlacesList } from './Places.tsx';

const PAN = 90;

/** The map with its keys, or the list of places where no map can be drawn. */
export function MapPane() {
  const refused = useApp((app) => app.map.kind === 'refused');
  const port = useMapPort();
  const { set } = usePlay();
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = pane.current;
    const press = (event: KeyboardEvent) => {
      const map = port.handle();
      if (!map || event.target !== element) return;
      const act = {
        ArrowLeft: () => map.panBy(-PAN, 0),
        ArrowRight: () => map.panBy(PAN, 0),
        ArrowUp: () => map.panBy(0, -PAN),
        ArrowDown: () => map.panBy(0, PAN),
        '+': () => map.zoomBy(1.4),
        '=': () => map.zoomBy(1.4),
        '-': () => map.zoomBy(1 / 1.4),
        '0': () => map.fit(),
        Enter: () => set({ dialog: 'places' }),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    element?.addEventListener('keydown', press);
    return () => element?.removeEventListener('keydown', press);
  }, [port, set, refused]);
  if (refused)
    return (
      <div className="map-pane map-none" id="panel-map" tabIndex={-1}>
        <div className="paper map-list">
          <h2 className="panel-title">{t('places.title')}</h2>
          <p className="meta">{t('places.note')}</p>
          <PlacesList />
        </div>
      </div>
    );
  return (
    <div
      className="map-pane"
      id="panel-map"
      role="application"
      aria-label={t('play.map.label')}
      // The map takes keys of its own; what is on it can also be chosen from the list of places.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      ref={pane}
    >
      <MapSlot />
    </div>
  );
}

/** Zoom, frame, and the list of places, at the edge of what the panels leave free. */
export function MapControls() {
  const port = useMapPort();
  const { set } = usePlay();
  const ready = useApp((app) => app.map.kind === 'ready');
  const icon = { size: 17, 'aria-hidden': true } as const;
  return (
    <div className="map-controls paper" role="group" aria-label={t('play.map')}>
      {ready && (
        <>
          <Button
            kind="icon"
            aria-label={t('play.zoom.in')}
            icon={<Plus {...icon} />}
            onPress={() => port.handle()?.zoomBy(1.5)}
          />
          <Button
            kind="icon"
            aria-label={t('play.zoom.out')}
            icon={<Minus {...icon} />}
            onPress={() => port.handle()?.zoomBy(1 / 1.5)}
          />
          <Button
            kind="icon"
            aria-label={t('play.zoom.fit')}
            icon={<LocateFixed {...icon} />}
            onPress={() => port.handle()?.fit()}
          />
        </>
      )}
      <Button
        kind="icon"
        aria-label={t('play.zoom.list')}
        icon={<List {...icon} />}
        onPress={() => set({ dialog: 'places' })}
      />
    </div>
  );
}

/** Tells the map what the panels leave free of it, and frames it when that changes. */
export function useMapPadding(free: React.RefObject<HTMLElement | null>) {
  const port = useMapPort();
  const ready = useApp((app) => app.map.kind === 'ready');
  const fitted = useRef(false);
  useEffect(() => {
    const element = free.current;
    if (!element || !ready) return undefined;
    // Its keys and what floats there: a name under them could not be read.
    const lying = () => [...element.querySelectorAll('.map-controls, .floating > *')];
    const tell = () => {
      const map = port.handle();
      const frame = document.querySelector('.map-pane')?.getBoundingClientRect();
      if (!map || !frame) return;
      const box = element.getBoundingClientRect();
      const covered = lying().map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect();
        return { x0: left - frame.left, y0: top - frame.top, x1: right - frame.left, y1: bottom - frame.top };
      });
      map.padding(
        {
          left: box.left - frame.left,
          top: box.top - frame.top,
          right: frame.right - box.right,
          bottom: frame.bottom - box.bottom,
        },
        covered.filter(({ x0, x1, y0, y1 }) => x1 > x0 && y1 > y0),
      );
      if (!fitted.current) map.fit();
      fitted.current = true;
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    // Tips, reasons and the reel come and go.
    const comings = new MutationObserver(() => {
      for (const one of lying()) observer.observe(one);
      tell();
    });
    comings.observe(element, { childList: true, subtree: true });
    for (const one of lying()) observer.observe(one);
    return () => {
      observer.disconnect();
      comings.disconnect();
    };
  }, [free, port, ready]);
}
