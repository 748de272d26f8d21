/** The bar, the common parts, notices. */
export const shell = {
  'shell.name': 'Araxes',
  'shell.skip': 'Skip to the content',
  'shell.home': 'Araxes, to the title page',
  'shell.nav': 'Pages',
  'shell.library': 'Library',
  'shell.records': 'Games',
  'shell.theme': 'Theme',
  'shell.theme.system': 'As the system',
  'shell.theme.light': 'Light',
  'shell.theme.dark': 'Dark',
  'shell.loading': 'Loading …',
  'shell.close': 'Close',
  'shell.cancel': 'Cancel',
  'shell.broken': 'Something in the page broke',
  'shell.broken.about':
    'This is a fault of the program, not yours. What was saved is still there. The words below help whoever mends it.',
  'shell.broken.home': 'To the title page',
  'shell.notices': 'Notices',
  'shell.dismiss': 'Dismiss',
  'shell.announce.screen': '{screen} is open.',

  'screen.title': 'Library',
  'screen.briefing': 'Briefing',
  'screen.play': 'Play',
  'screen.debrief': 'Debrief',
  'screen.records': 'Games and records',
  'screen.replay': 'Replay',
  'screen.compare': 'Comparison',
  'screen.title.document': 'Araxes',
  'screen.document': '{screen}{subject} · Araxes',

  'notice.not_saved':
    'This game is not being saved: the browser refuses to store it ({cause}). You can play on; closing this page loses it. The record can be downloaded at the end.',
  'notice.not_saved.forbidden': 'storage is switched off',
  'notice.not_saved.full': 'its storage is full',
  'notice.save_lost': 'The saved game could not be read and was set aside: {cause}',
  'notice.two_windows':
    'This game was played on in another window too. Nothing is lost: what you play here is kept as “{name}”, beside the other.',
  'notice.open_elsewhere':
    'This game is open in another window as well. If both play on, each is kept as a branch of its own.',
  'notice.scenario_missing': 'This scenario could not be fetched. Once you are connected, choose it again.',
  'notice.library_failed': 'The games of this browser could not be read or changed: {cause}.',
  'notice.import_failed': 'Not imported: {cause}',
  'notice.imported':
    '{count, plural, =0 {No game was imported} one {One game was imported} other {# games were imported}}{refused, plural, =0 {} one {; one was refused} other {; # were refused}}.',
  'notice.kept': 'Kept in this browser as “{name}”.',
  'notice.fork_failed': 'The game is over here: there is nothing left to play on from.',
  'notice.copied': 'Copied.',
  'notice.copy_failed': 'The browser does not allow copying. Here it is, to copy by hand: {text}',
  'notice.map_refused':
    'The map cannot be drawn here ({cause}). Everything can be chosen from the list of regions.',
  'notice.map_refused.no-canvas': 'the browser offers no drawing surface',
  'notice.map_refused.renderer-failed': 'the renderer did not start',
  'notice.map_refused.bad-asset': 'the map data could not be read',

  'source.label': 'Source {id}',
  'source.assumption': 'assumption',
  'source.assumption.about':
    'The authors of this scenario set this themselves; no document is cited for it. Judge it as such.',
  'source.document': '{title}, {kind}, {date}',
  'source.unknown': 'No document with this id is in the scenario.',
  'source.restated': 'Restated in our own words',

  'why.label': 'Why?',
  'why.of': 'Why {what}?',

  'capital.label': 'Political capital: {have} of {of}',
  'capital.cost':
    'Costs {cost, plural, =0 {no political capital} one {# point of political capital} other {# points of political capital}}',
  'steps.crossed': 'crossed',
  'steps.away': '{steps, plural, one {# step away} other {# steps away}}',
  'steps.label': 'Distance: {steps, plural, =0 {crossed} one {# step} other {# steps}}',

  'state.holds': 'holds',
  'state.threatened': 'holds, at risk',
  'state.lost': 'lost',
  'state.not_yet': 'not yet',

  'odds.one_in': '1 in {n}',
  'odds.none': 'none',
  'odds.certain': 'certain',

  'actor.you': 'You',
  'flag.of': 'Flag of {name}',

  'map.loading': 'The map is being drawn …',
  'map.inset': 'Map of the Aras and the states along it',
} as const;
