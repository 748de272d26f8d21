import { ArrowRight, Eye, GraduationCap } from 'lucide-react';
import { t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import type { Card } from '../../store/packs.ts';
import { Button } from '../common/index.ts';

/** Into the chosen scenario. */
export function Start({ scenario }: { scenario: Card }) {
  const { go, watch } = useCommands();
  return (
    <section className="box start" aria-labelledby="start">
      <header className="box-head">
        <h2 id="start">{t('title.start', { scenario: scenario.title })}</h2>
        <p>{t('title.start.note')}</p>
      </header>
      <div className="start-ways">
        <div className="start-way">
          <p className="start-about">{t('title.play.about', { others: scenario.actors.length - 1 })}</p>
          <Button kind="primary" wide icon={<ArrowRight size={18} />} onPress={() => go('briefing')}>
            {t('title.play')}
          </Button>
        </div>
        <div className="start-way">
          <p className="start-about">{t('title.watch.about')}</p>
          <Button wide icon={<Eye size={17} />} onPress={watch}>
            {t('title.watch')}
          </Button>
        </div>
        <div className="start-way">
          <p className="start-about">{t('teach.open.about')}</p>
          <Button wide icon={<GraduationCap size={17} />} onPress={() => go('teach')}>
            {t('teach.open')}
          </Button>
        </div>
      </div>
    </section>
  );
}
