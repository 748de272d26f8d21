import { Handshake } from 'lucide-react';
import { dealTermPhrase } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { sketchKey, useDraft, usePlay } from './context.tsx';
import { say } from './say.ts';

/** The way to the builder of deals, and the deal that goes with the orders of this turn. */
export function DealDraft() {
  const { state, set } = usePlay();
  const { view } = useDraft();
  const { propose } = useCommands();
  if (view.prompt?.kind !== 'orders') return null;
  const { proposal } = view.draft;
  const begun = state.sketches[sketchKey(view, undefined)] !== undefined;
  const open = () => set({ dialog: 'deal', counterTo: undefined });
  if (!proposal && view.observation.turn >= view.scenario.turns)
    return <p className="meta deal-open">{t('deal.too_late')}</p>;
  if (!proposal)
    return (
      <div className="deal-open">
        <Button icon={<Handshake size={16} aria-hidden="true" />} onPress={open}>
          {t(begun ? 'deal.go_on' : 'deal.propose')}
        </Button>
      </div>
    );
  const who = list(proposal.addressees.map((a) => view.scenario.actors[a].name));
  return (
    <section className="offer" aria-label={t('deal.drafted', { who })}>
      <h3 className="eyebrow">{t('deal.drafted', { who })}</h3>
      {proposal.terms.map((term, i) => (
        <p key={i} className="offer-term">
          {say(dealTermPhrase(view.scenario, term))}
        </p>
      ))}
      <div className="offer-answers">
        <Button onPress={open}>{t(begun ? 'deal.go_on_changing' : 'deal.change')}</Button>
        <Button onPress={() => void propose(undefined)}>{t('deal.withdraw')}</Button>
      </div>
    </section>
  );
}
