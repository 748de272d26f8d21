import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { allScenarioIds } from '../support/scenarios.ts';

// Nothing of the dossier is lost: every fact of the five documents stands in the library and is cited by something that
// is played or read, and nothing is cited that does not stand there.

const ROOT = join(import.meta.dirname, '../../scenarios');

/** How many facts and claims each of the five documents gives. */
const DOSSIER = { N: 9, C: 12, M: 29, T: 8, W: 16 };
const IDS = Object.entries(DOSSIER).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`),
);

/** Cited by no scenario yet. This list only gets shorter: what is cited must not stand in it. */
const NOT_YET = new Set<string>();

interface Source {
  says: string;
  document: string;
}

function read(path: string): unknown {
  return parse(readFileSync(join(ROOT, path), 'utf8'));
}

const library = readdirSync(join(ROOT, 'library')).filter((name) => name.endsWith('.yaml'));
const packs = allScenarioIds().filter((id) => !id.startsWith('_'));
const parts = library.map((name) => read(`library/${name}`) as Record<string, Record<string, never>>);
const documents: Record<string, { title: string; kind: string; date: string }> = Object.assign(
  {},
  ...parts.map((part) => part.documents),
);
const sources: Record<string, Source> = Object.assign({}, ...parts.map((part) => part.sources));

/** Every citation below a value: ids of a `source`, with the keys that lead there. */
function citations(value: unknown, path: string, found: Map<string, string>): Map<string, string> {
  if (Array.isArray(value)) value.forEach((item, i) => citations(item, `${path}.${i}`, found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, below] of Object.entries(value)) {
      if (key === 'source' && Array.isArray(below))
        for (const id of below) found.set(String(id), `${path}.source`);
      else citations(below, `${path}.${key}`, found);
    }
  return found;
}

const cited = new Map<string, string>();
library.forEach((name, i) => citations(parts[i], name, cited));
for (const id of packs) citations(read(`${id}/scenario.yaml`), id, cited);

test('the library has every fact of the dossier, in one sentence or two, with its document and date', () => {
  const own = Object.keys(sources).filter((id) => /^[NCMTW]\d+$/.test(id));
  expect(own.sort()).toEqual([...IDS].sort());
  for (const [id, { says, document }] of Object.entries(sources)) {
    expect(says.length, id).toBeGreaterThan(20);
    expect(says.length, id).toBeLessThan(320);
    expect(documents[document]?.date, id).toMatch(/\d{4}/);
    expect(IDS.includes(id) ? document : '', id).toBe(IDS.includes(id) ? id[0].toLowerCase() : '');
  }
});

test('what comes from outside the five documents says so, and is cited too', () => {
  const others = Object.entries(sources).filter(([id]) => !IDS.includes(id));
  expect(others.length).toBeGreaterThan(0);
  for (const [id, { document }] of others) {
    expect(documents[document].title, id).toContain('not from the five documents');
    expect(cited.has(id), id).toBe(true);
  }
});

test('every fact of the dossier is cited by something that is played or read', () => {
  const lost = IDS.filter((id) => !cited.has(id) && !NOT_YET.has(id));
  expect(lost, 'cite these in a scenario, or say why they are lost').toEqual([]);
});

test('what still waits for its scenario is really uncited', () => {
  expect([...NOT_YET].filter((id) => cited.has(id) || !IDS.includes(id))).toEqual([]);
});

test('no scenario cites what the library does not have', () => {
  const unknown = [...cited].filter(([id]) => sources[id] === undefined);
  expect(unknown).toEqual([]);
  // The reader of citations itself: a planted one is found, with its place.
  expect([...citations({ a: [{ source: ['M99'] }], b: { source: 'assumption' } }, 'x', new Map())]).toEqual([
    ['M99', 'x.a.0.source'],
  ]);
});
