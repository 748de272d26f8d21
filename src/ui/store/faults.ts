import { has, t } from '../../words/index.ts';
import type { Refusal } from '../../session/index.ts';
import type { RecordFault } from './state.ts';

/** Why an input was not taken, as a sentence a player can use. */
export function refusalText(refusal: Refusal): string {
  const { code, data } = refusal;
  if (code === 'illegal_needs' && !data.otherwise) return t('refusal.illegal_needs.plain');
  return t(`refusal.${code}`, data);
}

/** Why a record or link is not played, as a sentence. */
export function faultText(fault: RecordFault): string {
  const key = `fault.${fault.code}`;
  return has(key) ? t(key, fault.data) : t('fault.unreadable');
}
