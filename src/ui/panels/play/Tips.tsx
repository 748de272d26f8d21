import { Lightbulb } from 'lucide-react';
import { useState } from 'react';
import {
  capitalOf,
  dossierOf,
  ladders,
  latestPeriod,
  feedOf,
  offersOwed,
  type GameView,
} from '../../../session/index.ts';
import { t, type Key, type Values } from '../../../words/index.ts';
import { useApp } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { useReeling } from './reeling.ts';

/** Turns in which rules are told when they first matter. */
const GUIDED = 3;

interface Tip {
  readonly id: Key;
  readonly values?: Values;
  readonly when: (view: GameView) => boolean;
}

const TIPS: readonly Tip[] = [
  { id: 'tip.orders', when: () => true },
  { id: 'tip.map', when: () => true },
  { id: 'tip.offer', when: (view) => offersOwed(view).length > 0 },
  {
    id: 'tip.why',
    when: (view) => feedOf(view, latestPeriod(view)).some(({ n, why }) => n > 0 && why !== undefined),
  },
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
];

const STORE = 'araxes.tips';

/** Tips that were read; without a store they come again in the next game, which is no harm. */
function readTips(): ReadonlySet<string> {
  try {
    return new Set((globalThis.localStorage?.getItem(STORE) ?? '').split(' '));
  } catch {
    return new Set();
  }
}

/** One short tip at a time, when its rule first matters, in the first turns. */
export function Tips() {
  const { view } = usePlay();
  const reeling = useReeling();
  const chosen = useApp((app) => app.selection !== null && app.selection.kind !== 'pin');
  const [read, setRead] = useState(readTips);
  const dismiss = (ids: readonly string[]) => {
    const all = new Set([...read, ...ids]);
    setRead(all);
    try {
      globalThis.localStorage?.setItem(STORE, [...all].join(' '));
    } catch {
      // A browser that stores nothing shows the tip again in the next game.
    }
  };
  if (reeling || chosen || view.seat < 0 || view.observation.turn > GUIDED || view.prompt?.kind !== 'orders')
    return null;
  const tip = TIPS.find(({ id, when }) => !read.has(id) && when(view));
  if (!tip) return null;
  const values: Values = tip.id === 'tip.orders' ? { slots: capitalOf(view).slots } : {};
  return (
    <aside className="tip paper" aria-label={t('tip.label')}>
      <Lightbulb size={16} aria-hidden="true" />
      <p>{t(tip.id, values)}</p>
      <div className="tip-buttons">
        <Button kind="link" onPress={() => dismiss([tip.id])}>
          {t('tip.dismiss')}
        </Button>
        <Button kind="link" onPress={() => dismiss(TIPS.map(({ id }) => id))}>
          {t('tip.off')}
        </Button>
      </div>
    </aside>
  );
}
