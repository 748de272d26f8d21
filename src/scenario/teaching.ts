import { saying } from '../base/saying.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Merged } from './merge.ts';
import type { SourceRef } from './shape-names.ts';
import type { Lesson, Teaching, Told } from './lesson.ts';

/** What a teacher is given with this scenario, its states, documents and sources looked up. */
export function compileTeaching(
  merged: Merged,
  states: readonly string[],
  context: CompileContext,
): Teaching | undefined {
  const { teaching } = merged.scenario;
  if (!teaching) return undefined;
  const at: Place = { source: merged.source, path: ['teaching'] };
  for (const state of Object.keys(teaching.knows))
    context.index(states, state, saying('state'), inside(at, 'knows', state));
  const documents = Object.keys(merged.documents);
  teaching.reading.forEach(({ document }, i) =>
    context.index(documents, document, saying('document'), inside(at, 'reading', i, 'document')),
  );
  return {
    objectives: teaching.objectives,
    questions: teaching.questions,
    before: teaching.before,
    after: teaching.after,
    guide: told(teaching.guide, inside(at, 'guide'), context),
    knows: states.map((state) => told(teaching.knows[state] ?? [], inside(at, 'knows', state), context)),
    reading: teaching.reading.map(({ document, says }) => ({ ...merged.documents[document], says })),
    disagree: teaching.disagree.map(({ topic, sides }, i) => ({
      topic,
      sides: told(sides, inside(at, 'disagree', i, 'sides'), context),
    })),
  };
}

/** What teachers are given with every scenario; nothing where the library has no such part. */
export function compileLesson(merged: Merged, context: CompileContext): Lesson | undefined {
  const { lesson } = merged;
  if (!lesson) return undefined;
  const { plans, classes, guide, glossary } = lesson.value;
  return {
    plans,
    classes,
    guide: told(guide, inside(lesson, 'guide'), context),
    glossary: glossary.map(({ term, says, names, source }, i) => ({
      term,
      says,
      names,
      sources: context.sources(source, inside(lesson, 'glossary', i)),
    })),
  };
}

function told(
  list: readonly { readonly says: string; readonly source: SourceRef }[],
  at: Place,
  context: CompileContext,
): Told[] {
  return list.map(({ says, source }, i) => ({ says, sources: context.sources(source, inside(at, i)) }));
}
