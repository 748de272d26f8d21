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
  two_voices:
    'weight in hundredths of the most friendly act toward a state that is done a hostile one in the same turn',
  memory_weight: 'memory in tenths that ten points of Goldstein score move',
  memory_decay: 'share in hundredths of remembered behaviour that fades each turn',
  threat_per_posture: 'fear that one step of posture in contact adds',
  threat_per_mid: 'fear that an act adds per level of hostility above 2',
  threat_return: 'fear that returns toward its start each turn',
  capital_limit: 'most capital that can be saved',
  audience_floor: 'approval under which an audience is lost',
  audience_return: 'approval that returns toward its start each turn',
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
  pass_threat: 'fear of its owner that a crossed line let pass takes from who moved first',
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
  deal_baseline:
    'tension by which what two parties return to is lower while a deal of theirs is in force and unbroken',
  deal_memory: 'memory that each party gains of each other when a deal is agreed',
  deal_pragmatic: 'pragmatic approval that each party gains by a deal',
  deal_hardline: 'hard-line approval that each party loses by a deal',
  deal_guarantee: 'strength that a commitment gains by guaranteeing a deal',
  deal_breach_standing: 'international standing lost by breaking a deal',
  deal_breach_guaranteed: 'international standing lost besides when a third party guarantees the deal',
  deal_breach_pragmatic: 'pragmatic approval lost by breaking a deal',
  deal_breach_memory: 'memory that each other party loses of who breaks a deal',
  deal_breach_tension: 'tension that breaking a deal adds with each other party',
  stance_cost: 'capital that standing with a side of a crisis of others costs',
  stance_hardline: 'hard-line approval gained by standing with a side',
  stance_pragmatic: 'pragmatic approval lost by standing with a side',
  stance_tension: 'tension added between who stands with a side and the other side',
  stance_memory:
    'memory that the side stood with gains of its supporter, and the other loses; a broken promise loses it too',
  stance_threat: 'fear of the supporter that its standing with a side adds to the other',
  stance_odds: 'share in hundredths by which each supporter makes a round likelier to go wrong',
  stance_strength:
    'share in hundredths of the readiness of a supporter that counts for the side it stands with',
  mediate_cost: 'capital that an offer to mediate costs',
  mediate_hardline: 'hard-line approval lost by an offer to mediate',
  mediate_pragmatic: 'pragmatic approval gained by an offer to mediate',
  mediate_odds: 'share in hundredths by which mediation makes a round less likely to go wrong',
  mediate_share: 'share in hundredths of the cost of a retreat that is left where somebody mediates',
  promise_used: 'strength that a promise gains by being kept in a crisis that calls on it',
  promise_broken: 'strength that a promise loses by not being kept; half of it where its giver mediates',
  promise_fades_below: 'attention of its giver below which a promise loses a point each turn',
  promise_firms_above: 'attention of its giver above which a promise that had faded gains a point each turn',
  join_war: 'chance in ten-thousandths that one that stands with a side is drawn into its war',
  join_war_promise: 'what each point of strength of its promise adds to that chance',
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
  policy_emboldened:
    'share in hundredths by which promises of full strength to a state lessen what it minds of red lines drawn against it',
  policy_trust: 'score in hundredths per point of memory when an offer is weighed',
  policy_promise:
    'share in hundredths for which a promise counts of what the acts that it forgoes would do to a priority',
  policy_claim:
    'score lost by saying or looking into what one knows to speak against oneself, half of it gained by what speaks for one',
  policy_pledge: 'score lost by an act that would break a deal',
  policy_idle: 'score of doing nothing',
  crisis_stake:
    'weight in hundredths of the stake in a crisis, itself a tenth of the weight of the priorities at stake',
  crisis_resolve: 'weight in hundredths of own resolve above 50',
  crisis_danger:
    'score lost per unit of danger: units are the square of the rungs above the fifth, quartered',
  crisis_cap: 'score lost per rung above the answer that the owner of a line has stated',
  crisis_tolerance:
    'score that a crisis over what the owner of a line really tolerates loses, and half of which letting it pass gains',
  claim_proved_standing: 'standing lost by a state when what is said of it is shown to be so',
  claim_false_standing: 'standing lost by a state when what it has said of another is shown not to be so',
  crisis_protest: 'score of a protest when a line is crossed',
  crisis_calm: 'score of an off-ramp before danger is counted',
  crisis_retaliation:
    'score of climbing once fire was exchanged, up to ground fighting; half of it for holding',
  crisis_allies:
    'score in hundredths of climbing per point by which the own side, with those who stand with it, is stronger',
  crisis_promised:
    'score in hundredths of opening a crisis per point of promises to oneself, less those to the other',
  crisis_firm:
    'score in hundredths of standing fast per point by which the other seems less firm than oneself',
  crisis_fear:
    'score in hundredths of standing fast that a seeker of security has per point of fear above policy_fear',
  crisis_deters:
    'score in hundredths of standing fast that a seeker of gain loses per point by which the other is stronger',
  reputation_true: 'firmness that a state loses in the eyes of others each time it has backed down in public',
  reputation_feared: 'score that a state believes backing down in public to cost in reputation',
  stance_promise: 'score in hundredths of keeping a promise, per point of its strength',
  stance_restraint:
    'score in hundredths lost by standing against one to whom a promise holds back, per point of its strength',
  stance_affinity:
    'score in hundredths per point by which tension with one side exceeds tension with the other',
  stance_stake: 'weight in hundredths of what a third party would keep or lose by the way back',
  stance_danger:
    'score in hundredths of what danger would cost a side, for one that stands with it: entrapment',
  stance_weak:
    'score in hundredths of standing with one promised, per point by which it is the weaker: abandonment',
  stance_none: 'score of staying out',
  mediate_calm: 'score of an offer to mediate before danger is counted',
  mediate_danger: 'score in hundredths of danger that mediation would end',
  mediate_tension:
    'score in hundredths lost by an offer to mediate per point of tension with the side it is worse with',
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
  audience_return: POINTS,
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
  deal_baseline: POINTS,
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
  pass_threat: SIGNED,
  two_voices: POINTS,
  policy_emboldened: POINTS,
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
  stance_cost: CAPITAL,
  mediate_cost: CAPITAL,
  stance_hardline: SIGNED,
  stance_pragmatic: SIGNED,
  stance_tension: SIGNED,
  stance_memory: POINTS,
  stance_threat: POINTS,
  stance_strength: POINTS,
  mediate_hardline: SIGNED,
  mediate_pragmatic: SIGNED,
  mediate_share: POINTS,
  promise_used: POINTS,
  promise_broken: POINTS,
  promise_fades_below: POINTS,
  promise_firms_above: POINTS,
  stance_none: SCORE,
  mediate_calm: SCORE,
  policy_fear: POINTS,
  policy_repeat: SCORE,
  policy_risk: SCORE,
  policy_trust: SCORE,
  policy_idle: SCORE,
  crisis_protest: SCORE,
  crisis_retaliation: SCORE,
  policy_claim: SCORE,
  claim_proved_standing: SIGNED,
  claim_false_standing: SIGNED,
  crisis_calm: SCORE,
};

/** The range of a number of the model. */
export function modelRange(name: ModelNumber): ModelRange {
  return RANGES[name] ?? USUAL;
}
