import { Lock } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import {
  capitalOf,
  offersOwed,
  orderGroups,
  type OrderCard,
  type OrderChoice,
} from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button, Capital, Select } from '../common/index.ts';
import { useDraft, usePlay } from './context.tsx';
import { DealDraft } from './DealDraft.tsx';
import { OfferList, OFFERS_ID } from './Offers.tsx';
import { isClosed, OrderCardView } from './OrderCardView.tsx';
import { OrderKeys } from './OrderKeys.tsx';
import { Slots } from './Slots.tsx';

/** What can be ordered, what is ordered, what is asked of the seat. */
export function OrdersPanel({ head = true }: { head?: boolean }) {
  const { view } = useDraft();
  const { turn } = view.observation;
  const list = useRef<HTMLDivElement>(null);
  // A new turn begins with what is asked of the seat, not where the last one was left.
  useEffect(() => {
    list.current?.scrollTo(0, 0);
    // On a phone it is the sheet that scrolls.
    list.current?.closest('.sheet-body')?.scrollTo(0, 0);
  }, [turn]);
  return (
    <>
      {head && (
        <header className="panel-head">
          <h2 className="panel-title">{t('orders.title')}</h2>
          <CapitalLine />
        </header>
      )}
      <Slots />
      <div className="orders-scroll" tabIndex={-1} ref={list}>
        <OfferList key={turn} />
        <DealDraft />
        <OrderList />
      </div>
    </>
  );
}

function CapitalLine() {
  const { view } = useDraft();
  const { have, spent, income } = capitalOf(view);
  return (
    <span className="capital-line">
      <span className="hidden">{t('orders.capital.word')}</span>
      <span>{t('orders.capital.count', { left: have - spent, have })}</span>
      <Capital have={have - spent} of={have} />
      <span className="meta">{t('orders.income', { income })}</span>
    </span>
  );
}

function OrderList() {
  const { state, set } = usePlay();
  const { view } = useDraft();
  const game = useApp((app) => app.game);
  const groups = useMemo(() => orderGroups(view, (action) => game?.refusals(action) ?? []), [view, game]);
  const { toward, serving } = state;
  const shown = useMemo(
    () =>
      groups.map(({ kind, cards }) => ({
        kind,
        cards: sorted(
          filtered(cards, (choice) => concerns(choice, toward) && (serving === 0 || serves(choice, serving))),
        ),
      })),
    [groups, toward, serving],
  );
  const targets = useMemo(() => {
    const all = groups.flatMap(({ cards }) => cards.flatMap(({ choices }) => choices));
    return view.scenario.actors.flatMap((actor, index) =>
      all.some((choice) => concerns(choice, index)) ? [{ id: String(index), name: actor.name }] : [],
    );
  }, [groups, view.scenario]);
  return (
    <>
      <div className="orders-filter">
        <Select
          label={t('orders.filter')}
          value={String(toward)}
          options={[{ id: '-1', name: t('orders.filter.all') }, ...targets]}
          onChange={(key) => set({ toward: Number(key) })}
        />
        <Select
          label={t('orders.serving')}
          value={String(serving)}
          options={[
            { id: '0', name: t('orders.serving.all') },
            ...view.scenario.rules[view.seat].priorities.map(({ rank, says }) => ({
              id: String(rank),
              name: t('orders.serving.one', { rank }),
              about: says,
            })),
          ]}
          onChange={(key) => set({ serving: Number(key) })}
        />
      </div>
      <OrderKeys label={t('orders.title')}>
        {shown.map(({ kind, cards }) =>
          cards.length === 0 ? null : (
            <section key={kind} className="order-group" aria-label={t(`orders.kind.${kind}`)}>
              <h3 className="eyebrow">{t(`orders.kind.${kind}`)}</h3>
              {cards.map((card) => (
                <OrderCardView key={card.template.id} card={card} />
              ))}
            </section>
          ),
        )}
        {shown.every(({ cards }) => cards.length === 0) && (
          <p className="meta orders-none">{t(serving > 0 ? 'orders.none.serving' : 'orders.none')}</p>
        )}
      </OrderKeys>
    </>
  );
}

function concerns({ target, partner }: OrderChoice, actor: number): boolean {
  return actor < 0 || target === actor || partner === actor;
}

/** Brings the priority of this rank about, or nearer, as far as the seat can see. */
function serves({ touches }: OrderChoice, serving: number): boolean {
  return touches.some(({ rank, touch }) => rank === serving && (touch === 'won' || touch === 'served'));
}

function filtered(cards: readonly OrderCard[], fits: (choice: OrderChoice) => boolean): OrderCard[] {
  return cards.flatMap((card) => {
    const choices = card.choices.filter(fits);
    if (choices.length === card.choices.length) return [card];
    return choices.length > 0 ? [{ ...card, choices }] : [];
  });
}

/**
 * What can be done this turn stands first; what cannot stays in sight below it. Choosing orders moves nothing about.
 */
function sorted(cards: readonly OrderCard[]): OrderCard[] {
  const open = ({ choices }: OrderCard) =>
    choices.some(({ refusals }) => !refusals.some(({ code }) => isClosed(code)));
  return [...cards.filter(open), ...cards.filter((card) => !open(card))];
}

function showOffers() {
  const offers = document.getElementById(OFFERS_ID);
  offers?.focus({ preventScroll: true });
  // Focus alone would come to the nearer edge, which of many offers is the last.
  offers?.scrollIntoView({ block: 'start' });
}

/** The one primary button of the screen, always in the same corner. */
export function SealBar() {
  const { view } = useDraft();
  const { seal, say } = useCommands();
  const { spent, have } = capitalOf(view);
  const asked = view.prompt?.kind === 'orders';
  const owed = offersOwed(view).length;
  const orders = view.draft.orders.length;
  const thinking = useApp((state) => state.thinking);
  const deal = view.draft.proposal !== undefined;
  const answered = Object.keys(view.draft.answers).length + Object.keys(view.draft.counters).length > 0;
  return (
    <footer className="seal">
      <p className="seal-note">
        <span>{t('orders.seal.note', { orders, spent, have, deal: deal ? 'yes' : 'no' })}</span>
        {owed > 0 && (
          <span className="meta">
            {t('orders.seal.owed', { owed })}{' '}
            <Button kind="link" onPress={showOffers}>
              {t('orders.seal.owed.show')}
            </Button>
          </span>
        )}
        {asked && thinking > 0 && <span className="meta">{t('orders.seal.thinking', { thinking })}</span>}
      </p>
      <Button
        kind="primary"
        wide
        id="seal"
        isDisabled={!asked}
        icon={<Lock size={16} aria-hidden="true" />}
        onPress={() => {
          say(t('orders.sealed'));
          seal();
        }}
      >
        {t(sealing(orders, deal, answered))}
      </Button>
    </footer>
  );
}

/** What the seal would close up. */
function sealing(orders: number, deal: boolean, answered: boolean) {
  if (orders > 0) return 'orders.seal';
  if (deal) return 'orders.seal.deal';
  return answered ? 'orders.seal.answers' : 'orders.seal.none';
}
