import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { AuditState } from '../../src/cli/audit-state.ts';
import { araxes } from '../support/cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'araxes-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what was measured is there when a run goes on; a line that was cut off is measured again', async () => {
  const first = new AuditState(folder, 'run');
  await first.memo('a', () => Promise.resolve([1, 2]));
  first.spend('outcomes', 3);
  appendFileSync(join(folder, 'run.jsonl'), '["b",{"half":');
  const second = new AuditState(folder, 'run');
  let made = 0;
  const make = () => Promise.resolve({ whole: ++made });
  expect(await second.memo('a', () => Promise.reject(new Error('measured twice')))).toEqual([1, 2]);
  expect(await second.memo('b', make)).toEqual({ whole: 1 });
  second.spend('outcomes', 4);
  const third = new AuditState(folder, 'run');
  expect(await third.memo('b', make)).toEqual({ whole: 1 });
  expect([third.spent('outcomes'), third.spent('seats'), made]).toEqual([7, 0, 1]);
  const lines = readFileSync(join(folder, 'run.jsonl'), 'utf8').trimEnd().split('\n');
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
});

test('audit: one document, rows by name, and usage that is told', async () => {
  const [part, row, none] = await Promise.all([
    araxes('audit', '_tiny', '--quick', '--only', 'outcomes', '--only', 'likeness', '--json'),
    araxes('audit', '_tiny', '--only', 'everything'),
    araxes('audit', 'nowhere', '--json'),
  ]);
  expect(part.code).toBe(0);
  const { findings, scenario } = JSON.parse(part.out) as { findings: { id: string }[]; scenario: string };
  expect(scenario).toBe('_tiny');
  expect(findings.map(({ id }) => id)).toEqual([
    'outcomes',
    'warPerGame',
    'warPerCrisis',
    'reached',
    'likeness',
  ]);
  expect(row.code).toBe(2);
  expect(row.err).toContain('ablation');
  expect(none.code).toBe(1);
});
