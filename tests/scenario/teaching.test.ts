import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findScenario, readTexts } from '../../src/cli/files.ts';
import { compileTexts } from '../../src/scenario/index.ts';
import { formatDiagnostic } from '../../src/words/diagnostic.ts';
import { allScenarioIds, autumn, scenarioOf } from '../support/scenarios.ts';

// What teachers are given: plans that fill their lesson and leave a third for the debrief, a sheet for every state.

const packs = allScenarioIds().filter((id) => !id.startsWith('_'));
const TEACHING = 'scenarios/library/teaching.yaml';
const lessonText = readFileSync(join(import.meta.dirname, '../..', TEACHING), 'utf8');

/** What is said of autumn 2021 when a text in it, or in the library's part for teachers, reads otherwise. */
function told(from: string, to: string): string[] {
  const { name, text, library } = readTexts(findScenario('autumn-2021')!);
  const key = Object.keys(library).find((file) => file.endsWith('teaching.yaml'))!;
  expect(text.includes(from) || lessonText.includes(from), from).toBe(true);
  const changed = {
    name,
    text: text.replace(from, to),
    library: { ...library, [key]: lessonText.replace(from, to) },
  };
  const result = compileTexts(changed);
  return result.ok ? [] : result.error.map(formatDiagnostic);
}

test('there are plans for 45, 60 and 90 minutes; each adds up and leaves a third for the debrief', () => {
  const { plans } = autumn().lesson!;
  expect(plans.map(({ minutes }) => minutes)).toEqual([45, 60, 90]);
  for (const { minutes, steps } of plans) {
    const sum = (phases: readonly string[]) =>
      steps.filter(({ phase }) => phases.includes(phase)).reduce((all, step) => all + step.minutes, 0);
    expect(sum(['before', 'play', 'debrief'])).toBe(minutes);
    expect(sum(['debrief']) * 3).toBeGreaterThanOrEqual(minutes);
  }
});

test('classes of 4 to 40 are seated, each size once', () => {
  const { classes } = autumn().lesson!;
  for (let students = 4; students <= 40; students++)
    expect(
      classes.filter(({ from, to }) => from <= students && students <= to),
      String(students),
    ).toHaveLength(1);
});

test('a plan that does not add up, or has no time to talk, is refused', () => {
  expect(told('minutes: 22, phase: play', 'minutes: 21, phase: play').join()).toContain(
    'add up to its minutes',
  );
  expect(told('minutes: 15, phase: debrief', 'minutes: 15, phase: play').join()).toContain(
    'a third of a lesson',
  );
});

test('a state, document or source that is not there is told with its place', () => {
  expect(told('  knows:\n    iran:', '  knows:\n    irann:').join()).toMatch(/"irann".*"iran"/);
  expect(told('document: n, says', 'document: x, says').join()).toContain('unknown document "x"');
  expect(told('source: [M5, M7]', 'source: [M5, M77]').join()).toContain('unknown source "M77"');
});

test.each(packs)('%s: every state has a role sheet, and the guide is there', (id) => {
  const { actors, rules, teaching, lesson } = scenarioOf(id);
  expect(lesson!.glossary.length).toBeGreaterThan(8);
  expect(teaching!.objectives.length).toBeGreaterThan(2);
  for (const list of [teaching!.before, teaching!.after, teaching!.guide, teaching!.disagree])
    expect(list.length).toBeGreaterThan(0);
  expect(new Set(teaching!.reading.map(({ title }) => title)).size).toBeGreaterThan(3);
  // Its bars, and why; written before they were measured.
  expect(teaching!.guide.map(({ says }) => says).join()).toMatch(
    /What the author expects.*(?:games of a hundred|hardly ever war)/,
  );
  actors.forEach((actor, i) => {
    expect(rules[i].role.split(/\s+/).length, actor.id).toBeGreaterThan(60);
    expect(rules[i].priorities.length, actor.id).toBeGreaterThan(2);
    expect(teaching!.knows[i], actor.id).toBeDefined();
  });
});

test.each(packs)('%s: every state knows something that others may not', (id) => {
  const { actors, teaching } = scenarioOf(id);
  for (const [i, actor] of actors.entries()) expect(teaching!.knows[i].length, actor.id).toBeGreaterThan(0);
});
