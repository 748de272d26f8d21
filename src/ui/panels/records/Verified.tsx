import { ShieldCheck } from 'lucide-react';
import { t } from '../../../words/index.ts';
import { useApp } from '../../store/context.tsx';

/** Stands in the bar where the game came as a record and was played again. */
export function Verified({ turns }: { turns: number }) {
  const verified = useApp((state) => state.verified);
  if (!verified) return null;
  return (
    <span className="verified" title={t('records.verified.about')}>
      <ShieldCheck size={15} aria-hidden="true" />
      <span className="label">{t('records.verified', { turns })}</span>
    </span>
  );
}
