import { BookOpen, Check, Clock, Repeat } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { spanOfTurns, t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import type { Card } from '../../store/packs.ts';
import { Inset, turnSpan } from '../common/index.ts';

/** One card a scenario; exactly one is chosen. */
export function ScenarioCards({ scenarios }: { scenarios: readonly Card[] }) {
  const chosen = useApp((state) => state.setup?.scenario);
  const { chooseScenario } = useCommands();
  return (
    <RadioGroup
      className={`packs${scenarios.length === 1 ? ' packs-one' : ''}`}
      aria-label={t('title.choose')}
      orientation="horizontal"
      value={chosen ?? null}
      onChange={chooseScenario}
    >
      {scenarios.map((scenario) => (
        <ScenarioCard key={scenario.id} scenario={scenario} alone={scenarios.length === 1} />
      ))}
    </RadioGroup>
  );
}

/** Where a scenario does not say what it is about: the Aras between Nakhchivan and the Mughan plain. */
const CARD_FRAME = [4460, 3850, 4840, 4000] as const;
const CARD_LABELS = ['nakhchivan', 'meghri', 'goris', 'horadiz', 'parsabad', 'julfa_az'];

function ScenarioCard({ scenario, alone }: { scenario: Card; alone: boolean }) {
  const { id, title, summary, turns, minutes, calendar, documents, map } = scenario;
  const { unit } = calendar;
  const [west, south, east, north] = map?.frame ?? CARD_FRAME;
  return (
    <Radio className="pack" value={id}>
      {({ isSelected }) => (
        <>
          <Inset
            className="pack-map"
            frame={[west / 100, south / 100, east / 100, north / 100]}
            labels={map?.labels ?? CARD_LABELS}
          />
          <div className="pack-text">
            <div className="pack-top">
              <span className="pack-when">{spanOfTurns(calendar, turns)}</span>
              {isSelected && !alone && (
                <span className="pack-chosen">
                  <Check size={13} aria-hidden="true" /> {t('title.selected')}
                </span>
              )}
            </div>
            <h3>{title}</h3>
            <p className="pack-about">{summary}</p>
            <p className="pack-figures">
              <span>
                <Repeat size={14} aria-hidden="true" />{' '}
                {t('title.turns.label', { turns, span: turnSpan(scenario), unit })}
              </span>
              <span>
                <Clock size={14} aria-hidden="true" />{' '}
                <span aria-hidden="true">{t('title.minutes', { minutes })}</span>
                <span className="hidden">{t('title.minutes.label', { minutes })}</span>
              </span>
            </p>
            <p className="pack-source meta">
              <BookOpen size={13} aria-hidden="true" />{' '}
              {t('title.documents', { count: Object.keys(documents).length })}
            </p>
          </div>
        </>
      )}
    </Radio>
  );
}
