import type { DrawLine, EventCard } from '../../../session/index.ts';
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
      {card.terms.length > 0 && (
        <ul className="ev-terms" aria-label={t('feed.terms')}>
          {card.terms.map((term, i) => (
            <li key={i}>{say(term)}</li>
          ))}
        </ul>
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
      {alike(card.draws).map(({ chance, came, lines }) => (
        <p key={`${chance} ${came}`} className="meta">
          {t(`feed.odds.${came ? 'came' : 'not'}`, {
            what: lines.map(({ says }) => say(says)).join(' · '),
            odds: oddsOfTenThousandths(chance),
            count: lines.length,
          })}
        </p>
      ))}
    </div>
  );
}

interface Alike {
  readonly chance: number;
  readonly came: boolean;
  readonly lines: readonly DrawLine[];
}

/** Draws of equal odds that fell alike, told in one: who learns of a secret is drawn for eight states. */
function alike(draws: readonly DrawLine[]): Alike[] {
  const kinds = new Map<string, Alike & { readonly lines: DrawLine[] }>();
  for (const draw of draws) {
    const { chance, came } = draw;
    const kind = kinds.get(`${chance} ${came}`);
    if (kind) kind.lines.push(draw);
    else kinds.set(`${chance} ${came}`, { chance, came, lines: [draw] });
  }
  return [...kinds.values()];
}
