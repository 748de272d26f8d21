/**
 * A sentence a player can use for each code: of refused inputs, of records and links that do not hold, of scenarios
 * that cannot be read.
 */
export const refusals = {
  'refusal.invalid_shape': 'This was not understood: it has not the form of an order.',
  'refusal.invalid_unknown_seat': 'No state of this game has the number {seat}.',
  'refusal.invalid_unknown_action': 'There is no such action in this scenario.',
  'refusal.invalid_unknown_offer': 'There is no such offer on the table.',
  'refusal.invalid_unknown_choice': 'That is none of the choices.',
  'refusal.illegal_not_asked': 'It is not your turn to decide just now.',
  'refusal.illegal_other_kind': 'Something else is being asked of you now.',
  'refusal.illegal_other_seat': 'That belongs to another state.',
  'refusal.illegal_too_many_orders':
    'You can give {limit, plural, one {# order} other {# orders}} a turn. Take one out first.',
  'refusal.illegal_twice': 'This order is already on your list.',
  'refusal.illegal_capital':
    'Too costly: with it you would spend {cost} political capital, and you have {have}.',
  'refusal.illegal_pause':
    'Done too recently. {over, select, yes {It cannot be done again in this game} other {It can be done again in turn {turn}}}.',
  'refusal.illegal_needs': 'Not possible now: {otherwise}',
  'refusal.illegal_needs.plain': 'The conditions for it are not met now.',
  'refusal.illegal_audience':
    'Not while you have lost an audience: “{audience}” would not let it pass. Win it back first.',
  'refusal.illegal_answer_twice': 'This offer has already been answered.',
  'refusal.illegal_offer_closed': 'This offer is no longer open.',
  'refusal.illegal_counter': 'This offer can be accepted or refused, not countered.',
  'refusal.illegal_proposal': 'These terms cannot be offered.',
  'refusal.invalid_term': 'Term {term} names something that this scenario does not have.',
  'refusal.illegal_too_many_proposals':
    'You can put {limit, plural, one {# deal} other {# deals}} on the table a turn.',
  'refusal.illegal_deadline':
    'An offer can wait for answers until turn {from} at least and turn {to} at most.',
  'refusal.illegal_no_terms': 'A deal needs terms. Add what each side would do.',
  'refusal.illegal_many_terms': 'A deal has at most {limit} terms.',
  'refusal.illegal_terms_order':
    'One act alone is no deal. Give one of yours as an order; for one of theirs, offer something in return.',
  'refusal.illegal_terms_empty':
    'A guarantee or a promise to answer in kind needs something that it stands for. Add another term.',
  'refusal.illegal_terms_nobody':
    '{term, plural, =0 {The offer must go to other states, each once.} other {Term # is about a state that is no party to the deal.}}',
  'refusal.illegal_terms_contradict': 'Term {term} contradicts another term, or says the same again.',
  'refusal.illegal_term_impossible': 'Term {term} cannot be kept: what it promises is not possible now.',
  'refusal.illegal_term_say':
    'Term {term} is not theirs to agree: these states together have no act that leads there. Add who must consent.',
  'refusal.illegal_term_turns':
    'Term {term} must bind for at least one turn, and for no more than the model allows.',
  'refusal.illegal_line': 'This is not the red line that waits for your answer.',
  'refusal.illegal_crisis':
    'No crisis can be opened now: one has been played this turn, or the two are at war already.',
  'refusal.illegal_stance': 'You cannot stand with a state that you are at war with.',
  'refusal.illegal_move': 'This move is not open to you in this round.',

  'fault.record_too_long': 'This file is far too long to be the record of a game.',
  'fault.record_not_json':
    'This is not a record: it cannot be read as JSON. Perhaps it was cut or opened in a word processor.',
  'fault.record_not_ours': 'This is a file of another kind, not a record of Araxes.',
  'fault.record_future':
    'This record was made by a newer version of Araxes (form {found}), which this page does not read. Load the page anew to get the newest version.',
  'fault.record_too_deep':
    'This is no record of a game: its parts stand in one another deeper than any record’s.',
  'fault.link_too_large': 'This link holds far more than a game can. It was not opened.',
  'fault.record_shape': 'The record is damaged: its part “{found}” is missing or has another form.',
  'fault.record_rules_version':
    'It was played under rules version {found}; this version of Araxes has {expected}. It would come out differently, so it is not played.',
  'fault.record_other_scenario': 'It was played in the scenario “{found}”, not in “{expected}”.',
  'fault.record_scenario_changed':
    'The scenario has changed since this game was played, so it cannot be played again as it was.',
  'fault.record_unreadable_input':
    'In turn {turn} the input of {seat} names something that this scenario does not have: {found}.',
  'fault.record_illegal_input':
    'In turn {turn} the input of {seat} was not allowed to that state at that moment.',
  'fault.record_missing_input': 'In turn {turn} an input is missing or out of place.',
  'fault.record_left_over': 'The record goes on after turn {turn}, where the game was over.',
  'fault.record_hash_differs':
    'In turn {turn} the game comes to another state than the one recorded ({found} in place of {expected}). The record was damaged or changed at or before that turn.',
  'fault.link_broken':
    'This link is damaged: what stands after the # cannot be read. Mail programs cut long links; copy the whole of it.',
  'fault.record_overrides': 'The record changes the scenario in a way that is not possible here: {names}.',
  'fault.unknown_scenario': 'It was played in the scenario “{scenario}”, which is not here.',
  'fault.unfinished': 'This game is not over. Only a finished game can be replayed.',
  'fault.unreadable_file': 'The file could not be read. Perhaps it was moved since it was chosen.',
  'fault.unreadable': 'This cannot be read as a game.',
} as const;
