import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../../words/index.ts';
import { useApp, useCommands } from '../../store/context.tsx';
import { Button } from '../common/index.ts';

/** The log that was stored with a game that no longer replays, and why it does not. */
export function StoredLog() {
  const told = useApp((state) => state.told);
  const { closeTold } = useCommands();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [told]);
  if (!told) return null;
  const { game, cause } = told;
  return (
    <section className="box told" aria-labelledby="told" tabIndex={-1} ref={place}>
      <header className="told-head">
        <h2 id="told">{t('told.title', { name: game.name })}</h2>
        <Button kind="icon" aria-label={t('told.close')} icon={<X size={16} />} onPress={closeTold} />
      </header>
      <p role="alert">{t('told.about', { cause })}</p>
      {game.told.length === 0 && <p className="meta">{t('told.none')}</p>}
      {game.told.map(({ turn, date, lines }) => (
        <details key={turn} className="told-turn" open={lines.length > 0 && turn <= 1}>
          <summary>{turn === 0 ? t('told.first') : t('told.turn', { turn, date })}</summary>
          <ul>
            {lines.map((line, index) => (
              // Lines never move, and one may stand there twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
