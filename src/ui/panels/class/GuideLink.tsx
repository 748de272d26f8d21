import { GraduationCap } from 'lucide-react';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';

/** To the guide and the role sheets of the scenario that is chosen here. */
export function GuideLink({ scenario }: { scenario: string }) {
  const { chooseScenario, go } = useCommands();
  return (
    <Button
      icon={<GraduationCap size={16} />}
      onPress={() => {
        chooseScenario(scenario);
        go('teach');
      }}
    >
      {t('teach.open')}
    </Button>
  );
}
