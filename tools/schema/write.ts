// npm run schema: writes the JSON Schemas of scenarios/schema anew from the shapes in src/scenario, and gives each scenario
// and library file the line by which editors find them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addModelines } from './modeline.ts';
import { SCHEMA_FOLDER, schemaFiles } from './build.ts';

const folder = join(import.meta.dirname, '..', '..', SCHEMA_FOLDER);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(join(folder, name), text);
addModelines();
