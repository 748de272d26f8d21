import { Check, ChevronRight, Lock, Plus } from 'lucide-react';
import { memo, useState } from 'react';
import { Button } from 'react-aria-components';
import { listOf, type OrderCard, type OrderChoice, type RefusalCode } from '../../../session/index.ts';
import { has, t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { refusalText } from '../../store/faults.ts';
import { Cost, Sources } from '../common/index.ts';
import { CodeTag, Consequences, EffectList, Touches } from './Effects.tsx';
import { say } from './say.ts';

/** One thing that can be done; where there are several ways of doing it, they unfold. */
export const OrderCardView = memo(
  function OrderCardView({ card }: { card: OrderCard }) {
    const { template, choices } = card;
    const drafted = choices.some(({ slot }) => slot > 0);
    const [open, setOpen] = useState(false);
    if (choices.length === 1) return <OrderChoiceView choice={choices[0]} named />;
    const possible = choices.filter(({ refusals }) => refusals.length === 0).length;
    const unfolded = open || drafted;
    return (
      <div className={`order${possible === 0 ? ' order-barred' : ''}`}>
        <Button className="order-fold" aria-expanded={unfolded} onPress={() => setOpen(!unfolded)}>
          <span className="order-name">{template.name}</span>
          <span className="meta">
            {possible === 0
              ? t('orders.ways.closed')
              : possible < choices.length
                ? t('orders.ways.possible', { possible, n: choices.length })
                : t('orders.ways', { n: choices.length })}
          </span>
          <ChevronRight size={15} aria-hidden="true" className={unfolded ? 'turned' : ''} />
        </Button>
        {unfolded && (
          <p className="order-about">
            {template.about} <Sources ids={template.sources} />
          </p>
        )}
        {unfolded && (
          <div className="order-ways">
            {choices.map((choice) => (
              <OrderChoiceView key={choice.action} choice={choice} named={false} />
            ))}
          </div>
        )}
      </div>
    );
  },
  (a, b) =>
    a.card.choices.length === b.card.choices.length &&
    a.card.choices.every((one, i) => one === b.card.choices[i]),
);

/** One concrete action: pressing its title orders it, or takes it out again. */
export const OrderChoiceView = memo(function OrderChoiceView(props: { choice: OrderChoice; named: boolean }) {
  const { choice, named } = props;
  const { addOrder, removeOrder, say: announce } = useCommands();
  const { action, template, scope, cost, effects, touches, slot, refusals } = choice;
  const barred = refusals.length > 0;
  const [open, setOpen] = useState(false);
  // What can be had by taking another order out keeps its description; what is impossible now is only named.
  const closed = refusals.some(({ code }) => isClosed(code));
  const title = named ? template.name : scope ? say(scope) : template.name;
  const press = () => {
    if (slot > 0) {
      removeOrder(action);
      announce(t('say.removed', { what: template.name }));
    } else if (!barred && addOrder(action).ok) {
      announce(t('say.ordered', { what: template.name }));
    }
  };
  return (
    <div
      className={`order${slot > 0 ? ' order-chosen' : ''}${barred ? ' order-barred' : ''}${closed ? ' order-closed' : ''}`}
    >
      <div className="order-head">
        <Button
          className="order-name order-press"
          aria-pressed={slot > 0}
          aria-disabled={barred || undefined}
          aria-label={t('orders.add', { what: scope ? `${template.name} (${say(scope)})` : template.name })}
          aria-describedby={`why-not-${action}`}
          onPress={press}
        >
          {title}
          {named && scope && <span className="order-scope"> ({say(scope)})</span>}
        </Button>
        <span className="order-state">
          {slot > 0 && (
            <span className="order-slot">
              <Check size={14} aria-hidden="true" />
              {t('orders.drafted', { slot })}
            </span>
          )}
          {barred && (
            <span className="order-no">
              <Lock size={13} aria-hidden="true" />
              {refusals.map(({ code }) => reasonOf(code)).join(' · ')}
            </span>
          )}
          <Cost cost={cost} affordable={!barred} />
          {slot === 0 && !barred && <Plus size={14} aria-hidden="true" className="order-plus" />}
        </span>
      </div>
      {/* That the slots are full, or capital short, each card says in a word. */}
      <p id={`why-not-${action}`} className={closed ? 'order-why-not' : 'hidden'}>
        {whyNot(choice).join(' ')}
      </p>
      {!closed && (
        <>
          <EffectList effects={effects} full={open || !named} />
          <Touches touches={touches} full={open} />
          <Consequences choice={choice} all={open || !named} />
        </>
      )}
      <div className="order-foot">
        {!closed && (open || !named) && <CodeTag choice={choice} />}
        {named && (
          <Button
            className="order-more"
            aria-expanded={open}
            aria-label={t('orders.details', { what: template.name })}
            onPress={() => setOpen(!open)}
          >
            {t(open ? 'orders.less' : 'orders.more')}
          </Button>
        )}
      </div>
      {open && (
        <p className="order-about">
          {template.about} <Sources ids={template.sources} />
        </p>
      )}
    </div>
  );
});

/** Not a matter of this turn's other orders: its conditions are not met, or it was done too lately. */
export function isClosed(code: RefusalCode): boolean {
  return code === 'illegal_needs' || code === 'illegal_pause' || code === 'illegal_audience';
}

/** A sentence for each thing that stands in the way. */
function whyNot({ refusals, otherwise, unmet }: OrderChoice): string[] {
  const said = refusals.map((refusal) =>
    refusal.code === 'illegal_needs' && otherwise ? otherwise : refusalText(refusal),
  );
  return unmet
    ? [...said, t(unmet.any ? 'demand.unmet.any' : 'demand.unmet.all', { list: say(listOf(unmet)) })]
    : said;
}

function reasonOf(code: RefusalCode): string {
  const key = `orders.reason.${code}`;
  return has(key) ? t(key) : t('orders.reason.other');
}
