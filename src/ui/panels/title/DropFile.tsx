import { useEffect, useState } from 'react';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';

/** A file dropped anywhere on the page opens: scenarios in the editor, records and assignments as games. The buttons do the same. */
export function DropFile() {
  const { openScenario, openFile } = useCommands();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const drag = (event: DragEvent) => {
      if (!carries(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      setOver(false);
      if (!file) return;
      event.preventDefault();
      // The text editor would put the file where it was dropped.
      event.stopPropagation();
      if (file.name.endsWith('.json')) void openFile(file);
      else void openScenario(file);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop, true);
    };
  }, [openScenario, openFile]);
  return over ? <p className="drop-here">{t('title.drop')}</p> : null;
}
