// npm run araxes -- COMMAND: the command line. Input, output and exit code are the command's own; installing, if need
// be, speaks on standard error.
import { pathToFileURL } from 'node:url';
import { bundledCli } from './bundle.mjs';
import { ensureInstalled } from './project.mjs';

ensureInstalled();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(await bundledCli()).href);
