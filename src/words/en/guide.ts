/** Learning by doing: the three guided turns, and rules told where they first matter. */
export const guide = {
  'guide.1.title': 'Your first turn: look, then act',
  'guide.1.look': 'Choose a place or a state, on the map or in its list.',
  'guide.1.order': 'Put an order on your list. Its card says what it costs and does.',
  'guide.1.seal': 'Seal. All states act at the same time, and the map shows what came of it.',
  'guide.2.title': 'Your second turn: ask why',
  'guide.2.why': 'Choose “Why?” beside something that another state did.',
  'guide.2.offer': 'Answer what was offered to you.',
  'guide.2.seal': 'Seal, with orders or without: capital that is kept is not lost.',
  'guide.3.title': 'Your third turn: think as the others do',
  'guide.3.dossier': 'Open the dossier of another state: what it wants, and how near its red lines are.',
  'guide.3.relations': 'Look at the relations: who is tense with whom, and since when.',
  'guide.3.seal': 'Seal. From here on you know your way; rules are told when they first matter.',
  'guide.done': 'done',
  'guide.now': 'now',
  'guide.again': 'Show all hints again',

  'rule.label': 'A rule',
  'rule.reaction':
    'You decide what follows when a line of yours is crossed. What each answer costs stands on its card. A crisis puts both of you on the ladder, and others may take sides.',
  'rule.crisis':
    'You and the other side move in turn, {rounds} rounds at most. Climbing raises what a clash would come to, and from rung 4 up each round carries a chance of one that nobody ordered. Backing down costs by what was threatened in public.',
  'rule.stance':
    'This crisis is between others. Standing with a side strengthens it and may draw you into its war; staying out may break a promise; mediating makes a retreat cheaper for both.',
  'rule.deal':
    'A deal comes into force once all it is offered to have accepted. Below it says which known priorities of each party it would touch.',

  'tip.unconfirmed':
    'Something here is only reported. Your state does not know whether it is so; the dashed number says which.',
  'tip.incident':
    'An incident happened that nobody ordered. Where opposing forces stand in contact there is a chance of one, and it grows with their number.',
  'tip.crossed':
    'A red line was crossed. Its owner could let it pass, protest or open a crisis; what it chose stands among the events.',
  'tip.last': 'From now on the game may end after any turn. Nobody knows which one is the last.',
} as const;
