import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { err, ok, type Result } from '../base/result.ts';

/** Text as text for an address: deflated, base64url. */
export function packText(text: string): string {
  return base64url(deflateSync(strToU8(text), { level: 9 }));
}

/** The text again; `too_large` where it unpacks to `most` bytes or more, `broken` where it is nothing that was packed. */
export function unpackText(packed: string, most: number): Result<string, 'too_large' | 'broken'> {
  if (packed.length > most) return err('too_large');
  if (!/^[A-Za-z0-9_-]+$/.test(packed)) return err('broken');
  try {
    const bytes = inflateSync(fromBase64url(packed), { out: new Uint8Array(most) });
    // What did not fit is lost, so what did may be a text cut short.
    return bytes.length >= most ? err('too_large') : ok(strFromU8(bytes));
  } catch {
    return err('broken');
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Neither `btoa` nor `Buffer` is in every host of this layer. */
function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = bytes.length - i;
    text += ALPHABET[(word >> 18) & 63] + ALPHABET[(word >> 12) & 63];
    if (left > 1) text += ALPHABET[(word >> 6) & 63];
    if (left > 2) text += ALPHABET[word & 63];
  }
  return text;
}

function fromBase64url(text: string): Uint8Array {
  const bytes: number[] = [];
  let word = 0;
  let bits = 0;
  for (const char of text) {
    word = (word << 6) | ALPHABET.indexOf(char);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((word >> bits) & 255);
      word &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
}
