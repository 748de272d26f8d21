/**
 * The numbers of the model, by name. They stand in `scenarios/library/model.yaml`, a scenario may override them, and
 * `--set model.NAME=VALUE` changes one for a run. Each says what it is; none has a default in code.
 */
export const MODEL_NUMBERS = {
  tension_per_goldstein:
    'tension in hundredths that ten points of Goldstein score move, both sides of a turn added',
  tension_limit: 'most that tension moves in a turn without force',
  tension_return: 'tension that returns toward its baseline each turn',
  rest_weight: 'weight in hundredths of the acts of a turn beyond the most hostile and the most friendly',
  memory_weight: 'memory in tenths that ten points of Goldstein score move',
  memory_decay: 'share in hundredths of remembered behaviour that fades each turn',
  threat_per_posture: 'fear that one step of posture in contact adds',
  threat_per_mid: 'fear that an act adds per level of hostility above 2',
  threat_return: 'fear that returns toward its start each turn',
  capital_limit: 'most capital that can be saved',
  audience_floor: 'approval under which an audience is lost',
  audience_bar:
    'least approval that an act costs with a lost audience for that audience not to let it be done',
  audience_capital: 'capital that losing both audiences costs a turn',
  breach_cost: 'extra capital for an order that the own doctrine avoids',
  breach_approval: 'pragmatic approval lost by an order that the own doctrine avoids',
  incident_per_posture:
    'chance of an incident in ten-thousandths per step of posture in contact, at tension 50',
  commitment_floor: 'strength of a commitment under which consent is asked even for what stands within it',
  unconfirmed_weight: 'share in hundredths of the Goldstein score of an act that is only reported',
  war_economy: 'economy lost each turn of war',
  war_readiness: 'readiness lost each turn of war',
  war_people: 'lost by every people track each turn of war',
  unconfirmed_turns: 'turns until an unconfirmed report is settled',
  crisis_rounds: 'most rounds of a crisis',
  crisis_tension: 'tension added by each rung climbed in a crisis',
  pass_hardline: 'hard-line approval lost by letting a crossed line pass',
  pass_standing: 'international standing lost by letting a crossed line pass',
  protest_hardline: 'hard-line approval gained by a protest',
  protest_tension: 'tension added by a protest',
  crisis_hardline: 'hard-line approval gained by opening a crisis',
  climb_hardline: 'hard-line approval gained by climbing',
  climb_pragmatic: 'pragmatic approval lost by climbing',
  back_down_hardline: 'hard-line approval lost by backing down, per threat made in public',
  back_down_standing: 'international standing lost by backing down, per threat made in public',
  back_down_pragmatic: 'pragmatic approval gained by backing down',
  off_ramp_hardline: 'hard-line approval lost by an agreed off-ramp',
  off_ramp_pragmatic: 'pragmatic approval gained by an agreed off-ramp',
  off_ramp_tension: 'tension taken away by an agreed off-ramp',
  victory_hardline: 'hard-line approval gained when the other side backs down',
  clash_people: 'lost by every people track in a clash',
  deal_cost: 'capital that putting a deal on the table costs',
  deal_deadline: 'most turns that the offer of a deal waits for answers',
  deal_turns: 'most turns for which a term of a deal can bind',
  deal_strength: 'strength with which a deal drives an issue to the agreed level',
  deal_tension: 'tension taken away between every two parties when a deal is agreed',
  deal_memory: 'memory that each party gains of each other when a deal is agreed',
  deal_pragmatic: 'pragmatic approval that each party gains by a deal',
  deal_hardline: 'hard-line approval that each party loses by a deal',
  deal_guarantee: 'strength that a commitment gains by guaranteeing a deal',
  deal_breach_standing: 'international standing lost by breaking a deal',
  deal_breach_guaranteed: 'international standing lost besides when a third party guarantees the deal',
  deal_breach_pragmatic: 'pragmatic approval lost by breaking a deal',
  deal_breach_memory: 'memory that each other party loses of who breaks a deal',
  deal_breach_tension: 'tension that breaking a deal adds with each other party',
  flip_step: 'score that a priority of full weight gains by turning true, and loses by turning false',
  degree_step: 'score in hundredths that a priority of full weight gains per point of degree',
  policy_window: 'width below the best score within which the doctrine draws',
  policy_cost: 'score that one point of capital costs',
  policy_reciprocity:
    'score in ten-thousandths per product of memory and Goldstein tenths: answering in kind',
  policy_pressure:
    'score in ten-thousandths per product of fear above policy_fear and hostile Goldstein tenths',
  policy_fear: 'fear at which a state neither hardens nor softens',
  policy_audience:
    'score in thousandths per point of approval won from an audience, times its distance from 80',
  policy_repeat: 'score lost by repeating an act of the last turns, per turn short of three',
  policy_risk: 'score lost by an act that would cross a red line that another state has drawn, at no resolve',
  policy_trust: 'score in hundredths per point of memory when an offer is weighed',
  policy_promise:
    'share in hundredths for which a promise counts of what the acts that it forgoes would do to a priority',
  policy_pledge: 'score lost by an act that would break a deal',
  policy_idle: 'score of doing nothing',
  crisis_stake:
    'weight in hundredths of the stake in a crisis, itself a tenth of the weight of the priorities at stake',
  crisis_resolve: 'weight in hundredths of own resolve above 50',
  crisis_danger:
    'score lost per unit of danger: units are the square of the rungs above the fifth, quartered',
  crisis_cap: 'score lost per rung above the answer that the owner of a line has stated',
  crisis_protest: 'score of a protest when a line is crossed',
  crisis_calm: 'score of an off-ramp before danger is counted',
  crisis_window: 'width below the best score within which the doctrine draws in a crisis',
} as const;

/** The name of a number of the model. */
export type ModelNumber = keyof typeof MODEL_NUMBERS;
/** All numbers of the model, whole and within {@link modelRange}. */
export type Model = Readonly<Record<ModelNumber, number>>;

/** Where a number of the model may lie, both ends included. */
export type ModelRange = readonly [low: number, high: number];

/** Large enough for any weight, small enough that no product of them leaves the exact integers. */
const USUAL: ModelRange = [0, 10_000];
/** Points of a scale of 0 to 100. */
const POINTS: ModelRange = [0, 100];
/** The same, where an author may want the opposite of what the name says. */
const SIGNED: ModelRange = [-100, 100];
/** Scores that an author may want below 0. */
const SCORE: ModelRange = [-10_000, 10_000];
/** Political capital: no state can hold more than 12. */
const CAPITAL: ModelRange = [0, 12];

const RANGES: Readonly<Partial<Record<ModelNumber, ModelRange>>> = {
  tension_limit: POINTS,
  tension_return: POINTS,
  rest_weight: POINTS,
  memory_decay: POINTS,
  threat_per_posture: POINTS,
  threat_per_mid: POINTS,
  threat_return: POINTS,
  capital_limit: CAPITAL,
  audience_floor: POINTS,
  audience_bar: POINTS,
  audience_capital: CAPITAL,
  breach_cost: CAPITAL,
  breach_approval: SIGNED,
  commitment_floor: [0, 101],
  unconfirmed_weight: POINTS,
  war_economy: SIGNED,
  war_readiness: SIGNED,
  war_people: SIGNED,
  unconfirmed_turns: [1, 40],
  deal_cost: CAPITAL,
  deal_deadline: [1, 12],
  deal_turns: [1, 40],
  deal_tension: SIGNED,
  deal_memory: SIGNED,
  deal_pragmatic: SIGNED,
  deal_hardline: SIGNED,
  deal_guarantee: SIGNED,
  deal_breach_standing: SIGNED,
  deal_breach_guaranteed: SIGNED,
  deal_breach_pragmatic: SIGNED,
  deal_breach_memory: SIGNED,
  deal_breach_tension: SIGNED,
  crisis_rounds: [1, 15],
  crisis_tension: SIGNED,
  pass_hardline: SIGNED,
  pass_standing: SIGNED,
  protest_hardline: SIGNED,
  protest_tension: SIGNED,
  crisis_hardline: SIGNED,
  climb_hardline: SIGNED,
  climb_pragmatic: SIGNED,
  back_down_hardline: SIGNED,
  back_down_standing: SIGNED,
  back_down_pragmatic: SIGNED,
  off_ramp_hardline: SIGNED,
  off_ramp_pragmatic: SIGNED,
  off_ramp_tension: SIGNED,
  victory_hardline: SIGNED,
  clash_people: SIGNED,
  policy_fear: POINTS,
  policy_repeat: SCORE,
  policy_risk: SCORE,
  policy_trust: SCORE,
  policy_idle: SCORE,
  crisis_protest: SCORE,
  crisis_calm: SCORE,
};

/** The range of a number of the model. */
export function modelRange(name: ModelNumber): ModelRange {
  return RANGES[name] ?? USUAL;
}
