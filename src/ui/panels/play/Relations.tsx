import { useState } from 'react';
import { relationsOf, type GameView, type RelationView } from '../../../session/index.ts';
import { number, t } from '../../../words/index.ts';
import { Flag } from '../common/index.ts';
import { usePlay } from './context.tsx';
import { say } from './say.ts';

/** All pairs as a matrix with numbers and marks, and one of them read out. */
export function Relations() {
  const { view } = usePlay();
  const { actors, subject } = view.scenario;
  const relations = relationsOf(view);
  const [first, second] = subject.dyads[0];
  const [chosen, setChosen] = useState<readonly [number, number]>([first, second]);
  const relation = relations[chosen[0]][chosen[1]];
  const move = (event: React.KeyboardEvent, a: number, b: number) => {
    const to = step(event.key, a, b, actors.length);
    if (!to) return;
    event.preventDefault();
    setChosen(to);
    document.getElementById(cellId(to[0], to[1]))?.focus();
  };
  return (
    <div className="relations">
      <div className="relations-scroll">
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">{t('relations.title')}</span>
              </th>
              {actors.map((actor) => (
                <th key={actor.id} scope="col">
                  <Flag actor={actor} size={20} alone />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map((actor, a) => (
              <tr key={actor.id}>
                <th scope="row">
                  <Flag actor={actor} size={18} /> {actor.name}
                </th>
                {actors.map((other, b) => {
                  const cell = relations[a][b];
                  if (!cell)
                    return (
                      <td key={other.id} className="cell-none">
                        <span className="hidden">{other.name}</span>
                      </td>
                    );
                  const on = chosen[0] === a && chosen[1] === b;
                  return (
                    <td key={other.id}>
                      <button
                        type="button"
                        id={cellId(a, b)}
                        className={`cell cell-${cell.band}`}
                        aria-pressed={on}
                        tabIndex={on ? 0 : -1}
                        aria-label={t('relations.cell', {
                          a: actor.name,
                          b: other.name,
                          tension: cell.tension,
                          band: t(`relations.band.${cell.band}`),
                        })}
                        onClick={() => setChosen([a, b])}
                        onKeyDown={(event) => move(event, a, b)}
                      >
                        {cell.tension}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <ul className="relations-key" aria-hidden="true">
          {(['calm', 'uneasy', 'tense', 'hot'] as const).map((band) => (
            <li key={band}>
              <span className={`cell cell-${band}`} /> {t(`relations.band.${band}`)}
            </li>
          ))}
        </ul>
      </div>
      {relation && <RelationText relation={relation} />}
    </div>
  );
}

function cellId(a: number, b: number): string {
  return `relation-${a}-${b}`;
}

/** The next cell in the way of an arrow, over the empty diagonal. */
function step(key: string, a: number, b: number, n: number): readonly [number, number] | undefined {
  const ways: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  const way = ways[key];
  if (!way) return undefined;
  let [x, y] = [a + way[0], b + way[1]];
  if (x === y) [x, y] = [x + way[0], y + way[1]];
  return x >= 0 && y >= 0 && x < n && y < n ? [x, y] : undefined;
}

/** One pair in words. */
function RelationText({ relation }: { relation: RelationView }) {
  const { view } = usePlay();
  const { actors, ladder } = view.scenario;
  const { a, b, tension, change, hostility, rungs, memory, threat, pattern, band } = relation;
  const pair = [actors[a], actors[b]] as const;
  const rungOf = (n: number) =>
    n === 0 ? t('relations.rung.none') : t('relations.rung.on', { n, name: ladder[n].name });
  return (
    <section className="relation" aria-live="polite">
      <h3 className="relation-title">
        <Flag actor={pair[0]} size={20} /> {t('ladder.pair', { a: pair[0].name, b: pair[1].name })}{' '}
        <Flag actor={pair[1]} size={20} />
      </h3>
      <dl className="relation-list">
        <dt>{t('relations.tension')}</dt>
        <dd>
          {t(change === 0 ? 'relations.now' : 'relations.now.changed', {
            value: tension,
            band: t(`relations.band.${band}`),
            change: number(change, true),
          })}
        </dd>
        <dt>{t('relations.hostility')}</dt>
        <dd>{t(`relations.hostility.${hostility as 1 | 2 | 3 | 4 | 5}`)}</dd>
        <dt>{t('relations.rungs')}</dt>
        {pair.map((actor, i) => (
          <dd key={actor.id}>{t('relations.rung', { who: actor.name, rung: rungOf(rungs[i]) })}</dd>
        ))}
        <dt>{t('relations.memory')}</dt>
        {pair.map((actor, i) => (
          <dd key={actor.id}>
            {t(`relations.memory.${memoryWord(memory[i])}`, {
              who: actor.name,
              value: number(memory[i], true),
            })}
          </dd>
        ))}
        <dt>{t('relations.threat')}</dt>
        {pair.map((actor, i) => (
          <dd key={actor.id}>{t('relations.threat.of', { who: actor.name, value: threat[i] })}</dd>
        ))}
        <dt>{t('relations.pattern')}</dt>
        {pattern.map((said, i) => (
          <dd key={i}>{say(said)}</dd>
        ))}
        <Promises view={view} a={a} b={b} />
      </dl>
    </section>
  );
}

function memoryWord(value: number): 'good' | 'bad' | 'none' {
  if (Math.abs(value) < 5) return 'none';
  return value > 0 ? 'good' : 'bad';
}

function Promises({ view, a, b }: { view: GameView; a: number; b: number }) {
  const { commitments, layout } = view.scenario;
  const between = commitments.flatMap((commitment, index) =>
    (commitment.by === a && commitment.to === b) || (commitment.by === b && commitment.to === a)
      ? [{ commitment, value: view.observation.q[layout.commitment[index]] }]
      : [],
  );
  if (between.length === 0) return null;
  return (
    <>
      <dt>{t('relations.promises')}</dt>
      {between.map(({ commitment, value }) => (
        <dd key={commitment.id}>{t('relations.promise', { name: commitment.name, value })}</dd>
      ))}
    </>
  );
}
