// npm start [-- --port N] [-- --host NAME]: installs what is missing, builds the page, serves it, prints the address.
import { parseArgs } from 'node:util';
import { bin, ensureInstalled, freePort, ROOT, runNode, tell } from './project.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.PORT ?? '4173' },
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const wanted = Number(values.port);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  tell(`"${values.port}" is no port; say for example: npm start -- --port 4173`);
  process.exit(2);
}

ensureInstalled();
tell('Building the page ...');
const built = await runNode([bin('vite'), 'build', '--logLevel', 'warn']);
if (built !== 0) process.exit(built);

const port = await freePort(wanted, values.host);
if (port !== wanted) tell(`Port ${wanted} is taken, so this is port ${port}.`);
const { preview } = await import('vite');
await preview({ root: ROOT, logLevel: 'warn', preview: { port, host: values.host, strictPort: true } });
const shown = values.host === '127.0.0.1' || values.host === '0.0.0.0' ? 'localhost' : values.host;
process.stdout.write(`Araxes is at http://${shown}:${port}/ (Ctrl+C to stop)\n`);
