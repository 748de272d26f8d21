import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select } from 'react-aria-components';
import {
  dossierOf,
  estimateOf,
  FAR,
  prioritiesOf,
  priorityConditions,
  type AudienceView,
  type DossierView,
  type GaugeView,
  type LineView,
  type PriorityView,
} from '../../../session/index.ts';
import { number, t } from '../../../words/index.ts';
import { Flag, Sources, Standing, Steps, Takes } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { DealsInForce } from './DealsInForce.tsx';

/** The dossier of a state: one's own by default, any other at choice. */
export function StatePanel({ head = true }: { head?: boolean }) {
  const { view, state } = usePlay();
  const dossier = useMemo(() => dossierOf(view, state.dossier), [view, state.dossier]);
  return (
    <>
      {head && <DossierHead />}
      <p className="motto">
        {dossier.motto.says} <Sources ids={dossier.motto.sources} />
      </p>
      <Group title={t('state.priorities')} note={t('state.priorities.note')}>
        <ol className="prows">
          {dossier.priorities.map((priority) => (
            <Priority key={priority.id} actor={state.dossier} priority={priority} />
          ))}
        </ol>
      </Group>
      <Inferred />
      <Group title={t('state.lines')} note={t('state.lines.note')}>
        {dossier.lines.length === 0 && <p className="meta">{t('state.lines.none')}</p>}
        <ul className="prows">
          {dossier.lines.map((line) => (
            <Line key={line.index} line={line} />
          ))}
        </ul>
      </Group>
      <Group
        title={t('state.audiences')}
        note={t('state.audiences.floor', { floor: dossier.audiences[0].floor })}
      >
        {dossier.audiences.map((audience) => (
          <Audience key={audience.track} audience={audience} />
        ))}
      </Group>
      <Tracks dossier={dossier} />
      <Commitments dossier={dossier} />
      <DealsInForce actor={state.dossier} />
      {dossier.facts.length > 0 && (
        <Group title={t('state.facts')}>
          <ul className="prows">
            {dossier.facts.map(({ says, sources }) => (
              <li key={says} className="fact">
                {says} <Sources ids={sources} />
              </li>
            ))}
          </ul>
        </Group>
      )}
      <details className="role">
        <summary className="eyebrow">{t('state.role')}</summary>
        <p>{dossier.role}</p>
      </details>
    </>
  );
}

/** Whose dossier it is, and the way to the others. */
export function DossierHead({ children }: { children?: ReactNode }) {
  const { view, state, set } = usePlay();
  const actor = view.scenario.actors[state.dossier];
  return (
    <header className="panel-head">
      <Select
        aria-label={t('state.choose')}
        value={String(state.dossier)}
        onChange={(key) => {
          if (key !== null) set({ dossier: Number(key) });
        }}
        className="dossier-select"
      >
        <Button className="dossier-button">
          <Flag actor={actor} size={26} />
          <span className="actor-name">{actor.name}</span>
          <ChevronDown size={16} aria-hidden="true" />
        </Button>
        <Popover className="popover select-popover">
          <ListBox className="listbox">
            {view.scenario.actors.map((other, index) => (
              <ListBoxItem
                key={other.id}
                id={String(index)}
                textValue={other.name}
                className="listbox-item dossier-item"
              >
                <Flag actor={other} size={18} />
                <span>{other.name}</span>
                {index === view.seat && <span className="meta">{t('state.your_seat')}</span>}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
      <span className="meta">{t(state.dossier === view.seat ? 'state.your_seat' : 'state.seen')}</span>
      {children}
    </header>
  );
}

export function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="group">
      <header className="group-head">
        <h3 className="eyebrow">{title}</h3>
        {note && <span className="meta">{note}</span>}
      </header>
      {children}
    </section>
  );
}

/** What one can tell of another state's mind, with the rule by which it is told. */
function Inferred() {
  const { view, state } = usePlay();
  const { openness, seat } = view;
  const estimate = useMemo(() => estimateOf(view, state.dossier), [view, state.dossier]);
  if (openness === 'sealed' || state.dossier === seat || view.final) return null;
  return (
    <Group title={t('state.inferred')} note={t('state.inferred.note')}>
      <p>
        {t('why.inferred.resolve', { low: estimate.low, high: estimate.high })}{' '}
        {t(`why.inferred.aim.${estimate.aim}`)}
      </p>
      <p className="meta">{t('state.inferred.rule')}</p>
    </Group>
  );
}

function Priority({ actor, priority }: { actor: number; priority: PriorityView }) {
  const { view } = usePlay();
  const conditions = useMemo(
    () => priorityConditions(view, actor, priority.rank),
    [view, actor, priority.rank],
  );
  return (
    <li className={`prow priority priority-${priority.state}`}>
      <span className="prank">{priority.rank}</span>
      <span className="row-main">
        <span className="priority-says">{priority.says}</span> <Sources ids={priority.sources} />
      </span>
      <Standing state={priority.state} />
      <Takes conditions={conditions} />
    </li>
  );
}

function Line({ line }: { line: LineView }) {
  return (
    <li className="prow">
      <span className="row-main">
        {line.says} <Sources ids={line.sources} />
      </span>
      <Distance distance={line.distance} />
    </li>
  );
}

/** Steps to a red line; beyond what is counted it is far. */
export function Distance({ distance }: { distance: number }) {
  if (distance <= FAR) return <Steps steps={distance} />;
  return (
    <span className="steps">
      <Steps steps={distance} word={false} />
      <span className="steps-word">{t('state.lines.far')}</span>
    </span>
  );
}

function Audience({ audience }: { audience: AudienceView }) {
  const { track, value, floor, audience: who } = audience;
  const name = t(`state.audience.${track}`);
  return (
    <div className="gauge">
      <div className="gauge-head">
        <span className="gauge-name">{name}</span>
        {value < floor && <span className="tag">{t('state.audience.lost')}</span>}
        <Amount gauge={audience} />
      </div>
      <div className="bar100" role="img" aria-label={t('state.audience.value', { name, value, floor })}>
        <i style={{ width: `${value}%` }} />
        <b style={{ left: `${floor}%` }} />
      </div>
      <p className="gauge-note">
        {who.name} <Sources ids={who.sources} />
      </p>
    </div>
  );
}

/** A number with its movement, as arrow and amount. */
export function Amount({ gauge: { value, change } }: { gauge: GaugeView }) {
  return (
    <span className="amount">
      <b>{value}</b>
      {change !== 0 && (
        <span className="amount-change">
          {change > 0 ? <ArrowUp size={11} aria-hidden="true" /> : <ArrowDown size={11} aria-hidden="true" />}
          <span aria-hidden="true">{number(Math.abs(change))}</span>
          <span className="hidden">
            {t(change > 0 ? 'state.up' : 'state.down', { by: Math.abs(change) })}
          </span>
        </span>
      )}
    </span>
  );
}

function Tracks({ dossier }: { dossier: DossierView }) {
  return (
    <Group title={t('state.tracks')}>
      <dl className="tracks">
        {dossier.tracks.map((track) => (
          <div key={track.track}>
            <dt>{t(`state.track.${track.track}`)}</dt>
            <dd>
              <Amount gauge={track} />
            </dd>
          </div>
        ))}
      </dl>
    </Group>
  );
}

function Commitments({ dossier }: { dossier: DossierView }) {
  if (dossier.commitments.length === 0) return null;
  return (
    <Group title={t('state.commitments')} note={t('state.commitments.note')}>
      <ul className="prows">
        {dossier.commitments.map((commitment) => (
          <li key={commitment.id} className="prow">
            <span className="row-main">
              {commitment.name} <Sources ids={commitment.sources} />
            </span>
            <span className="meta strength">
              {t(`state.commitment.${commitment.word}`, { value: commitment.value })}
            </span>
          </li>
        ))}
      </ul>
    </Group>
  );
}

/** One's own state in a line, for where the panel is folded. */
export function StateSummary() {
  const { view, state } = usePlay();
  const counts = useMemo(() => {
    const all = prioritiesOf(view, state.dossier);
    const of = (which: PriorityView['state']) => all.filter((priority) => priority.state === which).length;
    return { holds: of('holds'), threatened: of('threatened'), lost: of('lost') + of('not_yet') };
  }, [view, state.dossier]);
  return <p className="meta state-summary">{t('state.summary', counts)}</p>;
}
