import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FinishedGame } from '../../src/report/index.ts';
import { debriefHtml } from '../../src/report/paper.ts';
import { h } from '../../src/report/html-text.ts';
import { createGame, finishedOf } from '../../src/session/index.ts';
import { autumn } from '../support/scenarios.ts';

const { document } = parseHTML('<html></html>');

test('what is put into HTML is escaped, pieces of HTML are not, and lists are joined', () => {
  const evil = `<script>"x" & 'y'</script>`;
  expect(h`<p title="${evil}">${evil}${h`<b>${1}</b>`}${[h`<i>a</i>`, 'b']}${undefined}</p>`.html).toBe(
    '<p title="&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;">&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;<b>1</b><i>a</i>b</p>',
  );
});

describe('a debrief as one file', () => {
  let game: FinishedGame;
  beforeAll(() => {
    const scenario = autumn();
    const seats = scenario.actors.map(() => 'doctrine' as const);
    game = finishedOf(createGame({ scenario, seed: 'html', seats }).view(), false)!;
  });

  test('needs nothing else: no script, no address, nothing to fetch', () => {
    const html = debriefHtml(game, { document, teams: [0, 2] });
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|javascript:/i);
    expect(html).not.toMatch(/undefined|\[object|\{[a-z]+[,}]/i);
  });

  test('has a sheet for all and two for each team', () => {
    const sheets = (teams: readonly number[]) =>
      debriefHtml(game, { document, teams }).match(/<section class="sheet">/g)!.length;
    expect(sheets([])).toBe(1);
    expect(sheets([0])).toBe(3);
    expect(sheets([0, 1, 2, 3, 4, 5, 6, 7, 8])).toBe(19);
  });

  test('has the curves drawn, told in words to those who do not see them, in inks that it defines', () => {
    const html = debriefHtml(game, { document });
    const charts = html.match(/<svg[^]*?<\/svg>/g) ?? [];
    expect(charts).toHaveLength(2);
    for (const chart of charts) {
      expect(chart).toMatch(/aria-label="[^"]*\d/);
      expect(chart).toMatch(/<path[^>]*d="M/);
    }
    expect(charts[0]).toContain('stroke-dasharray');
    const used = new Set(charts.join('').match(/var\((--[a-z0-9]+)\)/g));
    for (const name of used) expect(html).toContain(`${name.slice(4, -1)}:`);
  });

  test('what a hostile name of a scenario holds stays text', () => {
    const scenario = { ...game.scenario, title: '<img src=x onerror=alert(1)>' };
    const html = debriefHtml({ ...game, scenario }, { document });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
  });
});
