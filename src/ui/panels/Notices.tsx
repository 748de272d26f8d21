import { Info, TriangleAlert, X } from 'lucide-react';
import { t } from '../../words/index.ts';
import { useApp, useCommands } from '../store/context.tsx';
import { Button } from './common/index.ts';

/** What the person should know, until it is dismissed. Screen readers hear it when it comes. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  const said = useApp((state) => state.said);
  const { dismiss } = useCommands();
  return (
    <>
      <div className="hidden" aria-live="polite" role="log">
        {said}
      </div>
      <section className="notices" aria-label={t('shell.notices')} aria-live="polite">
        {notices.map((notice) => (
          <div key={notice.id} className={`notice notice-${notice.tone}`}>
            {notice.tone === 'info' ? (
              <Info size={17} aria-hidden="true" />
            ) : (
              <TriangleAlert size={17} aria-hidden="true" />
            )}
            <p>{t(notice.key, notice.values)}</p>
            <Button
              kind="icon"
              aria-label={t('shell.dismiss')}
              icon={<X size={16} />}
              onPress={() => dismiss(notice.id)}
            />
          </div>
        ))}
      </section>
    </>
  );
}
