import { Flame, Megaphone, Minus } from 'lucide-react';
import { useState } from 'react';
import { reactionsOf, type OwedReaction, type Reaction } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, Dialog, Sources } from '../common/index.ts';
import { Rule } from '../guide/Rule.tsx';
import { usePlay } from '../play/context.tsx';
import { say } from '../play/say.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import { tollText } from './toll.ts';
import { useChoiceKeys } from './useChoiceKeys.ts';
import './crisis.css';

const ICONS = { pass: Minus, protest: Megaphone, crisis: Flame } as const;

/** Acts and events that are named; more would push the choice out of sight. */
const TOLD = 4;

/** One's own red line is crossed: what to do about it, and what each answer costs. */
export function ReactionDialog({ owed }: { owed: OwedReaction }) {
  const { view } = usePlay();
  const { react } = useCommands();
  const { scenario } = view;
  const { line, mover, held, what, by, also } = owed;
  const [choice, setChoice] = useState<Reaction>();
  const reactions = reactionsOf(view);
  const moverName = scenario.actors[mover].name;
  const confirm = () => {
    if (choice) react(choice);
  };
  useChoiceKeys(
    reactions.map((one) => one.choice),
    setChoice,
    confirm,
  );
  return (
    <Dialog
      title={t('reaction.title')}
      eyebrow={t('reaction.eyebrow')}
      isOpen
      hot
      dismissable={false}
      onClose={() => undefined}
      footer={
        <>
          <p className="meta choice-keys">{t('crisis.keys', { n: reactions.length })}</p>
          <Button kind="primary" isDisabled={!choice} onPress={confirm}>
            {choice ? t('reaction.confirm', { choice: t(`reaction.${choice}`) }) : t('reaction.confirm.none')}
          </Button>
        </>
      }
    >
      <Rule id="reaction" />
      <p className="crisis-lede">
        {t('reaction.lede', { line: line.says, mover: moverName })} <Sources ids={line.sources} />
      </p>
      <p className="meta">
        {t('reaction.said', {
          from: scenario.ladder[line.answer.from].name,
          to: scenario.ladder[line.answer.to].name,
        })}
      </p>
      <h3 className="eyebrow reaction-because">{t('reaction.because')}</h3>
      {what.length > 0 && <p className="meta">{t('feed.turned.now', { list: what.map(say).join('; ') })}</p>}
      {by.length + also.length === 0 && <p className="meta">{t('reaction.unseen')}</p>}
      <ul>
        {by.slice(0, TOLD).map((card) => (
          <li key={card.index}>{say(card.says)}</li>
        ))}
      </ul>
      {also.length > 0 && <p className="meta">{t('feed.turned.also', { list: list(also.map(say)) })}</p>}
      <p className="meta">{say(held)}</p>
      <div className="choices choices-3" role="radiogroup" aria-label={t('reaction.title')}>
        {reactions.map(({ choice: one, key, toll }) => (
          <ChoiceCard
            key={one}
            digit={key}
            Icon={ICONS[one]}
            name={t(`reaction.${one}`)}
            about={t(`reaction.${one}.about`, { mover: moverName, rounds: scenario.model.crisis_rounds })}
            chosen={choice === one}
            onChoose={() => setChoice(one)}
            rows={[[t('crisis.move.costs'), tollText(toll)]]}
          />
        ))}
      </div>
      <p className="meta">
        {t('reaction.crisis.risk')} {t('reaction.graver')}
      </p>
    </Dialog>
  );
}
