import { ArrowRight, Dices, Link2 } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import type { Setup } from '../../store/state.ts';
import { Button } from '../common/index.ts';

/** The seed, shown, editable and shareable, and the one primary button. */
export function SeedAndBegin({ setup }: { setup: Setup }) {
  const { setSeed, drawSeed, begin, copySetup } = useCommands();
  const id = useId();
  const empty = setup.seed.trim() === '';
  // Whoever takes another seat after a game meets the luck and the minds of that game again.
  const known = useApp(({ opened, view }) => {
    const over = opened ?? view;
    return over?.final !== undefined && over.scenario.id === setup.scenario && over.seed === setup.seed;
  });
  const about = known ? 'briefing.seed.known' : 'briefing.seed.about';
  return (
    <div className="begin">
      {setup.assigned ? (
        <p className="field-note">
          {t('assign.by', { name: setup.by ?? '' })} · {t('assign.set', { seed: setup.seed })}
        </p>
      ) : (
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {t('briefing.seed')}
          </label>
          <div className="input">
            <input
              id={id}
              value={setup.seed}
              maxLength={64}
              spellCheck={false}
              autoComplete="off"
              aria-invalid={empty}
              aria-describedby={`${id}-note`}
              onChange={(event) => setSeed(event.target.value)}
            />
            <Button
              kind="icon"
              aria-label={t('briefing.seed.draw')}
              icon={<Dices size={18} />}
              onPress={drawSeed}
            />
            <Button
              kind="icon"
              aria-label={t('briefing.seed.share')}
              icon={<Link2 size={18} />}
              onPress={() => void copySetup()}
            />
          </div>
          <p className="field-note" id={`${id}-note`} aria-live="polite">
            {t(empty ? 'briefing.seed.empty' : about)}
          </p>
        </div>
      )}
      <Button kind="primary" wide isDisabled={empty} onPress={begin}>
        {t('briefing.begin')} <ArrowRight size={18} aria-hidden="true" />
      </Button>
    </div>
  );
}
