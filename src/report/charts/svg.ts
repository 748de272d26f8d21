import * as Plot from '@observablehq/plot';

/** What a chart is made with: the page's document, or on the command line one that is made for it. */
export type ChartDocument = Document;

/**
 * A chart as SVG text that stands in HTML by itself. `label` tells what it says to those who do not see it; colours stay
 * custom properties, which whoever takes it up must define. Widths and heights are in pixels of its view box.
 */
export function chartSvg(
  options: Plot.PlotOptions,
  { width, label, document }: { width: number; label: string; document: ChartDocument },
): string {
  const plot = Plot.plot({
    ...options,
    width,
    document,
    style: { background: 'transparent', color: 'var(--ink)', overflow: 'visible' },
  });
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', label);
  return plot.outerHTML;
}
