import { BookOpen, Check, Clock, Repeat } from 'lucide-react';
import { Radio, RadioGroup } from 'react-aria-components';
import { spanOfTurns, t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import type { Card } from '../../store/packs.ts';
import { Flag, Inset } from '../common/index.ts';

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

/** The Aras between Nakhchivan and the Mughan plain. */
const CARD_FRAME = [44.6, 38.5, 48.4, 40.0] as const;
const CARD_LABELS = ['nakhchivan', 'meghri', 'goris', 'horadiz', 'parsabad', 'julfa_az'];

function ScenarioCard({ scenario, alone }: { scenario: Card; alone: boolean }) {
  const { id, title, summary, turns, minutes, calendar, actors, documents } = scenario;
  const { unit } = calendar;
  return (
    <Radio className="pack" value={id}>
      {({ isSelected }) => (
        <>
          <Inset className="pack-map" frame={CARD_FRAME} labels={CARD_LABELS} />
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
            <p className="pack-flags">
              {actors.map((actor) => (
                <Flag key={actor.id} actor={actor} size={18} />
              ))}
            </p>
            <p className="pack-figures">
              <span>
                <Repeat size={14} aria-hidden="true" /> {t('title.turns.label', { turns, unit })}
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
