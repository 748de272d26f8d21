import { X } from 'lucide-react';
import { capitalOf } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, Cost } from '../common/index.ts';
import { useDraft } from './context.tsx';
import { say } from './say.ts';

/** The orders put together so far, in as many slots as the seat has. */
export function Slots() {
  const { view, choice } = useDraft();
  const { removeOrder, say: announce } = useCommands();
  const capital = capitalOf(view);
  const { orders } = view.draft;
  return (
    <ol className="slots" aria-label={t('orders.slots')}>
      {Array.from({ length: Math.max(capital.slots, orders.length) }, (_, i) => {
        const action = orders[i];
        if (action === undefined)
          return (
            <li key={`empty-${i}`} className="slot slot-empty">
              <span className="prank">{i + 1}</span>
              <span className="row-main">
                {i === orders.length
                  ? t('orders.slot.left', { left: capital.have - capital.spent })
                  : t('orders.slot.empty')}
              </span>
            </li>
          );
        const { template, scope, cost } = choice(action);
        return (
          <li key={action} className="slot">
            <span className="prank">{i + 1}</span>
            <span className="row-main">
              <b>{template.name}</b> {scope && <span className="slot-scope">({say(scope)})</span>}
            </span>
            <Cost cost={cost} />
            <Button
              kind="icon"
              aria-label={t('orders.slot.remove', { what: template.name })}
              icon={<X size={15} aria-hidden="true" />}
              onPress={() => {
                removeOrder(action);
                announce(t('say.removed', { what: template.name }));
              }}
            />
          </li>
        );
      })}
    </ol>
  );
}
