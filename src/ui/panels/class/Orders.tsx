import { useMemo } from 'react';
import { fatefulOrders, orderUses, type ClassGame, type Scenario } from '../../../session/index.ts';
import { number, t } from '../../../words/index.ts';
import { Section } from '../common/index.ts';

/** Orders told in each table. */
const TOLD = 8;

/** The orders that a class gave most, and those with which games ended most unlike the others. */
export function Orders({ scenario, games }: { scenario: Scenario; games: readonly ClassGame[] }) {
  const uses = useMemo(() => orderUses(scenario, games), [scenario, games]);
  const fateful = useMemo(() => fatefulOrders(uses).slice(0, TOLD), [uses]);
  if (uses.length === 0) return null;
  const name = (template: number) => scenario.templates[template].name;
  return (
    <div className="debrief-row debrief-halves">
      <Section title={t('class.orders')} level={3}>
        <table className="rounds">
          <thead>
            <tr>
              <th scope="col">{t('class.orders.name')}</th>
              <th scope="col">{t('class.orders.games')}</th>
              <th scope="col">{t('class.orders.times')}</th>
            </tr>
          </thead>
          <tbody>
            {uses.slice(0, TOLD).map(({ template, games: count, times }) => (
              <tr key={template}>
                <th scope="row">{name(template)}</th>
                <td>{t('class.fateful.share', { count, of: games.length })}</td>
                <td>{times}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={t('class.fateful')} level={3}>
        <p className="meta">{t(fateful.length > 0 ? 'class.fateful.note' : 'class.fateful.none')}</p>
        {fateful.length > 0 && (
          <table className="rounds">
            <thead>
              <tr>
                <th scope="col">{t('class.orders.name')}</th>
                <th scope="col">{t('class.fateful.with')}</th>
                <th scope="col">{t('class.fateful.without')}</th>
                <th scope="col">{t('class.fateful.gain')}</th>
              </tr>
            </thead>
            <tbody>
              {fateful.map(({ template, games: count, bad, badWithout, without, gain }) => (
                <tr key={template}>
                  <th scope="row">{name(template)}</th>
                  <td>{t('class.fateful.share', { count: bad, of: count })}</td>
                  <td>{t('class.fateful.share', { count: badWithout, of: without })}</td>
                  <td>{number(gain / 10, true)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </div>
  );
}
