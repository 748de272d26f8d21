import { EqualNot } from 'lucide-react';
import type { Differences, Mistaken, Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Flag, useScenario } from '../common/index.ts';
import { say } from '../play/say.ts';

/** What a seat did not know at this moment: what it held to be otherwise, and what happened without it. */
export function Differs({ differences, seat }: { differences: Differences; seat: number }) {
  const scenario = useScenario();
  const { mistaken, unseen } = differences;
  const actor = scenario.actors[seat];
  if (!actor || mistaken.length + unseen.length === 0) return null;
  return (
    <section className="replay-differs" aria-labelledby="replay-differs">
      <h2 id="replay-differs">
        <EqualNot size={15} aria-hidden="true" /> {t('replay.differs', { who: actor.name })}
      </h2>
      <ul>
        {unseen.map((card) => (
          <li key={card.index}>
            {card.actor >= 0 && <Flag actor={scenario.actors[card.actor]} size={15} />} {say(card.says)}{' '}
            <span className="meta">{t('replay.differs.unseen')}</span>
          </li>
        ))}
        {mistaken.map((one) => (
          <li key={one.slot}>{mistakenText(scenario, one)}</li>
        ))}
      </ul>
    </section>
  );
}

function mistakenText(scenario: Scenario, { meaning, believed, fact }: Mistaken): string {
  const { actors, regions, issues, people, commitments } = scenario;
  const told = (what: string, held: string | number = believed, so: string | number = fact) =>
    t('replay.differs.mistaken', { what, believed: held, fact: so });
  switch (meaning.kind) {
    case 'issue': {
      const { name, levels } = issues[meaning.issue];
      return told(name, levels[believed]?.name, levels[fact]?.name);
    }
    case 'controller': {
      const nobody = t('replay.differs.nobody');
      const held = t('replay.differs.holder', { where: regions[meaning.region].name });
      return told(held, actors[believed]?.name ?? nobody, actors[fact]?.name ?? nobody);
    }
    case 'posture':
      return told(
        t('play.map.force', { who: actors[meaning.actor].name, where: regions[meaning.region].name }),
      );
    case 'track':
      return told(t('replay.differs.track', { track: meaning.track, who: actors[meaning.actor].name }));
    case 'tension':
      return told(t('replay.differs.tension', { a: actors[meaning.a].name, b: actors[meaning.b].name }));
    case 'people':
      return told(people[meaning.index].name);
    case 'commitment':
      return told(commitments[meaning.index].name);
    default:
      return told('');
  }
}
