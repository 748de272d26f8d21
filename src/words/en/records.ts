/** Opening, checking and replaying records. */
export const records = {
  'records.heading': 'Records',
  'records.about':
    'A record holds the scenario, the seed, who decided for whom and every sealed input. Playing it again must give the same state after every turn; that is checked before anything is shown.',
  'records.verified': 'Record verified, {turns} of {turns} turns',
  'records.verified.about':
    'Every turn was played again and gave the same state. This finds damage and careless changes; it does not find a forger who computes the hashes anew.',
  'records.broken': 'This record was not played',
  'records.broken.nothing':
    'Nothing of it was shown, because what follows the difference would be a different game.',

  'replay.heading': 'Replay',
  'replay.turn': 'Turn {turn} of {turns}',
  'replay.at_start': 'Before turn 1',
  'replay.play': 'Play',
  'replay.pause': 'Pause',
  'replay.next': 'Next turn',
  'replay.previous': 'Turn before',
  'replay.first': 'To the start',
  'replay.last': 'To the end',
  'replay.speed': 'Speed',
  'replay.speed.value': '{speed} ×',
  'replay.scrub': 'Turn',
  'replay.debrief': 'Debrief',
  'replay.log': 'What happened in turn {turn}',
  'replay.quiet': 'Nothing that changed anything.',
  'replay.announce': 'Turn {turn}: {count, plural, =0 {nothing happened} one {# event} other {# events}}.',
} as const;
