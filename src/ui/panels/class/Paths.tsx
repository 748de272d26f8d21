import { useMemo } from 'react';
import {
  choicePhrase,
  OUTCOMES,
  partingsOf,
  type Branch,
  type ClassGame,
  type Parting,
  type Scenario,
} from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { Section } from '../common/index.ts';
import { say } from '../play/say.ts';

/** Ways of a parting that are told; the rest is counted. */
const WAYS = 5;

/** Where games of one beginning went different ways, by which orders, and to what end. */
export function Paths({ scenario, games }: { scenario: Scenario; games: readonly ClassGame[] }) {
  const partings = useMemo(() => partingsOf(games), [games]);
  const seeds = new Set(games.map(({ digest }) => JSON.stringify([digest.seed, digest.persons])));
  return (
    <Section title={t('class.parted')} note={t('class.parted.note')} level={3}>
      {partings.length === 0 && (
        <p className="meta">{t(seeds.size === games.length ? 'class.parted.none' : 'class.parted.same')}</p>
      )}
      <ol className="lines class-paths">
        {partings.map((parting) => (
          <Way
            key={`${parting.seed} ${parting.turn} ${parting.branches[0].games[0].student}`}
            scenario={scenario}
            parting={parting}
          />
        ))}
      </ol>
    </Section>
  );
}

function Way({ scenario, parting }: { scenario: Scenario; parting: Parting }) {
  const { turn, branches } = parting;
  const games = branches.reduce((sum, branch) => sum + branch.games.length, 0);
  const [first] = branches;
  const differ = branches.some(({ orders }) => orders.join() !== first.orders.join());
  return (
    <li>
      <h4>{t('class.parted.turn', { turn, games, ways: branches.length })}</h4>
      <ul>
        {branches.slice(0, WAYS).map((branch) => (
          <li key={branch.games[0].student}>
            {t('class.parted.way', {
              count: branch.games.length,
              orders: differ ? ordersText(scenario, branch) : t('class.parted.crisis'),
            })}{' '}
            <span className="meta">
              {t('class.parted.ended', { outcomes: outcomesText(branch) })} ·{' '}
              {list(branch.games.slice(0, 8).map(({ student }) => student))}
            </span>
          </li>
        ))}
        {branches.length > WAYS && (
          <li className="meta">{t('class.parted.more', { count: branches.length - WAYS })}</li>
        )}
      </ul>
    </li>
  );
}

function ordersText(scenario: Scenario, { orders }: Branch): string {
  if (orders.length === 0) return t('class.parted.nothing');
  return list(orders.map((action) => say(choicePhrase(scenario, { kind: 'action', action }))));
}

function outcomesText({ games }: Branch): string {
  const counts = OUTCOMES.map((name, outcome) => ({
    name: t(`outcome.${name}`),
    count: games.filter(({ digest }) => digest.outcome === outcome).length,
  })).filter(({ count }) => count > 0);
  return list(counts.map((one) => t('class.parted.outcome', one)));
}
