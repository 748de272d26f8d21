import { TERM_KINDS } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/types.ts';

/** What the operands of a term are, by its kind. */
const OPERANDS: Readonly<Record<(typeof TERM_KINDS)[number], readonly string[]>> = {
  act: ['action'],
  issue: ['issue', 'level'],
  stop: ['actor', 'template', 'number'],
  open: ['issue', 'level', 'number'],
  format: ['issue', 'level'],
  reciprocity: ['actor', 'actor', 'number'],
  guarantee: ['actor', 'commitment'],
};

/** "stop azerbaijan border_drill 3" for a term: what stands in a case, and what the teller says. */
export function termText(scenario: Scenario, [kind, ...operands]: readonly number[]): string {
  const name = TERM_KINDS[kind];
  const words = OPERANDS[name].map((what, i) => {
    const value = operands[i];
    if (what === 'action')
      return `${scenario.actors[scenario.actions[value].actor].id} ${scenario.actions[value].key}`;
    if (what === 'number') return String(value);
    return what === 'level' ? scenario.issues[operands[0]].levels[value].id : namesOf(scenario, what)[value];
  });
  const toward = operands[3] === undefined ? [] : [`toward ${scenario.actors[operands[3]].id}`];
  return [name, ...words, ...toward].join(' ');
}

/** Terms that stand between semicolons, back to integers; throws on what names nothing. */
export function parseTerms(scenario: Scenario, text: string): number[][] {
  return text.split(';').map((part) => {
    const [kind, ...words] = part.trim().split(' ');
    const place = TERM_KINDS.indexOf(kind as 'act');
    if (place < 0) throw new Error(`"${kind}" is no kind of term`);
    if (kind === 'act')
      return [place, found(scenario.actionByKey.get(words.join(' ')) ?? -1, words.join(' '))];
    const values = OPERANDS[TERM_KINDS[place]].map((what, i) => {
      if (what === 'number') return Number(words[i]);
      if (what !== 'level') return found(namesOf(scenario, what).indexOf(words[i]), words[i]);
      const issue = scenario.issues.find(({ id }) => id === words[0]);
      const level = issue?.levels.findIndex(({ id }) => id === words[i]) ?? -1;
      return found(level, words[i]);
    });
    const toward =
      kind === 'stop' && words[3] === 'toward'
        ? [found(namesOf(scenario, 'actor').indexOf(words[4]), words[4])]
        : [];
    return [place, ...values, ...toward];
  });
}

function namesOf(scenario: Scenario, what: string): string[] {
  const lists: Record<string, readonly { readonly id: string }[]> = {
    actor: scenario.actors,
    issue: scenario.issues,
    template: scenario.templates,
    commitment: scenario.commitments,
  };
  return lists[what].map(({ id }) => id);
}

function found(index: number, text: string): number {
  if (index < 0) throw new Error(`"${text}" names nothing in this scenario`);
  return index;
}
