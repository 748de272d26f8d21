import { EqualNot } from 'lucide-react';
import { ALL_KNOWING } from '../../../session/index.ts';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Select, useScenario } from '../common/index.ts';

/** Whose view the replay shows, and whether it is another than what was. */
export function Eyes({ differs }: { differs: number }) {
  const { actors } = useScenario();
  const eyes = useApp((state) => state.eyes);
  const { look } = useCommands();
  const options = [
    { id: String(ALL_KNOWING), name: t('replay.eyes.all') },
    ...actors.map(({ name }, actor) => ({ id: String(actor), name: t('replay.eyes.seat', { who: name }) })),
  ];
  return (
    <p className="replay-eyes">
      <Select
        label={t('replay.eyes')}
        value={String(eyes)}
        options={options}
        onChange={(value) => look(Number(value))}
      />
      {eyes !== ALL_KNOWING && (
        <span className={`replay-mark${differs > 0 ? ' differs' : ''}`}>
          {differs > 0 && <EqualNot size={15} aria-hidden="true" />}
          {t('replay.differs.count', { count: differs })}
        </span>
      )}
    </p>
  );
}
