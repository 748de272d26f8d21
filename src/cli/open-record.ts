import {
  fromLink,
  linkAsks,
  LINK_PREFIX,
  parseRecord,
  type Asked,
  type Divergence,
  type GameRecord,
} from '../record/index.ts';
import type { Result } from '../base/result.ts';
import { compileTexts, fromOverrides, type Scenario } from '../scenario/index.ts';
import { t } from '../words/index.ts';
import { findScenario, readScenario, readText, textsAround } from './files.ts';
import { because, type Output } from './output.ts';

/** A record with its scenario, or what stops it from being read. */
export type Opened = Result<{ record: GameRecord; scenario: Scenario }, Divergence>;

/** A record by file name or link, with its scenario; `undefined` where the refusal has been told already. */
export function openRecord(given: string, output: Output): Opened | undefined {
  const link = given.indexOf(LINK_PREFIX);
  if (link >= 0) {
    const text = given.slice(link);
    const asked = linkAsks(text);
    if (!asked.ok) return asked;
    const scenario = scenarioOf(asked.value, output);
    if (!scenario) return undefined;
    const record = fromLink(text, scenario);
    return record.ok ? { ok: true, value: { record: record.value, scenario } } : record;
  }
  const text = readText(given);
  if (text === undefined) {
    output.refuse(because('no_file', t('cli.noFile', { file: given })));
    return undefined;
  }
  const record = parseRecord(text);
  return record.ok ? withOverrides(record.value, output) : record;
}

function withOverrides(record: GameRecord, output: Output): Opened | undefined {
  const scenario = scenarioOf(record, output);
  return scenario && { ok: true, value: { record, scenario } };
}

/** The scenario that a record carries, or else the one of its name. */
function scenarioOf({ scenario: id, overrides, scenarioText }: Asked, output: Output): Scenario | undefined {
  if (scenarioText !== undefined) {
    const own = compileTexts(textsAround('scenario.yaml', scenarioText), fromOverrides(overrides));
    if (own.ok) return { ...own.value, ownText: scenarioText };
    output.refuse(own.error);
    return undefined;
  }
  const file = /^_?[a-z][a-z0-9-]*$/.test(id) ? findScenario(id) : undefined;
  if (!file) {
    output.refuse(because('no_scenario', t('cli.noScenario', { file: id.slice(0, 60) })));
    return undefined;
  }
  const scenario = readScenario(file, fromOverrides(overrides));
  if (scenario.ok) return scenario.value;
  output.refuse(scenario.error);
  return undefined;
}
