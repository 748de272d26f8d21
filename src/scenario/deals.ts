import { saying } from '../base/saying.ts';
import { inside, type CompileContext, type Place } from './context.ts';
import type { Merged } from './merge.ts';
import { namesFor, type NameTable } from './names.ts';
import type { DealTermEntry } from './shape.ts';
import { TERM_KINDS, type DealIdea } from './deal-types.ts';
import type { Action, Commitment, Issue, Template } from './types.ts';

/** What the terms of deals are compiled against. */
export interface DealGrounds {
  readonly table: NameTable;
  readonly issues: readonly Issue[];
  readonly templates: readonly Template[];
  readonly commitments: readonly Commitment[];
  readonly actions: readonly Action[];
  readonly context: CompileContext;
}

/** The deals that states of this scenario may think of; one that needs a state which is not in it is left out. */
export function compileDeals(merged: Merged, grounds: DealGrounds): DealIdea[] {
  const { table, context } = grounds;
  return merged.tables.deals.flatMap((entry): DealIdea[] => {
    const { value } = entry;
    if (!value.parties.every((id) => table.actors.includes(id))) return [];
    const parties = value.parties.map((id) => table.actors.indexOf(id)).sort((a, b) => a - b);
    const proposers = (value.proposers ?? value.parties).map((id, i) => {
      const place = inside(entry, 'proposers', i);
      if (!value.parties.includes(id))
        context.problem(place, 'deal_party', saying('no_party', { deal: entry.id, name: id }));
      return context.index(table.actors, id, saying('state'), place);
    });
    const when =
      value.when === undefined
        ? undefined
        : context.rule(value.when, namesFor(table), entry.id, inside(entry, 'when'));
    const terms = value.terms.map((term, i) => compileTerm(term, grounds, inside(entry, 'terms', i)));
    for (const [i, term] of value.terms.entries())
      for (const who of partiesOf(term))
        if (!value.parties.includes(who))
          context.problem(
            inside(entry, 'terms', i),
            'deal_party',
            saying('no_party', { deal: entry.id, name: who }),
          );
    const { name, about } = value;
    const sources = context.sources(value.source, entry);
    return [{ id: entry.id, name, about, parties, proposers, when, terms, sources }];
  });
}

function partiesOf(term: DealTermEntry): readonly string[] {
  if ('mutual' in term) return term.mutual;
  return 'by' in term ? [term.by] : [];
}

function compileTerm(entry: DealTermEntry, grounds: DealGrounds, at: Place): number[] {
  const { table, issues, templates, commitments, actions, context } = grounds;
  const kind = (name: (typeof TERM_KINDS)[number]) => TERM_KINDS.indexOf(name);
  const actor = (id: string, field: string) =>
    context.index(table.actors, id, saying('state'), inside(at, field));
  const level = (id: string, levelId: string, what: string, field: string) => {
    const issue = context.index(
      issues.map((one) => one.id),
      id,
      saying('issue'),
      inside(at, what),
    );
    const levels = issues[issue]?.levels.map((one) => one.id) ?? [levelId];
    return [issue, context.index(levels, levelId, saying('level_of', { name: id }), inside(at, field))];
  };
  if ('act' in entry) {
    const by = actor(entry.by, 'by');
    const own = actions.filter((action) => action.actor === by);
    const place = context.index(
      own.map((action) => action.key),
      entry.act,
      saying('action'),
      inside(at, 'act'),
    );
    return [kind('act'), own[place]?.index ?? 0];
  }
  if ('issue' in entry) {
    const [issue, to] = level(entry.issue, entry.to, 'issue', 'to');
    return [kind(issues[issue]?.ordered === false ? 'format' : 'issue'), issue, to];
  }
  if ('keep' in entry) return [kind('open'), ...level(entry.keep, entry.at, 'keep', 'at'), entry.turns];
  if ('stop' in entry) {
    const template = context.index(
      templates.map((one) => one.id),
      entry.stop,
      saying('action'),
      inside(at, 'stop'),
    );
    const toward = entry.toward === undefined ? [] : [actor(entry.toward, 'toward')];
    return [kind('stop'), actor(entry.by, 'by'), template, entry.turns, ...toward];
  }
  if ('mutual' in entry) {
    const [a, b] = entry.mutual.map((id) => actor(id, 'mutual'));
    return [kind('reciprocity'), a, b, entry.turns];
  }
  const commitment = context.index(
    commitments.map((one) => one.id),
    entry.guarantee,
    saying('commitment'),
    inside(at, 'guarantee'),
  );
  return [kind('guarantee'), actor(entry.by, 'by'), commitment];
}
