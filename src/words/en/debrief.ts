/** The debrief: outcome, scores, escalation, crises, what was hidden, the log. */
export const debrief = {
  'debrief.eyebrow': 'Debrief · {scenario} · {who} · {span} · seed {seed}',
  'debrief.eyebrow.you': 'you decided for {actor}',
  'debrief.eyebrow.watched': 'all states were simulated',
} as const;
