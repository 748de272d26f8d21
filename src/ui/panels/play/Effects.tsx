import { TriangleAlert } from 'lucide-react';
import { FAR, type EffectLine, type OrderChoice } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { Sources, useScenario } from '../common/index.ts';
import { TOUCH_ICONS } from './DealTouches.tsx';
import { oddsOfPercent, say } from './say.ts';

/** More asides than this are counted, not told, until they are asked for. */
const ASIDES = 1;

/**
 * What an act would do, as one running text: "Readiness +3. Tension with Azerbaijan +7." What it does to others
 * is only counted unless `full`.
 */
export function EffectList({ effects: all, full }: { effects: readonly EffectLine[]; full: boolean }) {
  // What would change nothing now is left out, unless it is all there is.
  const moving = all.filter(({ idle }) => !idle);
  const told = moving.length > 0 ? moving : all;
  const asides = told.filter(({ aside }) => aside).length;
  const fold = !full && asides > ASIDES && asides < told.length;
  const effects = fold ? told.filter(({ aside }) => !aside) : told;
  if (effects.length === 0) return <p className="effects">{t('orders.nothing')}</p>;
  return (
    <p className="effects">
      {effects.map(({ says, chance }, i) => (
        <span key={i} className="effect">
          {chance < 100 ? t('effect.chance', { odds: oddsOfPercent(chance), what: say(says) }) : say(says)}
        </span>
      ))}
      {fold && <span className="effect effect-asides">{t('effect.asides', { n: asides })}</span>}
    </p>
  );
}

/** Which of the seat's own priorities an act would move: their ranks in short, their words when asked for. */
export function Touches({ touches, full }: { touches: OrderChoice['touches']; full: boolean }) {
  if (touches.length === 0) return null;
  if (full)
    return (
      <ul className="order-touches" aria-label={t('orders.touches')}>
        {touches.map(({ rank, says, touch }) => (
          <li key={rank}>
            <TouchMark touch={touch} />{' '}
            {t('orders.touches.one', { rank, says, touch: t(`deal.touch.${touch}`) })}
          </li>
        ))}
      </ul>
    );
  const kinds = [...new Set(touches.map(({ touch }) => touch))];
  return (
    <p className="order-touches">
      {kinds.map((kind) => {
        const ranks = touches.flatMap(({ rank, touch }) => (touch === kind ? [rank] : []));
        return (
          <span key={kind} className={`order-touch touch-${kind}`}>
            <TouchMark touch={kind} />{' '}
            {t(`orders.touches.${kind}`, { n: ranks.length, ranks: ranks.join(', ') })}
          </span>
        );
      })}
    </p>
  );
}

function TouchMark({ touch }: { touch: keyof typeof TOUCH_ICONS }) {
  const Icon = TOUCH_ICONS[touch];
  return <Icon size={13} aria-hidden="true" className={`touch-${touch}`} />;
}

/** Red lines that a folded card names. */
const NEAREST = 2;

/** What an act needs and what it may bring: consent, secrecy, one's own doctrine, red lines of others. */
export function Consequences({ choice, all }: { choice: OrderChoice; all: boolean }) {
  const { actors, model } = useScenario();
  const { template, addressee, breach, breaks } = choice;
  // Near lines are always told; distant ones with the details.
  const provokes = choice.provokes.filter(({ to }, i) => all || to <= 1 || i < NEAREST);
  return (
    <>
      {addressee >= 0 && <p className="caveat">{t('orders.consent', { who: actors[addressee].name })}</p>}
      {template.confirmed < 100 && <p className="caveat">{t('orders.unconfirmed')}</p>}
      {template.learned < 100 && (
        <p className="caveat">{t('orders.covert', { odds: oddsOfPercent(template.learned) })}</p>
      )}
      {breaks.map(({ deal, parties }) => (
        <p key={deal} className="caveat caveat-hot">
          {t('orders.breaks', { who: list(parties) })}
        </p>
      ))}
      {breach && (
        <p className="caveat">
          {t('orders.breach', { says: breach.says, capital: model.breach_cost })}{' '}
          <Sources ids={breach.sources} />
        </p>
      )}
      {provokes.length > 0 && (
        <ul className="provokes">
          {provokes.map(({ line, owner, says, from, to }) => (
            <li key={line} className={to <= 1 ? 'provoke provoke-hot' : 'provoke'}>
              <TriangleAlert size={13} aria-hidden="true" />
              <span>
                <span className="hidden">{t('orders.provokes')} </span>
                {t(
                  to === 0
                    ? 'orders.provokes.cross'
                    : from > FAR
                      ? 'orders.provokes.far'
                      : 'orders.provokes.near',
                  { who: actors[owner].name, says, from, to },
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How the act is coded, as a tag. */
export function CodeTag({ choice: { template } }: { choice: OrderChoice }) {
  const { ladder } = useScenario();
  const { code, rung } = template;
  const about = t('orders.code.label', { cameo: code.cameo, goldstein: code.goldstein / 10, mid: code.mid });
  return (
    <span className="tag" title={about}>
      {rung > 0
        ? t('orders.code.rung', { cameo: code.cameo, n: rung, rung: ladder[rung].short })
        : t('orders.code', { cameo: code.cameo })}
      <span className="hidden"> {about}</span>
    </span>
  );
}
