import { audit } from './en/audit.ts';
import { cli } from './en/cli.ts';
import { addMessages } from './index.ts';

// Imported for what it does: the words of the command line and of audits, which the page never says, join the catalogue.
addMessages({ ...cli, ...audit });
