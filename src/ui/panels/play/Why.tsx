import { X } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import {
  FAR,
  feedOf,
  priorityConditions,
  type EventCard,
  type Explanation,
  type GameView,
} from '../../../session/index.ts';
import { number, t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button, Sources, Takes } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { say } from './say.ts';
import { useEscape } from './useEscape.ts';

/** "Why did they do that?", laid on the map above the feed; it takes the focus and gives it back. */
export function WhyPanel() {
  const { view } = usePlay();
  const why = useApp((app) => app.why);
  const { explain } = useCommands();
  const card = useMemo(() => (why === undefined ? undefined : cardAt(view, why)), [view, why]);
  const panel = useRef<HTMLElement>(null);
  useEscape(
    why !== undefined,
    useCallback(() => explain(undefined), [explain]),
  );
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (why === undefined) return undefined;
    before.current = document.activeElement;
    panel.current?.focus();
    return () => {
      const last = before.current;
      if (last instanceof HTMLElement && last.isConnected) last.focus();
    };
  }, [why]);
  if (!card?.why) return null;
  const actor = view.scenario.actors[card.why.actor];
  return (
    <section className="why-panel paper" ref={panel} tabIndex={-1} aria-label={say(card.why.asks)}>
      <header className="why-head">
        <p className="eyebrow">
          {card.n > 0
            ? t('why.eyebrow', { who: actor.name, n: card.n })
            : t('why.eyebrow.folded', { who: actor.name, turn: card.turn })}
        </p>
        <Button
          kind="icon"
          aria-label={t('shell.close')}
          icon={<X size={17} aria-hidden="true" />}
          onPress={() => explain(undefined)}
        />
        <h2 className="why-title">{say(card.why.asks)}</h2>
      </header>
      <Whys card={card} view={view} />
    </section>
  );
}

function cardAt(view: Parameters<typeof feedOf>[0], index: number): EventCard | undefined {
  for (let period = view.observation.turn; period >= 0; period--) {
    const found = feedOf(view, period).find((card) => card.index === index);
    if (found) return found;
  }
  return undefined;
}

/** The reasons behind an event, and under them why others had a part in it; under a heading each where none stands above. */
export function Whys({
  card,
  view,
  headed = true,
}: {
  card: Pick<EventCard, 'why' | 'others'>;
  view?: GameView;
  headed?: boolean;
}) {
  const { why, others } = card;
  if (!why) return null;
  return (
    <>
      {!headed && <p className="why-asks">{say(why.asks)}</p>}
      <WhyReasons explanation={why} view={view} />
      {others.map((other) => (
        <section key={`${other.actor} ${other.asks.key}`} className="why-other">
          <h3 className="why-asks">{say(other.asks)}</h3>
          <WhyReasons explanation={other} view={view} />
        </section>
      ))}
    </>
  );
}

/**
 * Reasons with their amounts, what was passed over, and how far its own nearest red line is; with a `view`, also what
 * the priorities that are named take as they stand in it.
 */
export function WhyReasons({ explanation, view }: { explanation: Explanation; view?: GameView }) {
  const { actor, choice, score, place, of, reasons, passedOver, nearest, inferred, sum, tip } = explanation;
  // Nothing for it and nothing against it is a no as well.
  const idle = choice.key === 'choice.refuse' && reasons.length === 0;
  return (
    <>
      {(sum ?? tip) && (
        <p className="why-sum">
          {sum && say(sum)} {tip && say(tip)}
        </p>
      )}
      <ul className="reasons">
        {reasons.map(({ amount, says, rank, of: ranks, from, to, sources }, i) => (
          <li key={i} className="reason">
            <b className="reason-amount">
              {inferred ? (
                <>
                  <span aria-hidden="true">{amount > 0 ? '+' : '−'}</span>
                  <span className="hidden">{t(amount > 0 ? 'why.for' : 'why.against')}</span>
                </>
              ) : (
                number(amount, true)
              )}
            </b>
            <span className="row-main">
              {say(says)} {rank > 0 && <span className="meta">{t('why.priority', { rank, of: ranks })}</span>}
              {from !== undefined && to !== undefined && from !== to && (
                <span className="meta"> {t('why.degree', { from: number(from), to: number(to) })}</span>
              )}
              {view && rank > 0 && <Takes conditions={priorityConditions(view, actor, rank)} />}
            </span>
            {(rank > 0 || sources.length > 0) && <Sources ids={sources} />}
          </li>
        ))}
      </ul>
      <p className="why-foot">
        {inferred ? (
          <>
            {t(idle ? 'why.inferred.refused' : reasons.length > 0 ? 'why.inferred' : 'why.inferred.none')}{' '}
            {t('why.inferred.resolve', { low: inferred.low, high: inferred.high })}{' '}
            {t(`why.inferred.aim.${inferred.aim}`)}
          </>
        ) : (
          t('why.total', { score: number(score), place, of })
        )}{' '}
        {!inferred && reasons.length === 0 && t(idle ? 'why.refused_nothing' : 'why.none')}{' '}
        {passedOver.length > 0 &&
          t('why.passed', {
            list: passedOver
              .map(({ says, score: its }) => t('why.passed.one', { what: say(says), score: number(its) }))
              .join(' · '),
          })}{' '}
        {place > 1 && t('why.drawn')}{' '}
        {nearest &&
          (nearest.distance > FAR
            ? t('why.nearest.far', { says: nearest.says })
            : t('why.nearest', { says: nearest.says, distance: nearest.distance }))}
      </p>
    </>
  );
}
