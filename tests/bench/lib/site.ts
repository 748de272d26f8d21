import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { build, loadConfigFromFile, preview, type PluginOption } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/run/chromium.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds a page as the project builds its own, without the service worker, and serves it until `close`. */
export async function serveBuilt(
  outDir: string,
  input?: string,
): Promise<{ url: string; close: () => Promise<void> }> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, `${ROOT}vite.config.ts`);
  const config = loaded?.config ?? {};
  const plugins = (await flat(config.plugins ?? [])).filter(
    (plugin) => !nameOf(plugin).startsWith('vite-plugin-pwa'),
  );
  await build({
    ...config,
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins,
    build: {
      ...config.build,
      outDir: `${ROOT}${outDir}`,
      emptyOutDir: true,
      rolldownOptions: { ...config.build?.rolldownOptions, ...(input && { input: `${ROOT}${input}` }) },
    },
  });
  // The first free port from here on.
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: { outDir: `${ROOT}${outDir}` },
    preview: { host: '127.0.0.1', port: 4930 },
  });
  return { url: server.resolvedUrls!.local[0], close: () => server.close() };
}

async function flat(plugins: readonly PluginOption[]): Promise<PluginOption[]> {
  const settled = await Promise.all(plugins);
  const lists = await Promise.all(settled.map((one) => (Array.isArray(one) ? flat(one) : [one])));
  return lists.flat();
}

function nameOf(plugin: PluginOption): string {
  return plugin && typeof plugin === 'object' && 'name' in plugin ? plugin.name : '';
}

export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error('no Chromium is installed');
  return chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
}
