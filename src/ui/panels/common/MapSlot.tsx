import { useEffect, useRef } from 'react';
import { useApp, useMapPort } from '../../store/context.tsx';
import type { InsetView } from '../../store/ports.ts';
import { t } from '../../../words/index.ts';

/** The place of the large map. It fills its parent; what covers it is told to the map by whoever covers it. */
export function MapSlot() {
  const place = useRef<HTMLDivElement>(null);
  const port = useMapPort();
  useEffect(() => (place.current ? port.mount(place.current) : undefined), [port]);
  return <div className="map-slot" ref={place} />;
}

/** A still inset of the map, drawn anew when the theme changes. */
export function Inset({
  frame,
  labels,
  model,
  forces = false,
  says,
  className = '',
}: {
  frame: readonly [number, number, number, number];
  labels: readonly string[];
  /** The position to show on it; the same object while nothing changes. */
  model?: InsetView['model'];
  /** Its forces too. */
  forces?: boolean;
  /** What it shows, for those who do not see it. */
  says?: string;
  className?: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const port = useMapPort();
  const theme = useApp((state) => state.theme);
  const [west, south, east, north] = frame;
  const named = labels.join(' ');
  useEffect(() => {
    if (!place.current) return undefined;
    return port.inset(place.current, {
      theme,
      frame: [west, south, east, north],
      labels: named ? named.split(' ') : [],
      model,
      forces,
    });
  }, [port, theme, west, south, east, north, named, model, forces]);
  return <div className={`inset ${className}`} ref={place} role="img" aria-label={says ?? t('map.inset')} />;
}
