// Builds the map again, from the cached sources, and compares it with the committed file byte for byte.
// Usage: node check.mjs     (after npm ci and ./fetch-sources.sh)
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const assets = join(here, '../../assets/map');
const folder = mkdtempSync(join(tmpdir(), 'map-check-'));
try {
  const fresh = join(folder, 'map.px.json');
  execFileSync(process.execPath, [join(here, 'build-map.mjs'), '--out', fresh], { stdio: 'inherit' });
  const sha = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const stated = readFileSync(join(assets, 'SHA256'), 'utf8').split(' ')[0];
  const committed = sha(join(assets, 'map.px.json'));
  const built = sha(fresh);
  const same = built === committed && committed === stated;
  console.log(
    `stated    ${stated}\ncommitted ${committed}\nbuilt     ${built}\n${same ? 'identical' : 'DIFFERENT'}`,
  );
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
