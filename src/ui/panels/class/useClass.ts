import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  LINK_PREFIX,
  linkAsks,
  parseRecord,
  rollOf,
  type Roll,
  type Scenario,
  type Submission,
} from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import type { Checkers } from '../../../workers/class-pool.ts';
import { usePorts } from '../../store/context.tsx';
import { useKept } from './useKept.ts';

/** A file or a link that a teacher gave. */
export interface Given {
  readonly name: string;
  readonly at: number;
  readonly text: string;
}

/** How far the checking is. */
export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly seconds: number }
  | { readonly kind: 'stopped'; readonly done: number; readonly of: number }
  | { readonly kind: 'failed' };

/** The class at hand: what was given, what was found, and the commands that change it. */
export interface ClassState {
  readonly roll: Roll;
  /** Scenarios that records carry, by their hash. */
  readonly own: ReadonlyMap<string, Scenario>;
  /** Apart from the rest: it changes all the time, and only its own line is drawn anew. */
  readonly progress: StoreApi<Progress>;
  readonly busy: boolean;
  readonly add: (given: readonly Given[]) => Promise<void>;
  readonly cancel: () => void;
  readonly clear: () => void;
}

const IDLE: Progress = { kind: 'idle' };

/** Results are drawn this often while they come, in milliseconds: drawing two hundred tables would take longer than the checking. */
const PACE = 200;

/** The class at hand; it outlives its screen. */
export function useClass(): ClassState {
  const ports = usePorts();
  const [submissions, setSubmissions] = useKept<readonly Submission[]>('submissions', () => []);
  const [progress] = useKept('progress', () => createStore<Progress>(() => IDLE));
  const [busy, setBusy] = useState(false);
  const [own, setOwn] = useKept<ReadonlyMap<string, Scenario>>('own', () => new Map());
  const running = useRef<() => void>(undefined);
  const checkers = useRef<Checkers>(undefined);
  useEffect(() => {
    checkers.current = ports.startCheckers();
    // Whoever left in the middle of a check comes back to none.
    if (progress.getState().kind === 'checking') progress.setState(IDLE, true);
    return () => checkers.current?.close();
  }, [ports, progress]);
  const roll = useMemo(() => rollOf(submissions), [submissions]);

  const add = async (given: readonly Given[]) => {
    if (given.length === 0 || !checkers.current) return;
    const began = ports.now();
    const of = given.length;
    const found: Submission[] = [];
    const carried = new Map(own);
    let shown = began;
    const setProgress = (now: Progress) => progress.setState(now, true);
    setProgress({ kind: 'checking', done: 0, of });
    setBusy(true);
    const checking = checkers.current.check(
      given.map(({ text }) => text),
      ({ index, result }) => {
        const { name, at } = given[index];
        found.push({ name, at, result });
        if (result.ok && result.value.own && !carried.has(result.value.scenarioHash)) {
          const scenario = ports.compileOwn(carriedBy(given[index].text) ?? '');
          if (scenario) carried.set(result.value.scenarioHash, scenario);
        }
        if (ports.now() - shown < PACE) return;
        shown = ports.now();
        setProgress({ kind: 'checking', done: found.length, of });
      },
    );
    running.current = checking.cancel;
    let end: Progress;
    try {
      const all = await checking.done;
      const seconds = Math.round((ports.now() - began) / 100) / 10;
      end = all ? { kind: 'done', seconds } : { kind: 'stopped', done: found.length, of };
    } catch {
      end = { kind: 'failed' };
    }
    running.current = undefined;
    const order = new Map(given.map(({ name }, index) => [name, index]));
    found.sort((x, y) => (order.get(x.name) ?? 0) - (order.get(y.name) ?? 0));
    // The games stand there before it is said how many they are.
    flushSync(() => {
      setBusy(false);
      setOwn(carried);
      setSubmissions((before) => [...before, ...found]);
    });
    setProgress(end);
  };

  return {
    roll,
    own,
    progress,
    busy,
    add,
    cancel: () => running.current?.(),
    clear() {
      running.current?.();
      setSubmissions([]);
      progress.setState(IDLE, true);
    },
  };
}

/** The text of the scenario that a record or a link carries. */
function carriedBy(text: string): string | undefined {
  const at = text.indexOf(LINK_PREFIX);
  if (at >= 0 && !text.trimStart().startsWith('{')) {
    const asked = linkAsks(/\S+/.exec(text.slice(at))?.[0] ?? '');
    return asked.ok ? asked.value.scenarioText : undefined;
  }
  const record = parseRecord(text);
  return record.ok ? record.value.scenarioText : undefined;
}

/** The text of a file; one too large for a record is not read, only its beginning, which then is no record. */
export async function readFile(file: File, limit: number): Promise<Given> {
  const small = file.size <= limit;
  return { name: file.name, at: file.lastModified, text: small ? await file.text() : '' };
}

/** Pasted lines as links: "Anna https://…#r=…" is Anna's. */
export function linksIn(text: string, from: number): Given[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      const at = line.search(/\S*#r=/);
      const name = at > 0 ? line.slice(0, at).replace(/[\s:;,\t]+$/, '') : '';
      return { name: name || t('class.link.name', { n: from + index + 1 }), at: 0, text: line };
    });
}
