import { Check, ChevronRight, Replace, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import {
  offersOf,
  whyOffered,
  type AnswerKind,
  type Explanation,
  type OfferView,
} from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Flag, WhyLink } from '../common/index.ts';
import { useDraft, usePlay } from './context.tsx';
import { DealTouches } from './DealTouches.tsx';
import { EffectList, Touches } from './Effects.tsx';
import { say } from './say.ts';
import { Whys } from './Why.tsx';

/** Offers that stand open where there are more than one over; the rest is folded, so that the acts stay in sight. */
const OPEN = 2;
/** What the note above the seal leads to. */
export const OFFERS_ID = 'offers';

/** Offers that wait for an answer, and one's own that are out. */
export function OfferList() {
  const { view } = useDraft();
  const [unfolded, setUnfolded] = useState(false);
  const offers = offersOf(view);
  if (offers.length === 0) return null;
  const folds = offers.length > OPEN + 1;
  const shown = folds ? offers.slice(0, OPEN) : offers;
  const rest = offers.slice(OPEN);
  const owed = rest.filter(({ own, answer }) => !own && answer === undefined).length;
  return (
    <section className="offers" aria-label={t('offers.title')} id={OFFERS_ID} tabIndex={-1}>
      <h3 className="eyebrow">
        {t('offers.title')} <span className="offers-count">{offers.length}</span>
      </h3>
      {shown.map((offer) => (
        <Offer key={offer.id} offer={offer} />
      ))}
      {folds && (
        <Button
          className="order-fold offers-fold"
          aria-expanded={unfolded}
          onPress={() => setUnfolded(!unfolded)}
        >
          <span>{unfolded ? t('offers.fewer') : t('offers.more', { n: rest.length, owed })}</span>
          <ChevronRight size={15} aria-hidden="true" className={unfolded ? 'turned' : ''} />
        </Button>
      )}
      {/* After its button, so that the next Tab comes to what was unfolded. */}
      {folds && unfolded && rest.map((offer) => <Offer key={offer.id} offer={offer} />)}
    </section>
  );
}

function Offer({ offer }: { offer: OfferView }) {
  const { view } = useDraft();
  const { view: position, state, set } = usePlay();
  const { answer } = useCommands();
  const { actors } = view.scenario;
  const asked = state.offer === offer.id;
  // Of the position: it stays as it is while orders are put together.
  const why = useMemo(() => whyOffered(position, offer.id), [position, offer.id]);
  const other = actors[offer.own ? offer.addressees[0] : offer.proposer];
  const others = offer.addressees.filter((actor) => actor !== view.seat).map((actor) => actors[actor].name);
  const from =
    others.length > 0
      ? t('offers.from.also', { who: other.name, others: list(others) })
      : t('offers.from', { who: other.name });
  const choose = (kind: AnswerKind) => () => void answer(offer.id, kind);
  return (
    <div className={`offer${offer.answer ? ' offer-answered' : ''}`}>
      <p className="offer-head">
        <Flag actor={other} size={18} />
        <span className="row-main">{offer.own ? t('offers.to', { who: list(others) }) : from}</span>
        <span className="meta">{t('offers.until', { turn: offer.deadline })}</span>
        {why && (
          <WhyLink
            what={say(why.choice)}
            isOpen={asked}
            onPress={() => set({ offer: asked ? undefined : offer.id })}
          />
        )}
      </p>
      {offer.terms.map((term, i) => (
        <p key={i} className="offer-term">
          {say(term)}
        </p>
      ))}
      {offer.reply && !offer.own && <p className="meta">{offer.reply}</p>}
      {!offer.own && !offer.deal && <EffectList effects={offer.effects} full={false} />}
      <Touches touches={offer.moves} full={false} />
      {offer.deal && <DealTouches touches={offer.touches} />}
      {why && asked && <OfferWhy why={why} />}
      {offer.answer === 'counter' && (
        <div className="offer-counter">
          <p className="meta">{t('offers.countered')}</p>
          {offer.counter.map((term, i) => (
            <p key={i} className="offer-term">
              {say(term)}
            </p>
          ))}
        </div>
      )}
      {offer.cost > 0 && <p className="meta">{t('offers.cost', { cost: offer.cost })}</p>}
      {offer.own ? (
        <p className="meta">{t('offers.waiting')}</p>
      ) : (
        <div className="offer-answers" role="group" aria-label={t('offers.from', { who: other.name })}>
          <ToggleButton className="toggle" isSelected={offer.answer === 'accept'} onPress={choose('accept')}>
            <Check size={15} aria-hidden="true" />
            {t('offers.accept')}
          </ToggleButton>
          <ToggleButton className="toggle" isSelected={offer.answer === 'refuse'} onPress={choose('refuse')}>
            <X size={15} aria-hidden="true" />
            {t('offers.refuse')}
          </ToggleButton>
          {offer.deal && (
            <ToggleButton
              className="toggle"
              isSelected={offer.answer === 'counter'}
              onPress={() => set({ dialog: 'deal', counterTo: offer.id })}
            >
              <Replace size={15} aria-hidden="true" />
              {t('offers.counter')}
            </ToggleButton>
          )}
        </div>
      )}
    </div>
  );
}

/** What is asked for may lie under the edge of its panel: it is brought to where one looks. */
function OfferWhy({ why }: { why: Explanation }) {
  const { view } = useDraft();
  const box = useRef<HTMLDivElement>(null);
  // In braces: newer browsers return a promise here, which is no clean-up.
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="offer-why" ref={box}>
      <Whys card={{ why, others: [] }} view={view} headed={false} />
    </div>
  );
}
