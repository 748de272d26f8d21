import { useEffect, useRef } from 'react';
import type { FinishedGame } from '../../../report/index.ts';
import { debriefSheets, STYLE } from '../../../report/paper.ts';

/**
 * The composed sheets of a debrief, which every way of printing puts on paper in place of the long page. They are made
 * when the browser is about to print, and stand in a shadow tree, so that they look as they do in the file.
 */
export function PrintSheets({ game }: { game: FinishedGame }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    let made = false;
    const make = () => {
      if (made) return;
      made = true;
      root.innerHTML = `<style>${STYLE}</style>${debriefSheets(game, { document }).sheets}`;
    };
    addEventListener('beforeprint', make);
    return () => {
      removeEventListener('beforeprint', make);
      root.replaceChildren();
    };
  }, [game]);
  return <div className="print-sheets" ref={place} />;
}
