import { FileJson, FileText, Link2, Play, Printer, RotateCcw, Table, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import { eventsCsv } from '../../../report/index.ts';
import { debriefHtml } from '../../../report/paper.ts';
import { kilobytes, t } from '../../../words/index.ts';
import { useCommands, usePorts } from '../../store/context.tsx';
import { Button } from '../common/index.ts';
import type { Finished } from './finished.ts';

/** What one can take away from a debrief, and where to go from it. */
export function TakeBar({ finished }: { finished: Finished }) {
  const { view, final, game } = finished;
  const { scenario, seed } = view;
  const ports = usePorts();
  const { copy, replayGame, playAgain } = useCommands();
  const [link, setLink] = useState<string | null>();
  useEffect(() => {
    let current = true;
    void ports.link(scenario, final.record).then((fragment) => {
      if (current) setLink(fragment === undefined ? null : ports.addressOf(fragment));
    });
    return () => {
      current = false;
    };
  }, [ports, scenario, final]);
  const name = `araxes-${scenario.id}-${(final.record.by ?? seed).replace(/[^\p{L}\p{N}-]+/gu, '_')}`;
  const save = (kind: 'csv' | 'json') => {
    if (kind === 'csv') ports.download(`${name}.csv`, 'text/csv', eventsCsv(game));
    else ports.download(`${name}.json`, 'application/json', `${JSON.stringify(final.record, null, 1)}\n`);
  };
  return (
    <footer className="take">
      <div className="wrap take-inner">
        <h2>{t('debrief.take')}</h2>
        <Button icon={<Printer size={16} />} onPress={() => window.print()}>
          {t('debrief.take.print')}
        </Button>
        <Button icon={<Table size={16} />} onPress={() => save('csv')}>
          {t('debrief.take.csv')}
        </Button>
        <Button
          icon={<FileText size={16} />}
          onPress={() => ports.download(`${name}.html`, 'text/html', debriefHtml(game, { document }))}
        >
          {t('debrief.take.html')}
        </Button>
        <Button icon={<FileJson size={16} />} onPress={() => save('json')}>
          {t('debrief.take.record')}
        </Button>
        {link === null ? (
          <p className="take-note">{t('debrief.take.link.none')}</p>
        ) : (
          <Button
            icon={<Link2 size={16} />}
            isDisabled={link === undefined}
            onPress={() => void copy(link ?? '')}
          >
            {link === undefined
              ? t('debrief.take.link')
              : t('debrief.take.link.size', { size: kilobytes(link.length) })}
          </Button>
        )}
        <span className="take-gap" />
        <Button icon={<Play size={16} />} onPress={replayGame}>
          {t('debrief.replay')}
        </Button>
        <Button icon={<Users size={16} />} onPress={() => playAgain(false)}>
          {t('debrief.other_seat')}
        </Button>
        <Button kind="primary" icon={<RotateCcw size={17} />} onPress={() => playAgain(true)}>
          {t('debrief.again')}
        </Button>
      </div>
    </footer>
  );
}
