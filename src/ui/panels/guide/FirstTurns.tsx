import { Check, ChevronRight, Circle, Compass } from 'lucide-react';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { useDraft, usePlay } from '../play/context.tsx';
import { LESSONS, type Lesson, type Step } from './lessons.ts';
import './guide.css';

/** The guided turn that is on, and how far the person has come in it. */
export interface Guide {
  /** Undefined where there is none, or it was read. */
  readonly lesson: Lesson | undefined;
  readonly done: ReadonlySet<string>;
  /** What is still to be done before the turn ends. */
  readonly left: readonly Step[];
}

const GuideContext = createContext<Guide>({ lesson: undefined, done: new Set(), left: [] });

/** Follows what is done on the whole screen: the hint itself comes and goes with what lies over it. */
export function GuideProvider({ children }: { children: ReactNode }) {
  const lesson = useLesson();
  const done = useProgress(lesson);
  const guide = useMemo(() => {
    const left = lesson?.steps.filter((step) => step.done && !done.has(step.id)) ?? [];
    return { lesson, done, left };
  }, [lesson, done]);
  return <GuideContext value={guide}>{children}</GuideContext>;
}

export function useGuide(): Guide {
  return use(GuideContext);
}

/** The guided turn with the steps that are open in it. */
function useLesson(): Lesson | undefined {
  const { view } = usePlay();
  const { turn } = view.observation;
  const lesson = LESSONS[turn - 1];
  const read = useApp(({ tips }) => tips.has('off') || tips.has(lesson?.title ?? ''));
  return useMemo(() => {
    if (!lesson || read) return undefined;
    return { ...lesson, steps: lesson.steps.filter(({ open }) => !open || open(view)) };
  }, [lesson, read, view]);
}

/** The steps that were done so far. */
function useProgress(lesson: Lesson | undefined): ReadonlySet<string> {
  const { view } = useDraft();
  const { state } = usePlay();
  const chosen = useApp(({ selection }) => selection !== null && selection.kind !== 'pin');
  const asked = useApp(({ why }) => why !== undefined) || state.offer !== undefined;
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { dossier, dialog } = state;
  const doing = { view, chosen, asked, dossier, relations: dialog === 'relations' };
  const steps = lesson?.steps ?? [];
  const fresh = steps.filter((step) => !done.has(step.id) && step.done?.(doing));
  // What was done once stays done: a place that is looked at is left again.
  if (fresh.length > 0) setDone(new Set([...done, ...fresh.map(({ id }) => id)]));
  return done;
}

/** What to try in this turn, step by step; each is ticked when it is done, in any order. */
export function FirstTurns({ lesson, done }: { lesson: Lesson; done: ReadonlySet<string> }) {
  const { readTips } = useCommands();
  const { title, steps } = lesson;
  const now = steps.find(({ id }) => !done.has(id));
  return (
    <aside className="tip paper guide" aria-label={t('tip.label')}>
      <Compass size={16} aria-hidden="true" />
      <p className="guide-title">{t(title)}</p>
      <ol className="guide-steps">
        {steps.map((step) => (
          <li key={step.id} className={stepClass(done.has(step.id), step === now)}>
            {done.has(step.id) ? (
              <Check aria-label={t('guide.done')} />
            ) : step === now ? (
              <ChevronRight aria-label={t('guide.now')} />
            ) : (
              <Circle aria-hidden="true" />
            )}
            <span>{t(step.id)}</span>
          </li>
        ))}
      </ol>
      <div className="tip-buttons">
        <Button kind="link" onPress={() => readTips([title])}>
          {t('tip.dismiss')}
        </Button>
        <Button kind="link" onPress={() => readTips(['off'])}>
          {t('tip.off')}
        </Button>
      </div>
    </aside>
  );
}

function stepClass(done: boolean, now: boolean): string {
  return done ? 'guide-step-done' : now ? 'guide-step-now' : '';
}
