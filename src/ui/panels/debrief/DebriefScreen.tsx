import { useMemo } from 'react';
import { coursesOf, crisesOf, escalationOf, headlineOf } from '../../../report/index.ts';
import { spanOfTurns, t } from '../../../words/index.ts';
import { useCommands } from '../../store/context.tsx';
import { Button, ScenarioProvider } from '../common/index.ts';
import { Verified } from '../records/Verified.tsx';
import { TopBar } from '../TopBar.tsx';
import { Chains } from './Chains.tsx';
import { Climbing } from './Climbing.tsx';
import { Crises } from './Crises.tsx';
import { Discussion } from './Discussion.tsx';
import { EscalationScore } from './EscalationScore.tsx';
import { useFinished, type Finished } from './finished.ts';
import { Hidden } from './Hidden.tsx';
import { Log } from './Log.tsx';
import { Others } from './Others.tsx';
import { Outcomes } from './Outcomes.tsx';
import { OwnGrid } from './OwnGrid.tsx';
import { People } from './People.tsx';
import { PrintSheets } from './PrintSheets.tsx';
import { TakeBar } from './TakeBar.tsx';

/** The debrief: how it ended and by which test, what each side got, how it escalated, what was hidden, the log. */
export function DebriefScreen() {
  const finished = useFinished();
  const { go } = useCommands();
  if (!finished)
    return (
      <div className="page">
        <TopBar />
        <main className="main wrap empty" id="main">
          <h1>{t('debrief.none')}</h1>
          <Button kind="primary" onPress={() => go('title')}>
            {t('shell.library')}
          </Button>
        </main>
      </div>
    );
  return (
    <ScenarioProvider scenario={finished.game.scenario}>
      <Debrief finished={finished} />
      <PrintSheets game={finished.game} />
    </ScenarioProvider>
  );
}

function Debrief({ finished }: { finished: Finished }) {
  const { game } = finished;
  const { scenario, seat, mine, seed, world } = game;
  const headline = useMemo(() => headlineOf(game), [game]);
  const courses = useMemo(() => coursesOf(game), [game]);
  const escalation = useMemo(() => escalationOf(game), [game]);
  const crises = useMemo(() => crisesOf(game), [game]);
  const actor = seat < 0 ? '' : scenario.actors[seat].name;
  const person = mine ? 'debrief.eyebrow.you' : 'debrief.eyebrow.seat';
  const who = seat < 0 ? t('debrief.eyebrow.watched') : t(person, { actor });
  const span = spanOfTurns(scenario.calendar, world.turn);
  return (
    <div className="page debrief">
      <TopBar side={<Verified turns={world.turn} />} />
      <main className="main wrap debrief-main" id="main">
        <header className="debrief-head">
          <p className="meta">{t('debrief.eyebrow', { scenario: scenario.title, who, span, seed })}</p>
          <h1>{headline.title}</h1>
          <p className="debrief-lead">{headline.lead}</p>
        </header>
        <Outcomes game={game} />
        <div className="debrief-row debrief-halves">
          {seat >= 0 && <OwnGrid courses={courses[seat]} mine={mine} />}
          <Others courses={courses} seat={seat} />
        </div>
        <Climbing escalation={escalation} game={game} />
        <EscalationScore game={game} />
        <Chains game={game} />
        <div className="debrief-row debrief-wide-left">
          <div className="debrief-column">
            <Crises game={game} crises={crises} open={finished.open} />
            <People game={game} />
            <Discussion game={game} />
          </div>
          <Hidden game={game} />
        </div>
        <Log open={finished.open} turns={world.turn} />
      </main>
      <TakeBar finished={finished} />
    </div>
  );
}
