import { useState } from 'react';
import { explanationOf, type GameView } from '../../../session/index.ts';
import { chanceOfWorst, type CrisisCourse, type CrisisStep } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Flag, Section, Sources, useScenario, WhyLink } from '../common/index.ts';
import { oddsOfTenThousandths, say } from '../play/say.ts';
import { WhyReasons } from '../play/Why.tsx';

/** Every crisis, round by round, with the chances that were run. */
export function Crises({ crises, open }: { crises: readonly CrisisCourse[]; open: GameView }) {
  return (
    <Section title={t('debrief.crises', { count: crises.length, turn: crises[0]?.turn ?? 0 })}>
      {crises.length === 0 && <p className="serif">{t('debrief.crises.none')}</p>}
      {crises.map((crisis) => (
        <Crisis
          key={`${crisis.turn}-${crisis.line}`}
          crisis={crisis}
          open={open}
          several={crises.length > 1}
        />
      ))}
    </Section>
  );
}

function Crisis({ crisis, open, several }: { crisis: CrisisCourse; open: GameView; several: boolean }) {
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
            {crisis.steps.map((step) => (
              <Step key={step.index} step={step} open={open} />
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
    </article>
  );
}

function Step({ step, open }: { step: CrisisStep; open: GameView }) {
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
        <td>{step.drawn ? drawnText(step.drawn) : ''}</td>
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
