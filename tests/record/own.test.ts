import { expect, test } from 'vitest';
import { checkText } from '../../src/analysis/class/index.ts';
import { fromLink, isWhole, linkAsks, packText, toLink, unpackText } from '../../src/record/index.ts';
import { handedIn, submitted } from '../support/class.ts';
import { errorOf, valueOf } from '../support/results.ts';
import { autumn, ownScenario, ownText } from '../support/scenarios.ts';

// A game of a scenario that did not come with Araxes carries that scenario wherever it goes.

/** Letters that cannot be told in fewer: what makes a scenario too long for a link. */
function noise(length: number): string {
  let word = 1;
  return Array.from({ length }, () => {
    word = (Math.imul(word, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(97 + ((word >>> 16) % 26));
  }).join('');
}

const scenario = ownScenario();
const record = handedIn(scenario, 'own', 'random', 'Ada');

test('packed text comes back; what is cut, too long or no packed text is told', () => {
  const text = 'Aras, Araz, Араз, ارس '.repeat(30);
  const packed = packText(text);
  expect(packed).toMatch(/^[\w-]+$/);
  expect(packed.length).toBeLessThan(text.length);
  expect(valueOf(unpackText(packed, 4000))).toBe(text);
  expect(errorOf(unpackText(packed, 600))).toBe('too_large');
  expect(errorOf(unpackText(packed.slice(0, 20), 4000))).toBe('broken');
  expect(errorOf(unpackText('no packed text', 4000))).toBe('broken');
});

test('its link carries the scenario, and comes back as the record', () => {
  const link = toLink(record, scenario);
  expect(isWhole(link, record)).toBe(true);
  expect(valueOf(linkAsks(link)).scenarioText).toBe(scenario.ownText);
  expect(valueOf(fromLink(link, scenario))).toEqual(record);
  const { by: _, ...nameless } = record;
  expect(valueOf(fromLink(toLink(nameless, scenario), scenario))).toEqual(nameless);
});

test('where the scenario is too long for a link, the link says that it is not whole', () => {
  const long = ownScenario(ownText(noise(60_000)));
  const played = handedIn(long, 'own', 'doctrine');
  const link = toLink(played, long);
  expect(isWhole(link, played)).toBe(false);
  expect(valueOf(linkAsks(link)).scenarioText).toBeUndefined();
});

test('a link of a scenario that came with Araxes carries no text and is whole', () => {
  const plain = handedIn(autumn(), 'own', 'doctrine');
  const link = toLink(plain, autumn());
  expect(isWhole(link, plain)).toBe(true);
  expect(valueOf(linkAsks(link)).scenarioText).toBeUndefined();
});

test('handed in, it is checked with the scenario that it carries, from file and from link', () => {
  const find = (_: string, __: unknown, text?: string) =>
    text === undefined ? undefined : ownScenario(text);
  const digest = valueOf(checkText(JSON.stringify(record), find));
  expect(digest).toMatchObject({ scenario: 'my-road', own: true, by: 'Ada' });
  expect(valueOf(checkText(`Ada ${toLink(record, scenario)}`, find))).toEqual(digest);
  const other = { ...record, scenarioText: ownText().replace('turns: 4', 'turns: 5') };
  expect(checkText(JSON.stringify(other), find).ok).toBe(false);
  const came = submitted(autumn(), 'plain.json', handedIn(autumn(), 'own', 'doctrine'));
  expect(valueOf(came.result).own).toBe(false);
});
