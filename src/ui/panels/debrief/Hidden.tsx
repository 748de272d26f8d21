import { useMemo } from 'react';
import { choicePhrase } from '../../../session/index.ts';
import { hiddenActs, truthsOf, type FinishedGame, type HiddenAct } from '../../../report/index.ts';
import { list, t } from '../../../words/index.ts';
import { Flag, Section, Sources, useScenario } from '../common/index.ts';
import { say } from '../play/say.ts';

/** Aims, resolve and secret acts: what was known to one state alone, or not to all. */
export function Hidden({ game }: { game: FinishedGame }) {
  const { actors } = useScenario();
  const truths = useMemo(() => truthsOf(game), [game]);
  const acts = useMemo(() => hiddenActs(game), [game]);
  return (
    <Section title={t('debrief.hidden')} note={t('debrief.hidden.note')}>
      <table className="rounds hidden-truths">
        <thead>
          <tr>
            <th scope="col">{t('debrief.hidden.state')}</th>
            <th scope="col">{t('debrief.hidden.aim')}</th>
            <th scope="col" colSpan={2}>
              {t('debrief.hidden.resolve')}
            </th>
          </tr>
        </thead>
        <tbody>
          {truths.map(({ actor, gain, resolve }) => (
            <tr key={actor}>
              <th scope="row">
                <Flag actor={actors[actor]} size={16} /> {actors[actor].name}
              </th>
              <td>{t(gain ? 'debrief.hidden.aim.gain' : 'debrief.hidden.aim.security')}</td>
              <td className="hidden-number">{resolve}</td>
              <td className="hidden-bar" aria-hidden="true">
                <i style={{ width: `${resolve}%` }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="hidden-head">{t('debrief.hidden.acts')}</h3>
      {acts.length === 0 && <p className="meta">{t('debrief.hidden.acts.none')}</p>}
      <ul className="lines">
        {acts.map((act) => (
          <Act key={act.index} act={act} />
        ))}
      </ul>
    </Section>
  );
}

function Act({ act }: { act: HiddenAct }) {
  const scenario = useScenario();
  const { actors } = scenario;
  const names = (which: readonly number[]) => list(which.map((actor) => actors[actor].name));
  const what = say(choicePhrase(scenario, { kind: 'action', action: act.action }));
  return (
    <li className="hidden-act">
      <Flag actor={actors[act.actor]} size={16} alone />
      <div>
        <p>
          {t('debrief.hidden.act', { turn: act.turn, what })} <Sources ids={act.sources} />
        </p>
        <p className="meta">
          {act.knew.length === 0 && act.suspected.length === 0 && t('debrief.hidden.nobody')}
          {act.knew.length > 0 && t('debrief.hidden.knew', { who: names(act.knew) })}{' '}
          {act.suspected.length > 0 && t('debrief.hidden.suspected', { who: names(act.suspected) })}
        </p>
      </div>
    </li>
  );
}
