import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from './project.mjs';

// The transform that vite builds the page with, found from vite because it is vite's dependency and not ours.
const fromVite = createRequire(join(ROOT, 'node_modules', 'vite', 'package.json'));
const { transformSync } = await import(pathToFileURL(fromVite.resolve('rolldown/utils')).href);

/** Node's hook for reading modules: TypeScript loses its types, everything else is left to Node. */
export async function load(url, context, nextLoad) {
  if (!/\.tsx?$/.test(url)) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const { code, map, errors } = transformSync(path, await readFile(path, 'utf8'), {
    sourcemap: true,
    target: 'es2023',
    typescript: { onlyRemoveTypeImports: true },
  });
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`);
  const mapUrl = `data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
  return { format: 'module', shortCircuit: true, source: `${code}\n//# sourceMappingURL=${mapUrl}` };
}
