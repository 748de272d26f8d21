import { audit } from './audit.ts';
import { cli } from './cli.ts';
import { format } from './format.ts';
import { en } from './index.ts';

/** The whole catalogue: with what the command line says, and what authors are told of the file format. */
export const all = { ...en, ...format, ...cli, ...audit } as const;
