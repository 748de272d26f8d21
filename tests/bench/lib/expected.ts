/**
 * What taking a rule away should do, written down before it was first measured (22 November 2026), so that the
 * measurement can prove it wrong. A metric is `outcome:CLASS`, `score:ACTOR` or `action:ACTOR.ACTION` (share of the
 * games in which that state does it).
 */
export interface Expectation {
  readonly without: string;
  readonly metric: string;
  readonly goes: 'up' | 'down';
}

const lines = `
iran.border_with_armenia             action:iran.border_drill            down
iran.no_israeli_outpost              action:iran.accuse_of_hosting       down
iran.no_war_with_baku                action:iran.call_ministers          down
azerbaijan.link_to_nakhchivan        action:azerbaijan.press_for_corridor down
azerbaijan.recovered_land            action:azerbaijan.detain_drivers    down
azerbaijan.no_war_with_iran          action:azerbaijan.assure_iran       down
armenia.syunik_whole                 action:armenia.refuse_corridor_word down
armenia.border_manned                action:armenia.reinforce            down
armenia.no_new_war                   action:armenia.back_channel         down
turkey.stand_by_azerbaijan           action:turkey.joint_drill           down
turkey.road_to_the_caspian           action:turkey.press_for_corridor    down
turkey.no_quarrel_with_iran          action:turkey.mediate               down
russia.no_war_on_our_watch           action:russia.call_for_restraint    down
russia.peacekeepers_hold             action:russia.more_peacekeepers     down
russia.baku_not_lost                 action:russia.press_on_lachin       up
israel.iran_kept_back                action:israel.covert_operation      down
israel.ear_at_irans_border           action:israel.deepen_presence       down
israel.oil_flows                     action:israel.oil_for_arms          down
usa.no_regional_war                  action:usa.call_for_restraint       down
usa.iran_contained                   action:usa.sanctions                down
usa.nuclear_talks_live               action:usa.nuclear_talks            down
eu.gas_for_the_winter                action:eu.energy_deal               down
eu.people_first                      action:eu.humanitarian_aid          down
eu.no_war_at_the_border              action:eu.call_for_restraint        down
iran.syunik_taken                    action:azerbaijan.hold_syunik_route_by_force up
iran.corridor_without_armenia        action:azerbaijan.press_for_corridor up
iran.israeli_airfield                action:israel.deepen_presence       up
iran.turkish_army_on_the_aras        action:turkey.joint_drill           up
azerbaijan.iran_masses_at_our_border action:iran.reinforce               up
azerbaijan.across_the_aras           action:iran.forces_on_alert         up
azerbaijan.armenian_army_in_karabakh action:armenia.reinforce            up
azerbaijan.nakhchivan_cut_off        action:iran.close_airspace_to_military up
armenia.advance_into_armenia         outcome:limited-clash               down
armenia.lachin_cut                   action:azerbaijan.let_protesters_block_lachin up
turkey.attack_on_azerbaijan          outcome:war                         down
turkey.pipelines_cut                 action:iran.threaten_pipelines      up
russia.peacekeepers_pushed           action:azerbaijan.reinforce         up
russia.armenia_cut_up                action:azerbaijan.hold_syunik_route_by_force up
israel.iran_strikes_our_friend       outcome:limited-clash               down
usa.pipelines_hit                    action:iran.threaten_pipelines      up
eu.lachin_hunger                     action:azerbaijan.let_protesters_block_lachin up
`;

export const EXPECTED: readonly Expectation[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [without, metric, goes] = line.split(/\s+/);
    return { without, metric, goes: goes as Expectation['goes'] };
  });
