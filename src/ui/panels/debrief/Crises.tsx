import { Fragment, useState } from 'react';
import { explanationOf, type GameView } from '../../../session/index.ts';
import {
  aloneText,
  chanceOfWorst,
  type CrisisCourse,
  type CrisisStep,
  type DeclaredStep,
  type FinishedGame,
} from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Flag, Section, Sources, useScenario, WhyLink } from '../common/index.ts';
import { oddsOfTenThousandths, say } from '../play/say.ts';
import { WhyReasons } from '../play/Why.tsx';
import { CrisisMinds } from './CrisisMinds.tsx';
import { CrisisOthers } from './CrisisOthers.tsx';

export interface CrisesProps {
  readonly game: FinishedGame;
  readonly crises: readonly CrisisCourse[];
  readonly open: GameView;
}

/** Every crisis, round by round, with the chances that were run, what others did, and what the two believed of each other. */
export function Crises({ game, crises, open }: CrisesProps) {
  return (
    <Section title={t('debrief.crises', { count: crises.length, turn: crises[0]?.turn ?? 0 })}>
      {crises.length === 0 && <p className="serif">{t('debrief.crises.none')}</p>}
      {crises.map((crisis) => (
        <Crisis
          key={`${crisis.turn}-${crisis.line}`}
          game={game}
          crisis={crisis}
          open={open}
          several={crises.length > 1}
        />
      ))}
    </Section>
  );
}

interface CrisisProps {
  readonly game: FinishedGame;
  readonly crisis: CrisisCourse;
  readonly open: GameView;
  readonly several: boolean;
}

function Crisis({ game, crisis, open, several }: CrisisProps) {
  const scenario = useScenario();
  const owner = scenario.actors[crisis.owner].name;
  const mover = scenario.actors[crisis.mover].name;
  const line = scenario.lines[crisis.line];
  return (
    <article className="crisis-course">
      {several && <h3>{t('debrief.crisis.title', { turn: crisis.turn, owner, mover })}</h3>}
      <p>
        {t('debrief.crisis.line', { owner, mover, line: line.says })} <Sources ids={line.sources} />
      </p>
      <div className="scroll-x">
        <table className="rounds">
          <thead>
            <tr>
              <th scope="col">{t('debrief.crisis.round')}</th>
              <th scope="col">{t('debrief.crisis.who')}</th>
              <th scope="col">{t('debrief.crisis.move')}</th>
              <th scope="col">{t('debrief.crisis.rung')}</th>
              <th scope="col">{t('debrief.crisis.odds')}</th>
              <th scope="col">
                <span className="hidden">{t('debrief.crisis.why')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {crisis.steps.map((step, i) => (
              <Fragment key={step.index}>
                {step.round !== crisis.steps[i - 1]?.round && (
                  <Declared game={game} declared={crisis.declared} round={step.round} />
                )}
                <Step step={step} open={open} ends={endsQuietly(crisis, step)} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      <p className="crisis-end">
        {crisis.end
          ? t('debrief.crisis.end', {
              ownerName: owner,
              moverName: mover,
              owner: t(`crisis.outcome.${crisis.end.owner}`),
              mover: t(`crisis.outcome.${crisis.end.mover}`),
              violence: t(`crisis.violence.${crisis.end.violence}`),
              chance: chanceOfWorst(crisis),
            })
          : t('debrief.crisis.open')}
      </p>
      <CrisisOthers game={game} crisis={crisis} level={several ? 4 : 3} />
      <CrisisMinds game={game} crisis={crisis} level={several ? 4 : 3} />
    </article>
  );
}

/** Whether a round ended with this move on rungs on which nothing happens by itself. */
function endsQuietly({ mover }: CrisisCourse, { actor, move, to, drawn }: CrisisStep): boolean {
  return actor === mover && !drawn && move !== 'accept' && move !== 'back_down' && to < WAR;
}

/** From this rung on it is war, and nothing is left to chance. */
const WAR = 11;

interface DeclaredProps {
  readonly game: FinishedGame;
  readonly declared: readonly DeclaredStep[];
  readonly round: number;
}

/** Third parties that declared themselves before a round. */
function Declared({ game, declared, round }: DeclaredProps) {
  const now = declared.filter((one) => one.round === round);
  if (now.length === 0) return null;
  const says = now.map(({ index }) => say(game.tell.entry(index).says)).join(' ');
  return (
    <tr className="declared">
      <td colSpan={6}>{t('debrief.crisis.before', { round, says })}</td>
    </tr>
  );
}

function Step({ step, open, ends }: { step: CrisisStep; open: GameView; ends: boolean }) {
  const { actors, ladder } = useScenario();
  const [asked, setAsked] = useState(false);
  const actor = actors[step.actor];
  const entry = open.seen.find(({ index }) => index === step.index);
  const why = entry && explanationOf(open, entry);
  const move = t(`move.${step.move}`);
  return (
    <>
      <tr className={step.to >= 8 ? 'hot' : ''}>
        <td className="place">{step.round}</td>
        <td>
          <Flag actor={actor} size={16} /> {actor.name}
        </td>
        <th scope="row">{move}</th>
        <td>{t('debrief.crisis.stands', { rung: step.to, name: ladder[step.to]?.name ?? '' })}</td>
        <td>
          {step.drawn ? drawnText(step.drawn) : ends ? t('debrief.crisis.none') : ''}
          {step.drawn && <small className="meta">{aloneText(step.drawn)}</small>}
        </td>
        <td>{why && <WhyLink what={say(why.choice)} isOpen={asked} onPress={() => setAsked(!asked)} />}</td>
      </tr>
      {asked && why && (
        <tr>
          <td colSpan={6}>
            <WhyReasons explanation={why} />
          </td>
        </tr>
      )}
    </>
  );
}

function drawnText({ chance, came, widens }: NonNullable<CrisisStep['drawn']>): string {
  const odds = oddsOfTenThousandths(chance);
  if (widens) return t(came ? 'debrief.crisis.widens.came' : 'debrief.crisis.widens.spared', { odds });
  return t(came ? 'debrief.crisis.drawn.came' : 'debrief.crisis.drawn.spared', { odds });
}
