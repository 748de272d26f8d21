import { Lightbulb } from 'lucide-react';
import {
  barOf,
  capitalOf,
  dossierOf,
  ladders,
  latestPeriod,
  feedOf,
  offersOwed,
  type EventCard,
  type GameView,
} from '../../../session/index.ts';
import { t, type Key, type Values } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { FirstTurns, useGuide } from '../guide/FirstTurns.tsx';
import { usePlay } from './context.tsx';
import { useReeling } from './reeling.ts';

interface Tip {
  readonly id: Key;
  readonly when: (view: GameView) => boolean;
}

/** In the order in which they are told where several matter at once. */
const TIPS: readonly Tip[] = [
  { id: 'tip.orders', when: () => true },
  { id: 'tip.offer', when: (view) => offersOwed(view).length > 0 },
  { id: 'tip.why', when: (view) => happened(view, ({ n, why }) => n > 0 && why !== undefined) },
  { id: 'tip.unconfirmed', when: (view) => happened(view, ({ n, unconfirmed }) => n > 0 && unconfirmed) },
  { id: 'tip.incident', when: (view) => happened(view, ({ kind }) => kind === 'incident') },
  { id: 'tip.crossed', when: (view) => happened(view, ({ kind }) => kind === 'crossed') },
  {
    id: 'tip.ladder',
    when: (view) => ladders(view).some(({ pair, rungs }) => pair[0] === view.seat && rungs[0] >= 4),
  },
  {
    id: 'tip.line',
    when: (view) =>
      view.scenario.actors.some((_, a) => dossierOf(view, a).lines.some(({ distance }) => distance === 1)),
  },
  {
    id: 'tip.audience',
    when: (view) => dossierOf(view, view.seat).audiences.some(({ value, floor }) => value < floor + 10),
  },
  {
    id: 'tip.last',
    when: (view) => {
      const { turn, low, turns } = barOf(view);
      return turn >= low && low < turns;
    },
  },
];

function happened(view: GameView, what: (card: EventCard) => boolean): boolean {
  return feedOf(view, latestPeriod(view)).some(what);
}

/**
 * What to try in the first three turns; then, one at a time, each rule when it first matters. What was read is
 * remembered for the next game.
 */
export function Tips() {
  const { view } = usePlay();
  const reeling = useReeling();
  const chosen = useApp((app) => app.selection !== null && app.selection.kind !== 'pin');
  const read = useApp((app) => app.tips);
  const { readTips } = useCommands();
  const { lesson, done, left } = useGuide();
  if (reeling || chosen || view.seat < 0 || view.prompt?.kind !== 'orders' || read.has('off')) return null;
  if (lesson && left.length > 0) return <FirstTurns lesson={lesson} done={done} />;
  const tip = TIPS.find(({ id, when }) => !read.has(id) && when(view));
  // What is left of a guided turn is to end it.
  if (!tip) return lesson ? <FirstTurns lesson={lesson} done={done} /> : null;
  const values: Values = tip.id === 'tip.orders' ? { slots: capitalOf(view).slots } : {};
  return (
    <aside className="tip paper" aria-label={t('tip.label')}>
      <Lightbulb size={16} aria-hidden="true" />
      <p>{t(tip.id, values)}</p>
      <div className="tip-buttons">
        <Button kind="link" onPress={() => readTips([tip.id])}>
          {t('tip.dismiss')}
        </Button>
        <Button kind="link" onPress={() => readTips(['off'])}>
          {t('tip.off')}
        </Button>
      </div>
    </aside>
  );
}
