import { FilePenLine } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';

/** Opens a scenario file from disk in the editor. */
export function OpenScenario() {
  const { openScenario } = useCommands();
  return (
    <FileTrigger
      acceptedFileTypes={['.yaml', '.yml', 'application/yaml', 'text/yaml']}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) void openScenario(file);
      }}
    >
      <Button icon={<FilePenLine size={16} />}>{t('edit.open')}</Button>
    </FileTrigger>
  );
}
