import type { Choice } from '../../policies/types.ts';
import type { Scenario } from '../../scenario/types.ts';
import { asideOf, scopeOf } from './scope.ts';
import { phrase, type Phrase } from './phrase.ts';

/** A choice by its name; to `reader` it need not be said that an act is toward it. */
export function choicePhrase(scenario: Scenario, choice: Choice, reader = -1): Phrase {
  switch (choice.kind) {
    case 'action': {
      const action = scenario.actions[choice.action];
      const name = action.template.name;
      const mine = reader >= 0 && action.target === reader;
      const scope = mine ? asideOf(scenario, action) : scopeOf(scenario, action);
      return scope ? phrase('term.act_scope', { name, scope }) : phrase('term.act', { name });
    }
    case 'deal':
      return phrase('choice.deal');
    case 'counter':
      return phrase('choice.counter');
    case 'answer':
      return phrase(choice.accept ? 'choice.accept' : 'choice.refuse');
    case 'reaction':
      return phrase(`reaction.${choice.choice}`);
    case 'move':
      return phrase(`move.${choice.move}`);
    case 'stance':
      return phrase(`stance.${choice.stance}`);
    case 'nothing':
      return phrase('choice.nothing');
  }
}

/** The question that its reasons answer: "Why did Georgia refuse?". */
export function questionOf(scenario: Scenario, actor: number, choice: Choice): Phrase {
  const who = scenario.actors[actor].name;
  switch (choice.kind) {
    case 'action':
      return phrase('why.did.act', { who, what: choicePhrase(scenario, choice) });
    case 'answer':
      return phrase(choice.accept ? 'why.did.accept' : 'why.did.refuse', { who });
    case 'reaction':
      return phrase(`why.did.react_${choice.choice}`, { who });
    case 'move':
      return phrase(`why.did.move_${choice.move}`, { who });
    case 'stance':
      return phrase(`why.did.stance_${choice.stance}`, { who });
    default:
      return phrase(`why.did.${choice.kind}`, { who });
  }
}
