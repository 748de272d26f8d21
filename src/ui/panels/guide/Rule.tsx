import { Lightbulb } from 'lucide-react';
import { t, type Values } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import './guide.css';

/** Rules that are told in the dialog where they first matter. */
export type RuleId = 'reaction' | 'crisis' | 'stance' | 'deal';

/** A rule in a sentence or two, until it has been read once. */
export function Rule({ id, values }: { id: RuleId; values?: Values }) {
  const key = `rule.${id}` as const;
  const hidden = useApp(({ tips }) => tips.has(key) || tips.has('off'));
  const { readTips } = useCommands();
  if (hidden) return null;
  return (
    <aside className="rule" aria-label={t('rule.label')}>
      <Lightbulb size={16} aria-hidden="true" />
      <p>{t(key, values)}</p>
      <Button kind="link" onPress={() => readTips([key])}>
        {t('tip.dismiss')}
      </Button>
    </aside>
  );
}
