import { useState } from 'react';
import {
  counterParties,
  dealProblems,
  dealTermPhrase,
  touchesOf,
  type Refusal,
  type Term,
} from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { refusalText } from '../../store/faults.ts';
import { Button, Dialog, Select } from '../common/index.ts';
import { Rule } from '../guide/Rule.tsx';
import { useDraft, usePlay } from './context.tsx';
import { DealTerms } from './DealTerms.tsx';
import { DealTouches } from './DealTouches.tsx';
import { DealWith } from './DealWith.tsx';
import { say } from './say.ts';

/** The builder of deals: with whom, on what terms, and, before it is sent, what it would be to each. */
export function DealDialog({ onClose }: { onClose: () => void }) {
  const { state } = usePlay();
  const { view } = useDraft();
  const { counter, propose, say: announce } = useCommands();
  const { counterTo } = state;
  const { scenario, observation, draft, seat } = view;
  const offer = observation.offers.find(({ id }) => id === counterTo);
  const [addressees, setAddressees] = useState<readonly number[]>(() =>
    counterTo === undefined ? (draft.proposal?.addressees ?? []) : counterParties(view, counterTo),
  );
  const [terms, setTerms] = useState<readonly Term[]>(() =>
    counterTo === undefined
      ? (draft.proposal?.terms ?? [])
      : (draft.counters[counterTo] ?? offer?.terms.map((term) => [...term]) ?? []),
  );
  const last = observation.turn + scenario.model.deal_deadline;
  const [deadline, setDeadline] = useState(draft.proposal?.deadline ?? Math.min(last, observation.turn + 2));
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const parties = [seat, ...addressees];
  const proposal = { addressees, terms, deadline };
  const problems = dealProblems(view, proposal, counterTo);
  const told = problems.length > 0 ? problems : refused;
  const change = (next: readonly Term[]) => {
    setRefused([]);
    setTerms(next);
  };
  const send = () => {
    const taken = counterTo === undefined ? propose(proposal) : counter(counterTo, terms);
    if (!taken.ok) {
      setRefused(taken.error);
      return;
    }
    announce(t('deal.sent'));
    onClose();
  };
  return (
    <Dialog
      title={t(counterTo === undefined ? 'deal.title' : 'deal.title.counter')}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button kind="primary" isDisabled={problems.length > 0} onPress={send}>
          {t(counterTo === undefined ? 'deal.send' : 'deal.send.counter')}
        </Button>
      }
    >
      <Rule id="deal" />
      <p className="meta">{t('deal.about')}</p>
      <div className="deal-columns">
        <div className="deal-making">
          <DealWith
            scenario={scenario}
            seat={seat}
            chosen={addressees}
            fixed={counterTo !== undefined}
            onChange={(next) => {
              setRefused([]);
              setAddressees(next);
            }}
          />
          <h3 className="eyebrow">{t('deal.terms')}</h3>
          <DealTerms
            view={view}
            parties={parties}
            terms={terms}
            onAdd={(term) => {
              change([...terms, term]);
              announce(t('deal.added', { what: say(dealTermPhrase(scenario, term)) }));
            }}
            onRemove={(at) => {
              announce(t('deal.removed', { what: say(dealTermPhrase(scenario, terms[at])) }));
              change(terms.filter((_, i) => i !== at));
            }}
          />
          {counterTo === undefined && (
            <div className="deal-field">
              <span className="eyebrow">{t('deal.until')}</span>
              <Select
                label={t('deal.until')}
                value={String(deadline)}
                options={Array.from({ length: last - observation.turn }, (_, i) => {
                  const turn = observation.turn + 1 + i;
                  return { id: String(turn), name: t('deal.until.turn', { turn }) };
                })}
                onChange={(turn) => setDeadline(Number(turn))}
              />
            </div>
          )}
        </div>
        <div className="deal-reading">
          <h3 className="eyebrow">{t('deal.touches')}</h3>
          <DealTouches touches={touchesOf(view, parties, terms)} />
        </div>
      </div>
      <div className="deal-problems" role="status">
        {told.length === 0 ? (
          <p>{t('deal.fine')}</p>
        ) : (
          told.map((refusal, i) => <p key={i}>{refusalText(refusal)}</p>)
        )}
        {counterTo === undefined && (
          <p className="meta">{t('deal.cost', { cost: scenario.model.deal_cost })}</p>
        )}
      </div>
    </Dialog>
  );
}
