import { BookOpen } from 'lucide-react';
import { createContext, use, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, OverlayArrow, Popover } from 'react-aria-components';
import type { Scenario } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';

const ScenarioContext = createContext<Scenario | undefined>(undefined);

/** Tells what stands below which scenario's sources, names and numbers it speaks of. */
export function ScenarioProvider({ scenario, children }: { scenario: Scenario; children: ReactNode }) {
  return <ScenarioContext value={scenario}>{children}</ScenarioContext>;
}

/** The scenario on screen. */
export function useScenario(): Scenario {
  const scenario = use(ScenarioContext);
  if (!scenario) throw new Error('araxes bug: no scenario around this panel');
  return scenario;
}

/** A source id that opens what it says and the document it is from. */
export function SourceRef({ id }: { id: string }) {
  const scenario = useScenario();
  const entry = Object.hasOwn(scenario.sources, id) ? scenario.sources[id] : undefined;
  const document = entry && scenario.documents[entry.document];
  return (
    <DialogTrigger>
      <Button className="source" aria-label={t('source.label', { id })}>
        {id}
      </Button>
      <Popover className="popover" placement="top" offset={6}>
        <OverlayArrow className="popover-arrow">
          <svg width="12" height="7" viewBox="0 0 12 7" aria-hidden="true">
            <path d="M0 0 6 6.5 12 0" />
          </svg>
        </OverlayArrow>
        <Dialog className="popover-body">
          <Heading slot="title" className="eyebrow">
            {t('source.label', { id })}
          </Heading>
          <p>{entry ? entry.says : t('source.unknown')}</p>
          {document && (
            <p className="meta">
              <BookOpen size={13} aria-hidden="true" /> {t('source.document', document)}
            </p>
          )}
          {entry && <p className="meta">{t('source.restated')}</p>}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** All source ids of a statement; where there are none it is marked as the authors' own judgement. */
export function Sources({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0)
    return (
      <span className="sources">
        <span className="assumption" title={t('source.assumption.about')}>
          {t('source.assumption')}
        </span>
      </span>
    );
  return (
    <span className="sources">
      {ids.map((id) => (
        <SourceRef key={id} id={id} />
      ))}
    </span>
  );
}
