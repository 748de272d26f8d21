import { useMemo, useState } from 'react';
import { chainsOf, type Chain, type ChainLink, type FinishedGame } from '../../../report/index.ts';
import { t } from '../../../words/index.ts';
import { Button, Flag, Section, Sources, useScenario } from '../common/index.ts';
import { ToMap } from './Climbs.tsx';
import './chains.css';

/** Chains told before the rest is asked for. */
const FIRST = 3;

/** What led to what: each answered red line from the acts that crossed it to what came of the answer. */
export function Chains({ game }: { game: FinishedGame }) {
  const chains = useMemo(() => chainsOf(game), [game]);
  const [all, setAll] = useState(false);
  return (
    <Section title={t('debrief.chains')} note={t('debrief.chains.note')}>
      {chains.length === 0 && <p className="meta">{t('debrief.chains.none')}</p>}
      <div className="chains">
        {chains.slice(0, all ? chains.length : FIRST).map((chain) => (
          <OneChain key={chain.links.at(-1)!.index} chain={chain} />
        ))}
      </div>
      {chains.length > FIRST && (
        <Button kind="link" onPress={() => setAll(!all)}>
          {all ? t('debrief.chain.less') : t('debrief.chain.more', { count: chains.length })}
        </Button>
      )}
    </Section>
  );
}

function OneChain({ chain }: { chain: Chain }) {
  const { actors } = useScenario();
  const { turn, owner, mover, crisis, links } = chain;
  return (
    <article className={`chain${crisis ? ' chain-crisis' : ''}`}>
      <h3>
        <Flag actor={actors[owner]} size={17} alone />{' '}
        {t('debrief.chain.title', {
          turn,
          owner: actors[owner].name,
          mover: actors[mover].name,
          crisis: crisis ? 'yes' : 'no',
        })}
      </h3>
      <ol>
        {links.map((link) => (
          <Link key={link.index} link={link} />
        ))}
      </ol>
    </article>
  );
}

function Link({ link }: { link: ChainLink }) {
  return (
    <li className={`chain-${link.role}`}>
      {link.says} <ToMap index={link.index} what={link.says} />{' '}
      {link.sources.length > 0 && <Sources ids={link.sources} />}
      {link.because.length > 0 && (
        <ul>
          {link.because.map(({ says, sources }) => (
            <li key={says} className="meta">
              {t('debrief.chain.because', { says })} {sources.length > 0 && <Sources ids={sources} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
