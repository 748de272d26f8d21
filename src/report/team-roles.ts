/** What up to four people of one team do: who decides, who speaks, who keeps the record, who watches the red lines. */
export const TEAM_ROLES = ['decides', 'speaks', 'records', 'watches'] as const;
