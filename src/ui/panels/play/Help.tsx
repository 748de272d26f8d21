import { t, type Key } from '../../../words/index.ts';
import { usePlay } from './context.tsx';

/** Keys as they are typed, and the message that says what they do. */
const KEYS: readonly (readonly [string, Key])[] = [
  ['O', 'help.key.orders'],
  ['S', 'help.key.state'],
  ['W', 'help.key.what'],
  ['M', 'help.key.map'],
  ['L', 'help.key.list'],
  ['R', 'help.key.relations'],
  ['1–6', 'help.key.why'],
  ['⇧ ⏎', 'help.key.seal'],
  ['Esc', 'help.key.skip'],
  ['?', 'help.key.help'],
];

const RULES = ['orders', 'ladder', 'lines', 'chance', 'audiences', 'priorities', 'score'] as const;

/** The rules in short, and the keys. */
export function Help() {
  const { view } = usePlay();
  return (
    <div className="help">
      <h3 className="eyebrow">{t('help.rules')}</h3>
      <ul className="help-rules">
        {RULES.map((rule) => (
          <li key={rule}>{t(`help.rule.${rule}`)}</li>
        ))}
        <li>{t('help.rule.end', { open: view.scenario.open })}</li>
      </ul>
      <h3 className="eyebrow">{t('help.keys')}</h3>
      <dl className="help-keys">
        {KEYS.map(([key, says]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(says)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
