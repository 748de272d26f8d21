import type { Tally } from '../analysis/ensemble.ts';
import type { Diagnostic, ScenarioTexts } from '../scenario/index.ts';
import type { Answer, Ask, Vocabulary } from './own-scenario.ts';

/** What is known of a scenario while it is written. */
export interface Looked {
  /** Errors, or warnings of what plays. */
  readonly found: readonly Diagnostic[];
  readonly vocabulary: Vocabulary | undefined;
}

/** Looks at a scenario and plays it, beside the page. What is asked anew takes the place of what still runs. */
export interface Lab {
  readonly examine: (texts: ScenarioTexts) => Promise<Looked | undefined>;
  /** Plays what was examined last; tells of every few games. Games that run are stopped by the next question. */
  readonly play: (seed: string, games: number, onTally: (tally: Tally, over: boolean) => void) => void;
  readonly stop: () => void;
}

/** The lab of a browser: one worker, ended and begun anew where it is in the middle of games that nobody waits for. */
export function createLab(): Lab {
  let worker: Worker | undefined;
  let texts: ScenarioTexts | undefined;
  let next = 1;
  let playing = false;
  let waiting: ((looked: Looked | undefined) => void) | undefined;
  let onTally: ((tally: Tally, over: boolean) => void) | undefined;

  const hear = ({ data }: MessageEvent<Answer>) => {
    if (data.id !== next - 1) return;
    if (data.kind === 'examined') {
      waiting?.({ found: data.found, vocabulary: data.vocabulary });
      waiting = undefined;
      return;
    }
    playing = !data.over;
    onTally?.(data.tally, data.over);
  };
  const stop = () => {
    waiting?.(undefined);
    waiting = undefined;
    onTally = undefined;
    if (!playing) return;
    playing = false;
    worker?.terminate();
    worker = undefined;
  };
  const ask = (question: Ask) => {
    if (!worker) {
      worker = new Worker(new URL('./own-scenario-thread.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', hear);
    }
    worker.postMessage(question);
  };
  const examine = (given: ScenarioTexts) => {
    stop();
    texts = given;
    return new Promise<Looked | undefined>((resolve) => {
      waiting = resolve;
      ask({ kind: 'examine', id: next++, texts: given });
    });
  };
  return {
    examine,
    play(seed, games, listener) {
      const begin = () => {
        onTally = listener;
        playing = true;
        ask({ kind: 'play', id: next++, seed, games });
      };
      // A worker that was ended has forgotten what it examined.
      if (worker || !texts) begin();
      else void examine(texts).then((looked) => looked?.vocabulary && begin());
    },
    stop,
  };
}
