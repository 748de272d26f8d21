import type { Toll } from '../../../session/index.ts';
import { number, t } from '../../../words/index.ts';

const PARTS = ['hardline', 'pragmatic', 'standing', 'tension'] as const;

/** "hard-line −14, standing −6", or that it costs nothing. */
export function tollText(toll: Toll): string {
  const said = PARTS.flatMap((part) =>
    toll[part] === 0 ? [] : [t(`crisis.toll.${part}`, { by: number(toll[part], true) })],
  );
  return said.length > 0 ? said.join(', ') : t('crisis.costs.none');
}
