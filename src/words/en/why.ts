/** Why a state did what it did: its reasons, and what one could read from outside. */
export const why = {
  'why.question': 'Why did {who} choose this?',
  'why.title': 'Why: {what}?',
  'why.eyebrow': '{who} · event {n}',
  'why.eyebrow.folded': '{who} · turn {turn}',
  'why.priority': 'priority {rank} of {of}',
  'why.degree': '{from} → {to}',
  'why.total': 'Total {score}, place {place} of {of} weighed.',
  'why.passed': 'Passed over: {list}.',
  'why.passed.one': '{what} {score}',
  'why.nearest':
    'Its nearest red line, “{says}”, {distance, plural, =0 {is crossed} one {is # step away} other {is # steps away}}.',
  'why.nearest.far': 'Its nearest red line, “{says}”, is far.',
  'why.refused_nothing':
    'The offer would have brought it nothing, and what brings a state nothing it refuses.',
  'why.none': 'Nothing that it weighs speaks for this or against it.',
  'why.drawn': 'It draws among the good choices by score, so the best is not always taken.',
  'why.for': 'For it:',
  'why.against': 'Against it:',
  'why.inferred':
    'Read from what all may know: its stated priorities, its doctrine and the lines of others. What it really weighed is told at the end.',
  'why.inferred.none':
    'Nothing that it has stated in public speaks for or against this. What it really weighed is told at the end.',
  'why.inferred.refused':
    'Nothing that it has stated in public speaks for this, and what brings it nothing it refuses. What it really weighed is told at the end.',
  'why.inferred.resolve':
    'Its resolve, going by how it has behaved, seems to lie between {low} and {high} of 100.',
  'why.inferred.aim.security': 'It seems to seek security rather than gain.',
  'why.inferred.aim.unclear': 'Whether it seeks security or gain cannot be told yet.',
  'why.inferred.aim.gain': 'It seems to seek gain rather than security.',
} as const;
