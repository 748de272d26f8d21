import { ArrowUp, ChevronsUp, Handshake, Lock, Pause, Signpost, Undo2 } from 'lucide-react';
import { useState } from 'react';
import {
  wayBackProblems,
  type CrisisMove,
  type CrisisView,
  type GameView,
  type MoveView,
  type Term,
} from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { Rule } from '../guide/Rule.tsx';
import { usePlay } from '../play/context.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { CrisisFrame } from './CrisisFrame.tsx';
import { Dots, oddsWords } from './Dots.tsx';
import { tollText } from './toll.ts';
import { useChoiceKeys } from './useChoiceKeys.ts';
import { WayBack } from './WayBack.tsx';

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
    <CrisisFrame
      crisis={crisis}
      composing={legal === 'off_ramp'}
      rule={<Rule id="crisis" values={{ rounds: crisis.rounds }} />}
    >
      <div className={`choices choices-${moves.length}`} role="radiogroup" aria-label={t('crisis.moves')}>
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
                asked.length,
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
    </CrisisFrame>
  );
}

/** What a move is, in a sentence; `terms` counts those that a way back would ask for. */
function aboutOf({ scenario }: GameView, crisis: CrisisView, { move, rung }: MoveView, terms = 0): string {
  const { ladder, actors } = scenario;
  const other = crisis.sides.find(({ own }) => !own)!;
  const onTerms = move === 'accept' && crisis.terms.length > 0;
  if (move === 'off_ramp' && terms > 0)
    return t('crisis.move.off_ramp_asked', { other: actors[other.actor].name, terms });
  return t(onTerms ? 'crisis.move.accept_terms' : `crisis.move.${move}`, {
    rung: rung > 0 ? ladder[rung].name : t('relations.rung.none'),
    other: actors[other.actor].name,
  });
}

function brokenText(parties: readonly string[]) {
  return <b className="hot">{t('crisis.move.breaks.with', { who: list(parties) })}</b>;
}

function MoveCard(props: { crisis: CrisisView; view: MoveView; chosen: boolean; onChoose: () => void }) {
  const { view: play } = usePlay();
  const { crisis, view, chosen, onChoose } = props;
  const { move, key, odds, toll, breaks } = view;
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
        ...breaks.map(({ parties }) => [t('crisis.move.breaks'), brokenText(parties)] as const),
      ]}
    />
  );
}
