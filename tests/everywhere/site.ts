import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'vite';
import type { Order } from './page.ts';

/** The core and `page.ts` as one module for browsers. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: join(import.meta.dirname, '..', '..'),
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  const [{ output }] = built as { output: { type: string; code: string }[] }[];
  return output.map(({ code }) => code).join('\n');
}

const PAGE =
  '<!doctype html><title>.</title><script type="module">import { answers } from "./page.js"; globalThis.answers = answers;</script>';

/** Serves the page with its orders on this machine alone; `close` ends it. */
export async function serve(orders: readonly Order[]): Promise<{ url: string; close: () => void }> {
  const files: Record<string, readonly [string, string]> = {
    '/': ['text/html; charset=utf-8', PAGE],
    '/page.js': ['text/javascript; charset=utf-8', await bundle()],
    '/orders.json': ['application/json', JSON.stringify(orders)],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', undefined];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
