import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// A page of its own for work on the map; it reaches up into src, assets and node_modules.
const root = fileURLToPath(new URL('../../..', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  server: { fs: { allow: [root] } },
  cacheDir: `${root}/node_modules/.vite-map`,
});
