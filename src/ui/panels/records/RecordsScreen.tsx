import { CircleX } from 'lucide-react';
import { t } from '../../../words/index.ts';
import { useApp } from '../../store/context.tsx';
import { faultText } from '../../store/faults.ts';
import { OpenRecord } from '../title/OpenRecord.tsx';
import { TopBar } from '../TopBar.tsx';
import { Library } from './Library.tsx';
import { StoredLog } from './StoredLog.tsx';
import './library.css';

/** The games of this browser, opening a record, and why the last one was not played. */
export function RecordsScreen() {
  const fault = useApp((state) => state.fault);
  return (
    <div className="page records">
      <TopBar />
      <main className="main wrap records-main" id="main">
        <h1>{t('records.heading')}</h1>
        {fault && (
          <section className="box fault" role="alert">
            <h2>
              <CircleX size={18} aria-hidden="true" /> {t('records.broken')}
            </h2>
            <p>{faultText(fault)}</p>
            <p className="meta">{t('records.broken.nothing')}</p>
          </section>
        )}
        <StoredLog />
        <Library />
        <OpenRecord />
        <p className="records-about">{t('records.about')}</p>
      </main>
    </div>
  );
}
