import { Check, Replace, X } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { offersOf, type AnswerKind, type OfferView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Flag } from '../common/index.ts';
import { useDraft, usePlay } from './context.tsx';
import { DealTouches } from './DealTouches.tsx';
import { EffectList } from './Effects.tsx';
import { say } from './say.ts';

/** Offers that wait for an answer, and one's own that are out. */
export function OfferList() {
  const { view } = useDraft();
  const offers = offersOf(view);
  if (offers.length === 0) return null;
  return (
    <section className="offers" aria-label={t('offers.title')}>
      <h3 className="eyebrow">{t('offers.title')}</h3>
      {offers.map((offer) => (
        <Offer key={offer.id} offer={offer} />
      ))}
    </section>
  );
}

function Offer({ offer }: { offer: OfferView }) {
  const { view } = useDraft();
  const { set } = usePlay();
  const { answer } = useCommands();
  const other = view.scenario.actors[offer.own ? offer.addressees[0] : offer.proposer];
  const choose = (kind: AnswerKind) => () => void answer(offer.id, kind);
  return (
    <div className={`offer${offer.answer ? ' offer-answered' : ''}`}>
      <p className="offer-head">
        <Flag actor={other} size={18} />
        <span className="row-main">{t(offer.own ? 'offers.to' : 'offers.from', { who: other.name })}</span>
        <span className="meta">{t('offers.until', { turn: offer.deadline })}</span>
      </p>
      {offer.terms.map((term, i) => (
        <p key={i} className="offer-term">
          {say(term)}
        </p>
      ))}
      {offer.reply && <p className="meta">{offer.reply}</p>}
      <EffectList effects={offer.effects} />
      {offer.deal && <DealTouches touches={offer.touches} />}
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
