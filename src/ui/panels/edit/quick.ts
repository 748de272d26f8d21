import { useCallback, useEffect, useRef, useState } from 'react';
import type { Diagnostic } from '../../../session/index.ts';
import type { Looked } from '../../../workers/own-scenario-lab.ts';
import type { Vocabulary } from '../../../workers/own-scenario.ts';
import { usePorts } from '../../store/context.tsx';

/** Games that are played of what is written. */
export const GAMES = 100;
/** Milliseconds of rest after a keystroke before the text is looked at. */
const REST = 400;

/** What came of the quick games so far. */
export interface Quick {
  readonly games: number;
  readonly outcomes: readonly { readonly id: string; readonly count: number }[];
  readonly running: boolean;
  /** They were of an earlier text: this one cannot be played, or has not been looked at yet. */
  readonly stale: boolean;
}

/** All that is known of the text, as it comes in. */
export interface Studied {
  readonly found: readonly Diagnostic[] | undefined;
  /** Of the last text that could be played. */
  readonly vocabulary: Vocabulary | undefined;
  readonly playable: boolean;
  readonly quick: Quick;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Has the text looked at and played in a worker whenever one pauses; a new text stops what still runs. */
export function useStudy(name: string, text: string): Studied {
  const { lab, libraryTexts } = usePorts();
  const [looked, setLooked] = useState<Looked & { readonly text: string }>();
  const [vocabulary, setVocabulary] = useState<Vocabulary>();
  const [played, setPlayed] = useState<Played>();
  const run = useRef(0);

  const play = useCallback(() => {
    run.current += 1;
    setPlayed({ text, games: 0, outcomes: [], running: true });
    lab.play(`quick/${run.current}`, GAMES, (tally, over) => {
      const outcomes = Object.entries(tally.outcomes).map(([id, count]) => ({ id, count }));
      setPlayed({ text, games: tally.games, outcomes, running: !over });
    });
  }, [lab, text]);

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void lab.examine({ name, text, library: libraryTexts }).then((answer) => {
        if (!current || !answer) return;
        setLooked({ ...answer, text });
        if (!answer.vocabulary) return;
        setVocabulary(answer.vocabulary);
        play();
      });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
      lab.stop();
    };
  }, [lab, libraryTexts, name, text, play]);

  const stop = () => {
    lab.stop();
    setPlayed((old) => old && { ...old, running: false });
  };
  const { games = 0, outcomes = [], running = false } = played ?? {};
  const stale = played !== undefined && played.text !== text;
  return {
    found: looked?.found,
    vocabulary,
    playable: looked?.text === text && looked.vocabulary !== undefined,
    quick: { games, outcomes, running: running && !stale, stale },
    stop,
    again: play,
  };
}

/** Quick games of a text. */
interface Played extends Omit<Quick, 'stale'> {
  readonly text: string;
}
