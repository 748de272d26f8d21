import { ArrowUp, ChevronsUp, Handshake, Lock, Pause, Signpost, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import {
  wayBackProblems,
  type CrisisMove,
  type CrisisView,
  type GameView,
  type MoveView,
  type Term,
} from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { insetOf } from '../../store/inset.ts';
import { mapModelOf } from '../../store/map-model.ts';
import { Button, Inset, Sources } from '../common/index.ts';
import { Rule } from '../guide/Rule.tsx';
import { usePlay } from '../play/context.tsx';
import { say } from '../play/say.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import { CrisisLadder } from './CrisisLadder.tsx';
import { CrisisSide } from './CrisisSide.tsx';
import { Dots, oddsWords } from './Dots.tsx';
import { tollText } from './toll.ts';
import { useChoiceKeys } from './useChoiceKeys.ts';
import { WayBack } from './WayBack.tsx';
import './crisis.css';

const ICONS = {
  climb: ArrowUp,
  climb_two: ChevronsUp,
  hold: Pause,
  off_ramp: Signpost,
  accept: Handshake,
  back_down: Undo2,
} as const;

/** A crisis in which it is the person's move. */
export function CrisisDialog({ crisis }: { crisis: CrisisView }) {
  const { move } = useCommands();
  const { view } = usePlay();
  const [chosen, setChosen] = useState<CrisisMove>();
  const [terms, setTerms] = useState<readonly Term[]>([]);
  const moves = crisis.moves;
  const legal = moves.some((one) => one.move === chosen) ? chosen : undefined;
  const asked = legal === 'off_ramp' ? terms : [];
  const problems = wayBackProblems(view, asked);
  const confirm = () => {
    if (!legal || problems.length > 0) return;
    setChosen(undefined);
    setTerms([]);
    move(legal, asked);
  };
  useChoiceKeys(
    moves.map((one) => one.move),
    setChosen,
    confirm,
  );
  return (
    <ModalOverlay className="overlay crisis-overlay" isOpen isKeyboardDismissDisabled>
      <Modal className="modal modal-wide modal-hot crisis-modal">
        <AriaDialog className="dialog crisis">
          <CrisisHead crisis={crisis} />
          <div className="crisis-body">
            <CrisisSide crisis={crisis} side={crisis.sides[1]} />
            <CrisisLadder crisis={crisis} />
            <CrisisSide crisis={crisis} side={crisis.sides[0]} />
          </div>
          <footer className="crisis-foot">
            <Rule id="crisis" values={{ rounds: crisis.rounds }} />
            <SoFar crisis={crisis} />
            <div
              className={`choices choices-${moves.length}`}
              role="radiogroup"
              aria-label={t('crisis.moves')}
            >
              {moves.map((one) => (
                <MoveCard
                  key={one.move}
                  crisis={crisis}
                  view={one}
                  chosen={legal === one.move}
                  onChoose={() => setChosen(one.move)}
                />
              ))}
            </div>
            {legal === 'off_ramp' && (
              <WayBack crisis={crisis} terms={terms} problems={problems} onTerms={setTerms} />
            )}
            <div className="crisis-confirm">
              <p className="crisis-told">
                {legal
                  ? aboutOf(
                      view,
                      crisis,
                      moves.find((one) => one.move === legal)!,
                    )
                  : t('crisis.keys', { n: moves.length })}
              </p>
              <Button
                kind="primary"
                isDisabled={!legal || problems.length > 0}
                icon={<Lock size={16} aria-hidden="true" />}
                onPress={confirm}
              >
                {legal ? t('crisis.confirm', { move: t(`move.${legal}`) }) : t('crisis.confirm.none')}
              </Button>
            </div>
          </footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Line, where it is, and the odds of the round; `asked` where the reader is a third party that is asked. */
export function CrisisHead({ crisis, asked = false }: { crisis: CrisisView; asked?: boolean }) {
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
export function SoFar({ crisis }: { crisis: CrisisView }) {
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
            {t(crisis.terms.length > 0 ? 'crisis.offered.terms' : 'crisis.offered', {
              who: view.scenario.actors[offered].name,
            })}
          </b>
        </p>
      )}
      {offered >= 0 && crisis.terms.length > 0 && (
        <ul className="way-back-terms">
          {crisis.terms.map((term, i) => (
            <li key={i}>{say(term)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What a move is, in a sentence. */
function aboutOf({ scenario }: GameView, crisis: CrisisView, { move, rung }: MoveView): string {
  const { ladder, actors } = scenario;
  const other = crisis.sides.find(({ own }) => !own)!;
  const onTerms = move === 'accept' && crisis.terms.length > 0;
  return t(onTerms ? 'crisis.move.accept_terms' : `crisis.move.${move}`, {
    rung: rung > 0 ? ladder[rung].name : t('relations.rung.none'),
    other: actors[other.actor].name,
  });
}

function MoveCard(props: { crisis: CrisisView; view: MoveView; chosen: boolean; onChoose: () => void }) {
  const { view: play } = usePlay();
  const { crisis, view, chosen, onChoose } = props;
  const { move, key, odds, toll } = view;
  const risk =
    odds.kind === 'none' ? (
      t('crisis.move.risk.none')
    ) : (
      <span className="choice-risk">
        <b className="hot">
          {odds.kind === 'widen' && odds.n > 1
            ? t('crisis.move.risk.widen', { odds: oddsWords(odds) })
            : oddsWords(odds)}
        </b>
        <Dots n={odds.n} />
      </span>
    );
  return (
    <ChoiceCard
      digit={key}
      Icon={ICONS[move]}
      name={t(`move.${move}`)}
      about={aboutOf(play, crisis, view)}
      brief
      chosen={chosen}
      onChoose={onChoose}
      rows={[
        [t('crisis.move.risk'), risk],
        [t('crisis.move.costs'), tollText(toll)],
      ]}
    />
  );
}
