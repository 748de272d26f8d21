import type { EventCard } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { oddsOfTenThousandths, say } from './say.ts';

/** What an event is, what it moved, and the chance that decided it. */
export function EventDetails({ card }: { card: EventCard }) {
  return (
    <div className="ev-details">
      {card.about && <p>{card.about}</p>}
      {card.story.length > 0 && (
        <ol className="ev-story">
          {card.story.map((part, i) => (
            <li key={i}>{say(part)}</li>
          ))}
        </ol>
      )}
      {card.changes.length > 0 ? (
        <p className="effects">
          {card.changes.map(({ says, slot }, i) => (
            <span key={`${slot}-${i}`} className="effect">
              {say(says)}
            </span>
          ))}
        </p>
      ) : (
        card.kind === 'order' && <p className="meta">{t('feed.no_changes')}</p>
      )}
      {card.draws.map(({ says, chance, came }, i) => (
        <p key={i} className="meta">
          {t(came ? 'feed.odds.came' : 'feed.odds.not', {
            what: say(says),
            odds: oddsOfTenThousandths(chance),
          })}
        </p>
      ))}
    </div>
  );
}
