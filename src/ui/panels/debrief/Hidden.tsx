import { useMemo } from 'react';
import { choicePhrase } from '../../../session/index.ts';
import {
  claimsOf,
  hiddenActs,
  trueLines,
  truthsOf,
  type FinishedGame,
  type HiddenAct,
} from '../../../report/index.ts';
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
      <Claims game={game} />
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

/** What was contested and what was so, and what was really tolerated. */
function Claims({ game }: { game: FinishedGame }) {
  const { actors } = useScenario();
  const claims = useMemo(() => claimsOf(game), [game]);
  const lines = useMemo(() => trueLines(game), [game]);
  return (
    <>
      {claims.length > 0 && (
        <>
          <h3 className="hidden-head">{t('debrief.hidden.claims')}</h3>
          <p className="meta">{t('debrief.hidden.claims.about')}</p>
          <ul className="lines">
            {claims.map(({ id, says, so, found, by, sources }) => (
              <li key={id}>
                {t(so ? 'debrief.hidden.claim.so' : 'debrief.hidden.claim.not', { says })}{' '}
                <Sources ids={sources} />{' '}
                <span className="meta">
                  {by.length > 0 &&
                    t('debrief.hidden.claim.by', { who: list(by.map((actor) => actors[actor].name)) })}{' '}
                  {t(found ? 'debrief.hidden.claim.found' : 'debrief.hidden.claim.open')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {lines.length > 0 && (
        <>
          <h3 className="hidden-head">{t('debrief.hidden.lines')}</h3>
          <ul className="lines">
            {lines.map(({ owner, says, degree, sources }) => (
              <li key={`${owner} ${says}`}>
                {t('debrief.hidden.line', { who: actors[owner].name, says, degree })}{' '}
                <Sources ids={sources} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
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
