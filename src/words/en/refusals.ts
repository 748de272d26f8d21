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
  'refusal.illegal_capital': 'Too costly: it takes {cost} political capital and you have {have}.',
  'refusal.illegal_pause': 'Done too recently. It can be done again in turn {turn}.',
  'refusal.illegal_needs': 'Not possible now: {otherwise}',
  'refusal.illegal_needs.plain': 'The conditions for it are not met now.',
  'refusal.illegal_answer_twice': 'This offer has already been answered.',
  'refusal.illegal_offer_closed': 'This offer is no longer open.',
  'refusal.illegal_counter': 'This offer can be accepted or refused, not countered.',
  'refusal.illegal_proposal': 'These terms cannot be offered.',
  'refusal.illegal_line': 'This is not the red line that waits for your answer.',
  'refusal.illegal_move': 'This move is not open to you in this round.',

  'record.unreadable': 'This is not a record of a game: it cannot be read.',
  'record.not_a_record': 'This is a file of another kind, not a record of Araxes.',
  'record.not_a_link':
    'This is not a link to a game: nothing after the # can be read. Links break when a mail program cuts them; copy the whole of it.',
  'record.unknown_scenario': 'It was played in the scenario “{scenario}”, which is not here.',
  'record.other_scenario':
    'The scenario “{scenario}” has changed since this game was played, so it cannot be played again as it was.',
  'record.other_rules':
    'It was played under rules version {theirs}; this page has version {ours}. It would drift, so it is not played.',
  'record.unfinished': 'This game is not over. Only a finished game can be replayed.',
  'record.hash':
    'In turn {turn} the state differs from the one recorded ({found} in place of {expected}): the record was damaged or changed at or before that turn.',
  'record.input': 'In turn {turn} the input of {seat} is not one that this state could give: {reason}',
  'record.missing_input': 'In turn {turn} the input of {seat} is missing.',
  'record.extra_input': 'The record goes on after the game is over.',
  'record.future_format': 'It was written by a later version of Araxes, whose form this page does not know.',
} as const;
