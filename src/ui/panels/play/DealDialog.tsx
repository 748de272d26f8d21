import { useState } from 'react';
import {
  counterParties,
  dealCostOf,
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
import { sketchKey, useDraft, usePlay } from './context.tsx';
import { DealIdeas } from './DealIdeas.tsx';
import { DealTerms } from './DealTerms.tsx';
import { DealTouches } from './DealTouches.tsx';
import { DealWith } from './DealWith.tsx';
import { say } from './say.ts';

/** The builder of deals: with whom, on what terms, and, before it is sent, what it would be to each. */
export function DealDialog() {
  const { state, set } = usePlay();
  const { view } = useDraft();
  const { counter, propose, say: announce } = useCommands();
  const { counterTo } = state;
  const { scenario, observation, draft, seat } = view;
  const key = sketchKey(view, counterTo);
  const { [key]: sketch, ...otherSketches } = state.sketches;
  const offer = observation.offers.find(({ id }) => id === counterTo);
  const [addressees, setAddressees] = useState<readonly number[]>(
    () =>
      sketch?.addressees ??
      (counterTo === undefined ? (draft.proposal?.addressees ?? []) : counterParties(view, counterTo)),
  );
  const [terms, setTerms] = useState<readonly Term[]>(
    () =>
      sketch?.terms ??
      (counterTo === undefined
        ? (draft.proposal?.terms ?? [])
        : (draft.counters[counterTo] ?? offer?.terms.map((term) => [...term]) ?? [])),
  );
  const last = Math.max(
    observation.turn + 1,
    Math.min(observation.turn + scenario.model.deal_deadline, scenario.turns),
  );
  const [deadline, setDeadline] = useState(
    sketch?.deadline ?? draft.proposal?.deadline ?? Math.min(last, observation.turn + 2),
  );
  const [touched, setTouched] = useState(sketch !== undefined);
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const parties = [seat, ...addressees];
  const proposal = { addressees, terms, deadline };
  const problems = dealProblems(view, proposal, counterTo);
  const told = problems.length > 0 ? problems : refused;
  const cost = dealCostOf(view, proposal, counterTo);
  const total = cost.fee + cost.acts;
  const touch = () => {
    setRefused([]);
    setTouched(true);
  };
  const change = (next: readonly Term[]) => {
    touch();
    setTerms(next);
  };
  // What was put together is not lost with Escape: it waits for the rest of the turn.
  const close = () => {
    const sketches = touched ? { ...otherSketches, [key]: { addressees, terms, deadline } } : otherSketches;
    set({ dialog: undefined, sketches });
  };
  const send = () => {
    const taken = counterTo === undefined ? propose(proposal) : counter(counterTo, terms);
    if (!taken.ok) {
      setRefused(taken.error);
      return;
    }
    announce(t('deal.sent'));
    set({ dialog: undefined, sketches: otherSketches });
  };
  return (
    <Dialog
      title={t(counterTo === undefined ? 'deal.title' : 'deal.title.counter')}
      isOpen
      onClose={close}
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
          {counterTo === undefined && (
            <DealIdeas
              taken={terms}
              onTake={(idea) => {
                setAddressees(idea.with);
                change(idea.terms);
              }}
            />
          )}
          <DealWith
            scenario={scenario}
            seat={seat}
            chosen={addressees}
            fixed={counterTo !== undefined}
            onChange={(next) => {
              touch();
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
                onChange={(turn) => {
                  touch();
                  setDeadline(Number(turn));
                }}
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
        <p className="meta">
          {t(counterTo === undefined ? 'deal.cost' : 'deal.cost.counter', { ...cost, total })}
          {cost.spent > total && ` ${t('deal.cost.spent', { spent: cost.spent, have: cost.have })}`}
        </p>
      </div>
    </Dialog>
  );
}
