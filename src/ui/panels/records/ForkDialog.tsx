import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { forkPointAt, type GameView } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button, Dialog, Flag, useScenario } from '../common/index.ts';

/** Plays on from the moment of the replay, in any seat. */
export function ForkDialog({ opened, onClose }: { opened: GameView; onClose: () => void }) {
  const { actors } = useScenario();
  const cursor = useApp((state) => state.cursor);
  const eyes = useApp((state) => state.eyes);
  const { fork } = useCommands();
  const [seat, setSeat] = useState(eyes >= 0 ? eyes : Math.max(0, opened.seat));
  const [name, setName] = useState('');
  const { turn, step } = forkPointAt(opened, cursor) ?? { turn: 0, step: 0 };
  const suggested = t('fork.name.suggested', { who: actors[seat].name, turn });
  return (
    <Dialog
      title={t('fork.title', { turn })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('shell.cancel')}</Button>
          <Button kind="primary" onPress={() => void fork(seat, name.trim() || suggested)}>
            {t('fork.go', { who: actors[seat].name })}
          </Button>
        </>
      }
    >
      <p>{t('fork.about', { turn, step })}</p>
      <RadioGroup className="fork-seats" value={String(seat)} onChange={(value) => setSeat(Number(value))}>
        <Label className="field-label">{t('fork.seat')}</Label>
        <div className="fork-list">
          {actors.map((actor, index) => (
            <Radio key={actor.id} value={String(index)} className="fork-seat">
              <Flag actor={actor} size={18} /> {actor.name}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <label className="field">
        <span className="field-label">{t('fork.name')}</span>
        <span className="input">
          <input
            value={name}
            maxLength={80}
            placeholder={suggested}
            onChange={(event) => setName(event.target.value)}
          />
        </span>
      </label>
    </Dialog>
  );
}
