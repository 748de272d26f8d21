import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { findScenario, readTexts, scenarioIds } from '../../src/cli/files.ts';
import { compileTexts } from '../../src/scenario/index.ts';
import { cardOf, type Card } from '../../src/ui/store/packs.ts';

const NAME = 'virtual:scenario-cards';
const RESOLVED = `\0${NAME}`;

/**
 * Gives the page `virtual:scenario-cards`: what its lists say of each scenario, by id, worked out when the page is built.
 * Compiling all scenarios only to name them took a second and more of every visit. A scenario that does not compile has
 * no card; the page then reads it and says what is wrong.
 */
export function scenarioCards(): Plugin {
  return {
    name: 'araxes-scenario-cards',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined;
      const cards: Record<string, Card> = {};
      for (const scenario of scenarioIds().filter((one) => !one.startsWith('_'))) {
        const file = findScenario(scenario);
        if (file === undefined) continue;
        const texts = readTexts(file);
        for (const name of [file, ...Object.keys(texts.library)]) this.addWatchFile(name);
        this.addWatchFile(dirname(file));
        const compiled = compileTexts(texts);
        if (compiled.ok) cards[scenario] = cardOf(compiled.value);
      }
      return `export default ${JSON.stringify(cards)};`;
    },
  };
}
