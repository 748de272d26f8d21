import { Square } from 'lucide-react';
import { t, type Key } from '../../../words/index.ts';
import { Button, Section } from '../common/index.ts';
import { GAMES, type Quick } from './quick.ts';

/** Shares of outcomes in a hundred quick games of what is written, as they come in. */
export function QuickGames({
  quick,
  playable,
  onStop,
  onAgain,
}: {
  readonly quick: Quick;
  readonly playable: boolean;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}) {
  const { outcomes, games, running, stale } = quick;
  return (
    <Section title={t('edit.quick')} className={`edit-quick${stale ? ' edit-stale' : ''}`}>
      <p className="field-note">{t('edit.quick.note', { games: GAMES })}</p>
      <progress max={GAMES} value={games} aria-label={t('edit.quick.progress')} />
      <p className="edit-count">
        {t('edit.quick.count', { games, of: GAMES })} {stale && t('edit.quick.stale')}
      </p>
      {games > 0 && (
        <table className="lines edit-shares">
          <thead className="hidden">
            <tr>
              <th scope="col">{t('edit.quick.outcome')}</th>
              <th scope="col">{t('edit.quick.share')}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map(({ id, count }) => (
              <tr key={id}>
                <th scope="row">{t(`outcome.${id}` as Key)}</th>
                <td>
                  <span className="edit-bar" style={{ inlineSize: `${(count * 100) / games}%` }} />
                  <span>{t('edit.quick.percent', { share: Math.round((count * 100) / games) })}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        {running ? (
          <Button icon={<Square size={14} />} onPress={onStop}>
            {t('edit.quick.stop')}
          </Button>
        ) : (
          <Button onPress={onAgain} isDisabled={!playable}>
            {t('edit.quick.again')}
          </Button>
        )}
      </p>
    </Section>
  );
}
