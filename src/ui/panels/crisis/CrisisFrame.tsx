import { useMemo, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { CrisisView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp } from '../../store/context.tsx';
import { insetOf } from '../../store/inset.ts';
import { mapModelOf } from '../../store/map-model.ts';
import { Inset, Sources } from '../common/index.ts';
import { usePlay } from '../play/context.tsx';
import { say } from '../play/say.ts';
import { CrisisLadder } from './CrisisLadder.tsx';
import { CrisisSide } from './CrisisSide.tsx';
import { Dots, oddsWords } from './Dots.tsx';
import { WayBackTouches } from './WayBackTouches.tsx';
import './crisis.css';

interface CrisisFrameProps {
  readonly crisis: CrisisView;
  /** The reader is a third party that is asked where it stands. */
  readonly asked?: boolean;
  /** The reader puts a way back of its own together: what the other side's would be steps aside. */
  readonly composing?: boolean;
  readonly rule: ReactNode;
  /** What can be chosen, and how it is confirmed. */
  readonly children: ReactNode;
}

/** What everybody who is asked something in a crisis sees: the line and its odds, both sides on the ladder, what was done. */
export function CrisisFrame({ crisis, asked = false, composing = false, rule, children }: CrisisFrameProps) {
  return (
    <ModalOverlay className="overlay crisis-overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="modal modal-wide modal-hot crisis-modal">
        <AriaDialog className="dialog crisis">
          <CrisisHead crisis={crisis} asked={asked} />
          <div className="crisis-body">
            <CrisisSide crisis={crisis} side={crisis.sides[1]} />
            <CrisisLadder crisis={crisis} />
            <CrisisSide crisis={crisis} side={crisis.sides[0]} />
          </div>
          <footer className="crisis-foot">
            {rule}
            <SoFar crisis={crisis} composing={composing} />
            {children}
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Line, where it is, and the odds of the round; `asked` where the reader is a third party that is asked. */
function CrisisHead({ crisis, asked }: { crisis: CrisisView; asked: boolean }) {
  const { view } = usePlay();
  const { scenario } = view;
  const { line, round, rounds, odds, own } = crisis;
  const [owner, mover] = crisis.sides.map(({ actor }) => scenario.actors[actor].name);
  const lede = own === 0 ? 'crisis.lede_owner' : own === 1 ? 'crisis.lede_mover' : 'crisis.lede_other';
  const inset = insetOf(scenario, crisis.site);
  const theme = useApp((app) => app.theme);
  const model = useMemo(() => mapModelOf({ view, theme, selection: null, why: undefined }), [view, theme]);
  return (
    <header className="crisis-head">
      <div className="crisis-title">
        <p className="eyebrow">
          <span className="hot">{t('crisis.red_line')}</span>{' '}
          {t(asked ? 'stance.eyebrow' : 'crisis.eyebrow', { round, rounds })}
        </p>
        <Heading slot="title" className="crisis-name">
          {line.says}
        </Heading>
        <p className="crisis-lede">
          {t(lede, { owner, mover })} <Sources ids={line.sources} />
        </p>
      </div>
      <Inset frame={inset.frame} labels={inset.labels} model={model} className="crisis-inset" />
      <div className="crisis-odds">
        <p className={`crisis-figure${odds.kind === 'none' ? '' : ' hot'}`}>
          {odds.kind === 'none' ? t('crisis.odds_none.short') : oddsWords(odds)}
          <Dots n={odds.n} />
        </p>
        <p>
          {t(
            odds.kind === 'none'
              ? 'crisis.odds_none'
              : odds.kind === 'clash'
                ? 'crisis.odds_clash'
                : 'crisis.odds_widen',
            { rung: odds.rung },
          )}
        </p>
      </div>
    </header>
  );
}

/** What was done in it, who mediates, and whether a way back is offered. */
function SoFar({ crisis, composing }: { crisis: CrisisView; composing: boolean }) {
  const { view } = usePlay();
  const { soFar, offramp, own } = crisis;
  const offered = offramp >= 0 && offramp !== own ? crisis.sides[offramp as 0 | 1].actor : -1;
  const mediators = crisis.declared.filter(({ stance }) => stance === 'mediate');
  if (soFar.length === 0 && offered < 0 && mediators.length === 0) return null;
  return (
    <div className="crisis-sofar" aria-live="polite">
      {soFar.length > 0 && (
        <p>
          <span className="eyebrow">{t('crisis.so_far')}</span> {soFar.map(say).join(' ')}
        </p>
      )}
      {mediators.length > 0 && (
        <p>
          {t('crisis.mediators', {
            who: mediators.map(({ actor }) => view.scenario.actors[actor].name).join(', '),
          })}
        </p>
      )}
      {offered >= 0 && (
        <p>
          <b>
            {t(crisis.terms.length > 0 && !composing ? 'crisis.offered.terms' : 'crisis.offered', {
              who: view.scenario.actors[offered].name,
            })}
          </b>
        </p>
      )}
      {offered >= 0 && crisis.terms.length > 0 && !composing && (
        <div className="way-back-asked">
          <ul className="way-back-terms">
            {crisis.terms.map((term, i) => (
              <li key={i}>{say(term)}</li>
            ))}
          </ul>
          <WayBackTouches touches={crisis.touches} />
        </div>
      )}
    </div>
  );
}
