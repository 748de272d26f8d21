import { Button } from 'react-aria-components';
import { t } from '../../../words/index.ts';

/** "Why?" beside an act; `what` completes the question for screen readers. */
export function WhyLink({ what, isOpen, onPress }: { what: string; isOpen?: boolean; onPress: () => void }) {
  return (
    <Button
      className={`why${isOpen ? ' why-open' : ''}`}
      aria-label={t('why.of', { what })}
      aria-expanded={isOpen ?? false}
      onPress={onPress}
    >
      {t('why.label')}
    </Button>
  );
}
