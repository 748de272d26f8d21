import { Eye, Handshake, Lock, Shield, ShieldHalf } from 'lucide-react';
import { useState } from 'react';
import type { CrisisView, GameView, Stance, StanceView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import { Rule } from '../guide/Rule.tsx';
import { usePlay } from '../play/context.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { CrisisFrame } from './CrisisFrame.tsx';
import { Dots, oddsWords } from './Dots.tsx';
import { tollText } from './toll.ts';
import { useChoiceKeys } from './useChoiceKeys.ts';

const ICONS = { stay_out: Eye, owner: Shield, mover: ShieldHalf, mediate: Handshake } as const;

/** A crisis of others, before a round: what the person's state declares. */
export function StanceDialog({ crisis }: { crisis: CrisisView }) {
  const { declare } = useCommands();
  const { view } = usePlay();
  const [chosen, setChosen] = useState<Stance>();
  const { stances } = crisis;
  const legal = stances.some(({ stance }) => stance === chosen) ? chosen : undefined;
  const confirm = () => {
    if (!legal) return;
    setChosen(undefined);
    declare(legal);
  };
  useChoiceKeys(
    stances.map(({ stance }) => stance),
    setChosen,
    confirm,
  );
  return (
    <CrisisFrame crisis={crisis} asked rule={<Rule id="stance" />}>
      <div className="choices choices-4" role="radiogroup" aria-label={t('stance.moves')}>
        {stances.map((view) => (
          <StanceCard
            key={view.stance}
            crisis={crisis}
            view={view}
            chosen={legal === view.stance}
            onChoose={() => setChosen(view.stance)}
          />
        ))}
      </div>
      <div className="crisis-confirm">
        <p className="meta">{t('crisis.keys', { n: stances.length })}</p>
        <Button
          kind="primary"
          isDisabled={!legal}
          icon={<Lock size={16} aria-hidden="true" />}
          onPress={confirm}
        >
          {legal ? t('stance.confirm', { stance: nameOf(view, crisis, legal) }) : t('stance.confirm.none')}
        </Button>
      </div>
    </CrisisFrame>
  );
}

/** A stance by the name of whom one stands with. */
function nameOf({ scenario }: GameView, { sides }: CrisisView, stance: Stance): string {
  if (stance !== 'owner' && stance !== 'mover') return t(`stance.${stance}`);
  return t('stance.with', { friend: scenario.actors[sides[stance === 'owner' ? 0 : 1].actor].name });
}

function StanceCard(props: { crisis: CrisisView; view: StanceView; chosen: boolean; onChoose: () => void }) {
  const { view: play } = usePlay();
  const { actors } = play.scenario;
  const { crisis, view, chosen, onChoose } = props;
  const { stance, key, toll, cost, odds, strength, promise } = view;
  const [owner, mover] = crisis.sides.map(({ actor }) => actors[actor]);
  const sided = stance === 'owner' || stance === 'mover';
  return (
    <ChoiceCard
      digit={key}
      Icon={ICONS[stance]}
      name={nameOf(play, crisis, stance)}
      about={t(`stance.${stance}.about`)}
      chosen={chosen}
      onChoose={onChoose}
      rows={[
        [
          t('crisis.move.risk'),
          odds.kind === 'none' ? (
            t('crisis.move.risk.none')
          ) : (
            <span key="risk" className="choice-risk">
              <b className="hot">{oddsWords(odds)}</b>
              <Dots n={odds.n} />
            </span>
          ),
        ],
        [t('stance.costs'), t('stance.cost', { cost, toll: tollText(toll) })],
        [
          t('stance.behind'),
          t('stance.strength', { a: owner.short, x: strength[0], b: mover.short, y: strength[1] }),
        ],
        ...(sided
          ? [
              [
                t('stance.word'),
                promise > 0 ? t('stance.promise', { value: promise }) : t('stance.no_promise'),
              ] as const,
            ]
          : []),
      ]}
    />
  );
}
