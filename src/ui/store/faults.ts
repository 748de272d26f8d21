import { has, t, type Key, type Values } from '../../words/index.ts';
import type { Refusal } from '../../session/index.ts';
import type { RecordFault } from './state.ts';

/** Why an input was not taken: the message of the catalogue and what fills it. */
export function refusalMessage({ code, data }: Refusal): { readonly key: Key; readonly values: Values } {
  const plain = code === 'illegal_needs' && !data.otherwise;
  return { key: plain ? 'refusal.illegal_needs.plain' : `refusal.${code}`, values: data };
}

/** The same as a sentence a player can use. */
export function refusalText(refusal: Refusal): string {
  const { key, values } = refusalMessage(refusal);
  return t(key, values);
}

/** Why a record or link is not played, as a sentence. */
export function faultText(fault: RecordFault): string {
  const key = `fault.${fault.code}`;
  return has(key) ? t(key, fault.data) : t('fault.unreadable');
}
