import * as Plot from '@observablehq/plot';
import { useEffect, useRef, useState } from 'react';

export interface PlotFigureProps {
  /** What the picture says, for those who do not see it. */
  readonly label: string;
  /** Marks and scales for a width in pixels; the same function while nothing changes. */
  readonly options: (width: number) => Plot.PlotOptions;
  readonly className?: string;
}

/** An Observable Plot that follows the width of its place. */
export function PlotFigure({ label, options, className = '' }: PlotFigureProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!place.current || width === 0) return undefined;
    const plot = Plot.plot({
      ...options(width),
      width,
      style: {
        background: 'transparent',
        color: 'var(--ink)',
        fontFamily: 'var(--condensed)',
        fontSize: '12px',
        overflow: 'visible',
      },
    });
    plot.setAttribute('aria-hidden', 'true');
    place.current.append(plot);
    return () => plot.remove();
  }, [options, width]);
  return <div className={`plot ${className}`} role="img" aria-label={label} ref={place} />;
}
