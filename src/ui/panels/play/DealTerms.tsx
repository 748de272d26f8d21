import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  BUILT_KINDS,
  dealTermPhrase,
  termOptions,
  type BuiltKind,
  type GameView,
  type Term,
} from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { Button, Select } from '../common/index.ts';
import { say } from './say.ts';

/** Turns that a promise is usually given for; the model says what is the most. */
const USUAL_TURNS = [1, 2, 3, 4, 6, 8, 12];
/** Kinds of terms that have no end of their own. */
const LASTING: readonly BuiltKind[] = ['act', 'issue', 'guarantee'];

export interface DealTermsProps {
  readonly view: GameView;
  /** The seat first. */
  readonly parties: readonly number[];
  readonly terms: readonly Term[];
  readonly onAdd: (term: Term) => void;
  readonly onRemove: (at: number) => void;
}

/** The terms so far, and the choice of one more: what kind, which, for how long. */
export function DealTerms({ view, parties, terms, onAdd, onRemove }: DealTermsProps) {
  const { scenario } = view;
  const [kind, setKind] = useState<BuiltKind>('act');
  const [turns, setTurns] = useState(3);
  const [chosen, setChosen] = useState<string>('');
  const options = useMemo(() => {
    const all = parties.length < 2 ? [] : termOptions(view, parties, kind, turns, terms);
    return all.map(({ term, says, under, brief }) => ({
      id: term.join(' '),
      name: say(says),
      term,
      under,
      brief: brief && say(brief),
    }));
  }, [view, parties, kind, turns, terms]);
  const option = options.find(({ id }) => id === chosen) ?? options[0];
  return (
    <>
      {terms.length === 0 && <p className="meta">{t('deal.terms.none')}</p>}
      <ol className="prows" aria-label={t('deal.terms')}>
        {terms.map((term, i) => {
          const what = say(dealTermPhrase(scenario, term));
          return (
            <li key={term.join(' ')} className="prow">
              <span className="prank">{i + 1}</span>
              <span className="row-main">{what}</span>
              <Button
                kind="icon"
                aria-label={t('deal.remove', { what })}
                icon={<X size={15} aria-hidden="true" />}
                onPress={() => onRemove(i)}
              />
            </li>
          );
        })}
      </ol>
      <div className="deal-add">
        <Select
          label={t('deal.kind')}
          value={kind}
          options={BUILT_KINDS.map((id) => ({ id, name: t(`deal.kind.${id}`) }))}
          onChange={setKind}
        />
        {option ? (
          <Select label={t('deal.term')} value={option.id} options={options} onChange={setChosen} />
        ) : (
          <p className="meta">{t(parties.length < 2 ? 'deal.term.first' : 'deal.term.none')}</p>
        )}
        {!LASTING.includes(kind) && (
          <Select
            label={t('deal.turns')}
            value={String(turns)}
            options={USUAL_TURNS.filter((n) => n <= scenario.model.deal_turns).map((n) => ({
              id: String(n),
              name: t('deal.turns.n', { turns: n }),
            }))}
            onChange={(n) => setTurns(Number(n))}
          />
        )}
        <Button
          isDisabled={!option}
          icon={<Plus size={15} aria-hidden="true" />}
          onPress={() => option && onAdd(option.term)}
        >
          {t('deal.add')}
        </Button>
      </div>
    </>
  );
}
