/** The debrief: outcome, scores, escalation, crises, what was hidden, the log. */
export const debrief = {
  dyad: '{a}–{b}',

  'outcome.war': 'War',
  'outcome.war.asks': 'War (hostility 5) between {list}',
  'outcome.either': '{list} or {name}',
  'outcome.war.found': 'Highest hostility: {worst} of 5{pairs, plural, one {} other {, {worstPair}}}',
  'outcome.limited-clash': 'Limited clash',
  'outcome.limited-clash.asks': 'Fire was exchanged between {list}, and it stayed short of war',
  'outcome.limited-clash.found':
    '{fired, select, yes {Fire between {firedPair}} other {{worst, plural, =4 {Force without fire, as an advance is} other {No fire}}}}; highest hostility {worst} of 5{pairs, plural, one {} other {, {worstPair}}}',
  'outcome.armed-crisis': 'Armed crisis',
  'outcome.armed-crisis.asks':
    'A crisis of {list} on rung 6 or higher is open, or ended less than three turns ago',
  'outcome.armed-crisis.found':
    '{open, select, yes {One is open} other {{armed, plural, =0 {No crisis of these pairs reached rung 6} other {The last stood there in turn {armed}, {ago, plural, =0 {this turn} one {# turn ago} other {# turns ago}}}}}}',
  'outcome.settlement': 'Settlement',
  'outcome.settlement.asks':
    'The main issue is settled, which is read from {issues}, and tension of {each} is below 40',
  'outcome.settlement.found':
    '{settled, select, yes {It is settled} other {It is not settled}}; tension{pairs, plural, one {} other { of {tensest}}} {highest}{calm, select, yes {} other {, which is not below {limit}}}',
  'outcome.thaw': 'Thaw',
  'outcome.thaw.asks':
    'Tension{pairs, plural, one {} other { of {pair}}} ends at least 10 below its start{pairs, plural, one {, and below 40} other {; tension of {each} is below 40}}',
  'outcome.thaw.found':
    'Tension{pairs, plural, one {} other { of {pair}}} {from} → {to}{fell, select, yes {} other {, which is no fall by {fall}}}{calm, select, yes {} other {; {tensest} {pairs, plural, one {is} other {ends at {highest},}} not below {limit}}}',
  'outcome.cold-war': 'Cold war',
  'outcome.cold-war.asks': 'None of the others',
  'outcome.cold-war.none':
    'No war, no clash, no open crisis, no settlement and no thaw: none of these tests is met, and what is left is a cold war.',
  'outcome.cold-war.settled':
    'The main issue is settled, but tension of {tensest} is {highest}, and a settlement asks for less than {limit}. What is left is a cold war.',
  'outcome.cold-war.found': '{met, select, yes {All others fail} other {Another is met}}',

  'headline.war': 'It ended in war',
  'headline.limited-clash':
    'A clash, short of war{crises, plural, =0 {} one {: one crisis, to rung {peak}} other {: # crises, the gravest to rung {peak}}}',
  'headline.armed-crisis':
    'It ended with weapons in hand{crises, plural, =0 {} one {: one crisis, to rung {peak}} other {: # crises, the gravest to rung {peak}}}',
  'headline.settlement':
    'A settlement holds{crises, plural, =0 {, and no crisis was played} one {, after one crisis, to rung {peak}} other {, after # crises, the gravest to rung {peak}}}',
  'headline.thaw':
    'A thaw{crises, plural, =0 {, without a crisis} one {, after one crisis, stopped on rung {peak}} other {, after # crises, the gravest to rung {peak}}}',
  'headline.cold-war':
    'Cold war held{crises, plural, =0 {, without a crisis} one {: one crisis, stopped on rung {peak}} other {: # crises, the gravest stopped on rung {peak}}}',
  'headline.tension':
    'Tension {pair} went from {from}{first, plural, =-1 {} other { ({first} with the first news)}} to {to}. At the end of a turn it was highest, {highest}, {turn, plural, =0 {at the start} other {in turn {turn}}}{shown, plural, =-1 {} other {, and {shown} with the news of turn {news}}}.',
  'headline.acts':
    'Outside the {crises, plural, one {crisis} other {crises}}, {who} stood on rung {rung} ({name}) toward {whom}, in turn {turn}.',
  'headline.acts.none':
    'Without a crisis {who} came to stand on rung {rung} ({name}) toward {whom}, in turn {turn}.',
  'headline.scores': '{best} came out best with {top} of 100; the region with its people stands at {region}.',
  'headline.scores.seat':
    '{who}, played by a person, scored {own} of 100; best was {best} with {top}; the region with its people stands at {region}.',
  'headline.scores.own':
    'You scored {own} of 100; {best} came out best with {top}; the region with its people stands at {region}.',
  'headline.scores.best':
    'You came out best with {own} of 100; the region with its people stands at {region}.',

  'debrief.eyebrow': 'Debrief · {scenario} · {who} · {span} · seed {seed}',
  'debrief.eyebrow.you': 'you decided for {actor}',
  'debrief.eyebrow.seat': 'a person decided for {actor}',
  'debrief.eyebrow.watched': 'all states were simulated',
  'debrief.none': 'There is no finished game to look back on.',
  'debrief.outcome': 'How it ended, and the test it met',
  'debrief.outcome.note': 'Tested worst first; the first that is met names the game',
  'debrief.outcome.this': 'this game',
  'debrief.outcome.met': 'met',
  'debrief.outcome.failed': 'not met',
  'debrief.outcome.later': 'met as well; one above it counts first',

  'debrief.own': 'Your priorities: {score} of 100',
  'debrief.own.seat': 'Priorities of {actor}: {score} of 100',
  'debrief.own.note':
    'Filled: it held in truth as the turn was scored, before the news of the next. Score: half the end, half the mean over turns, by weight',
  'debrief.own.first': 'Most important first',
  'debrief.own.end': 'In the end',
  'debrief.own.cell': 'Turn {turn}: {held, select, yes {held} other {did not hold}}',
  'debrief.course.held': 'held',
  'debrief.course.held_again': 'held again, turn {turn}',
  'debrief.course.won': 'won, turn {turn}',
  'debrief.course.lost': 'lost, turn {turn}',
  'debrief.course.never': 'never',
  'debrief.others': 'The others, and the region at {score} of 100',
  'debrief.all': 'The states, and the region at {score} of 100',
  'debrief.others.note': 'By rank, 1 first · t: turn',
  'debrief.others.region': 'The region and its people',
  'debrief.cell.held': 'held',
  'debrief.cell.held_again': 'back t{turn}',
  'debrief.cell.won': 'won t{turn}',
  'debrief.cell.lost': 'lost t{turn}',
  'debrief.cell.never': 'never',
  'debrief.others.detail': 'Priority {rank}: {says}. {end}.',
  'debrief.others.open': 'Priorities of {actor}',

  'debrief.ladder': 'Up the ladder{peak, plural, =0 {: nobody climbed} other {: {pair} to rung {peak}}}',
  'debrief.ladder.choose': 'Whose ladder and tension',
  'debrief.ladder.option': '{pair}{peak, plural, =0 {: nobody climbed} other {: to rung {peak}}}',
  'debrief.ladder.note':
    'Highest rung each side stood on toward the other, by turn; rounds of a crisis as 8.1, 8.2',
  'debrief.ladder.alt': '{a} toward {b}, by turn: {up}. {b} toward {a}: {down}.',
  'debrief.ladder.peak': 'Rung {rung}',
  'debrief.ladder.force': 'Use of force: rungs 8 to 12',
  'debrief.escalation': 'Escalation {mean, number, ::.0} a turn, beside published games of language models',
  'debrief.escalation.note':
    'Acts by class: −2, 0, 4, 12 or 28 each; the sum of a turn by the number of states',
  'debrief.escalation.this': 'this game {mean, number, ::.0}',
  'debrief.escalation.where':
    'On the scale of the study this game comes to {mean, number, ::.0} a turn, {where, select, under {below every model of the study ({high}: {highMean, number, ::.0})} over {above every model of the study ({low}: {lowMean, number, ::.0})} other {between {low} ({lowMean, number, ::.0}) and {high} ({highMean, number, ::.0})}}, where those games began from a neutral position. Its highest turn was {turn}, with {top, number, ::.0}.',
  'debrief.escalation.counts':
    'Acts: {de_escalation} of de-escalation (−2), {status_quo} that keep the state of things (0), {posturing} of posturing (4), {non_violent} of escalation without violence (12), {violent} of violence (28).',
  'debrief.escalation.caution':
    'Rivera and others (2024): eight invented states, fourteen turns of a day, up to three acts a day, nuclear ones among them. Turns here are longer and acts fewer, so the figures can be laid side by side, not ranked. Moves in a crisis count by their rung; incidents that nobody ordered do not count.',
  'debrief.escalation.legend':
    'Means with 95 % intervals, by how those games began: ○ neutral, □ with an invasion, △ with a cyberattack.',
  'debrief.tension':
    'Tension {pair} {trend, select, up {rose} down {fell} other {ended where it began}}: {from} to {to}',
  'debrief.tension.note':
    'At the end of each turn, before the news of the next, 0 to 100; in grey, others that moved most',
  'debrief.tension.alt': '{pair}: {values}.',
  'debrief.tension.peak': 'highest {value}',
  'debrief.turn': 'Turn',

  'debrief.crises':
    '{count, plural, =0 {No crisis was played} one {The crisis of turn {turn}, round by round} other {# crises, round by round}}',
  'debrief.crises.none': 'No red line was crossed in a way that its owner answered with a crisis.',
  'debrief.crisis.title': 'Turn {turn}: {owner} and {mover}',
  'debrief.crisis.line': '{owner} says its line was crossed: {line}. Held to have moved first: {mover}.',
  'debrief.crisis.end':
    'Ended in {owner} for {ownerName}, {mover} for {moverName}; violence: {violence}. {chance, plural, =0 {No chance of the unordered was drawn.} other {{chance} in 100 that the unordered came, as it was played.}}',
  'debrief.crisis.open': 'Still open when the game ended.',
  'debrief.crisis.round': 'Round',
  'debrief.crisis.who': 'Who',
  'debrief.crisis.move': 'Move',
  'debrief.crisis.rung': 'Stands on',
  'debrief.crisis.stands': '{rung} {name}',
  'debrief.crisis.odds': 'Chance of the unordered',
  'debrief.crisis.drawn.came': '{odds}: it came',
  'debrief.crisis.drawn.spared': '{odds}: spared',
  'debrief.crisis.widens.came': '{odds} to widen: it did',
  'debrief.crisis.widens.spared': '{odds} to widen: it did not',
  'debrief.crisis.why': 'Why?',
  'debrief.crisis.before': 'Before round {round}: {says}',
  'debrief.crisis.none': 'none on these rungs',
  'debrief.crisis.alone': '{percent} in 100 had no other state declared itself',
  'debrief.others_in': 'What the others did',
  'debrief.others_in.nobody': 'It concerned nobody else.',
  'debrief.others_in.with': '{who} stood with {friend}.',
  'debrief.others_in.mediate': '{who} offered to mediate.',
  'debrief.others_in.silent': '{who} had a stake in it and said nothing.',
  'debrief.minds': 'What each believed of the other, and what was so',
  'debrief.minds.note':
    'Resolve, 0 to 100, as it could be read from what that side had seen; the truth was drawn by the seed.',
  'debrief.minds.who': 'Who, of whom',
  'debrief.minds.pair': '{reader} of {about}',
  'debrief.minds.before': 'As it opened',
  'debrief.minds.after': 'As it ended',
  'debrief.minds.true': 'In truth',
  'debrief.minds.thought':
    '{low} to {high}, seeks {aim, select, gain {gain} security {security} other {gain or security}}',
  'debrief.minds.truth':
    '{resolve}, sought {aim, select, gain {gain} other {security}}{misread, select, yes {: misread} other {}}',
  'debrief.minds.knew': '{count, plural, =0 {Neither of the two knew.} other {{who} knew.}}',
  'debrief.minds.mistakes': '{reader} was wrong about (believed → so):',

  'debrief.hidden': 'What each side hid',
  'debrief.hidden.note': 'In this game: drawn by its seed, now in the open',
  'debrief.hidden.state': 'State',
  'debrief.hidden.aim': 'Aim',
  'debrief.hidden.resolve': 'Resolve',
  'debrief.hidden.aim.gain': 'gain',
  'debrief.hidden.aim.security': 'security',
  'debrief.hidden.claims': 'What was contested',
  'debrief.hidden.claim.so': 'In this game it was so: “{says}”.',
  'debrief.hidden.claim.not': 'In this game it was not so: “{says}”.',
  'debrief.hidden.claim.found': 'It came to light.',
  'debrief.hidden.claim.open': 'It never came to light.',
  'debrief.hidden.claim.by': 'Said by {who}.',
  'debrief.hidden.claims.about':
    'The sources do not settle these. The seed of a game draws what is so in it; that says nothing of what was so in fact.',
  'debrief.hidden.lines': 'What was really tolerated',
  'debrief.hidden.line': '{who}, “{says}”: up to {degree} of 100 beyond the stated line.',
  'debrief.hidden.acts': 'Acts that not everybody knew of',
  'debrief.hidden.acts.none': 'Every act was known to all.',
  'debrief.hidden.act': 'Turn {turn}: {what}',
  'debrief.hidden.nobody': 'Nobody else knew.',
  'debrief.hidden.knew': 'Learned of it: {who}.',
  'debrief.hidden.suspected': 'Had it unconfirmed: {who}.',

  'debrief.people': 'What it did to people',
  'debrief.people.note': 'No seat owns these; every act can move them. 0 to 100, higher is better',
  'debrief.people.change': '{from} → {to}',
  'debrief.people.low': 'lowest {low}, {turn, plural, =0 {at the start} other {turn {turn}}}',

  'debrief.log': 'What happened, turn by turn',
  'debrief.log.note': 'Everything, whoever knew of it then. Each act of a simulated state answers “Why?”',
  'debrief.log.turn': 'Turn {turn}, {date}',
  'debrief.log.first': 'Before the first orders',
  'debrief.log.count': '{count, plural, =0 {nothing} one {# event} other {# events}}',
  'debrief.log.all': 'Open all turns',
  'debrief.log.none': 'Close all turns',
  'debrief.log.unconfirmed': 'unconfirmed to some',

  'debrief.chains': 'What led to what',
  'debrief.chains.note':
    'From act to crossed line to answer, each link with its reasons and where it is known from',
  'debrief.chains.none': 'No red line was answered, so nothing led to an answer.',
  'debrief.chain.title':
    'Turn {turn}: {owner} {crisis, select, yes {opens a crisis with} other {protests to}} {mover}',
  'debrief.chain.moved': 'which moved: {what}',
  'debrief.chain.because': 'Reason: {says}',
  'debrief.chain.more': 'Show all {count}',
  'debrief.chain.less': 'Show the first',
  'debrief.to_map': 'On the map: {what}',
  'debrief.climb.rung': 'Turn {turn}, rung {rung} {name}',
  'debrief.ask': 'Of this game',
  'debrief.ask.line':
    'Turn {turn}: “{act}” {owner} {crisis, select, yes {opened a crisis with} other {protested to}} {mover}. What else could each of them have done, and what would it have cost?',
  'debrief.ask.risk':
    'In round {round} of the crisis of turn {turn}, after the move of {who}, there was a chance of {percent} in 100 of something that nobody ordered. {came, select, yes {It came} other {It was spared}}. Was the risk worth what was at stake?',
  'debrief.ask.secret':
    'In turn {turn} {who} acted in secret ({what}), and it got out. What did the others believe before and after, and what did they do about it?',
  'debrief.ask.lost': '{who} lost a priority in turn {turn}: “{says}”. Whose act did that, and was it meant?',
  'debrief.ask.peak':
    'Tension {pair} was highest, {top}, in turn {turn}. What brought it there, and what brought it down, if anything did?',
  'debrief.ask.region':
    'It ended as “{outcome}”: {best} came out best with {own}, the region with its people stands at {region}. Who won, and would a different ranking of priorities say so too?',
  'debrief.discuss': 'To discuss',
  'debrief.discuss.describe': 'Describe',
  'debrief.discuss.analyse': 'Analyse',
  'debrief.discuss.transfer': 'Transfer',

  'html.course': 'Tension and the ladder, turn by turn',
  'html.tension':
    'Tension at the end of each turn, before the news of the next, 0 to 100; thin lines: others that moved most',
  'html.ladder':
    'Highest rung by turn, rounds of a crisis shaded: {a} toward {b} solid, {b} toward {a} dashed',
  'html.scores': 'Scores, of 100',
  'html.region': 'Region',
  'html.crises': 'Crises, round by round',
  'html.move':
    'Round {round}: {who}, {move}, on rung {rung} ({name}){percent, plural, =0 {} other {, {percent} in 100 {came, select, yes {and it came} other {and spared}}}}.',
  'html.crisis.end': '{owner}: {for}. {mover}: {against}.',
  'html.more': '{count, plural, one {One more stands} other {# more stand}} in the game itself.',
  'html.team': '{name}, the team’s pages',
  'html.acts': 'What the state did, by turn',
  'html.own_truth':
    'This state sought {aim, select, gain {gain} other {security}}; its resolve was {resolve} of 100. Only its team knew.',
  'html.mind': '{pair}: {before}; as it ended {after}; in truth {truth}. {wrong}',
  'html.roles': 'The team',
  'html.notes': 'Notes',
  'debrief.take.html': 'Debrief (HTML)',
  'debrief.take': 'Take it with you',
  'debrief.take.print': 'Print',
  'debrief.take.csv': 'Events as CSV',
  'debrief.take.record': 'Record',
  'debrief.take.link': 'Copy link',
  'debrief.take.link.none': 'Its scenario is too long for a link: hand on the record.',
  'debrief.take.link.size': 'Copy link, {size} kB',
  'debrief.replay': 'Replay',
  'debrief.other_seat': 'Play another seat',
  'debrief.again': 'Play again',
} as const;
