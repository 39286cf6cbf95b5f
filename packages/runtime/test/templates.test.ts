import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { analyseFlow, LANGUAGES, proveWindows, readTemplate, type WeeklyHours } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { readScenario, runScenario } from '../src/simulation/index.ts';

const templates = new URL('../../../templates/', import.meta.url);

const DAY = [{ from: '09:00', to: '18:00' }];
/** An account as most are: open on weekdays, closed at night, with no contact fields of its own. */
const WORKING_HOURS: WeeklyHours = {
  timeZone: 'America/Sao_Paulo',
  days: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
};

describe.each(folders(templates))('template %s', (name) => {
  const folder = new URL(`${name}/`, templates);
  const scenarios = readdirSync(new URL('scenarios/', folder)).filter((file) => file.endsWith('.json'));
  const reading = readTemplate({
    template: readJson(new URL('template.json', folder)),
    flow: readJson(new URL('flow.json', folder)),
    texts: Object.fromEntries(
      LANGUAGES.map((language) => [language, readJson(new URL(`texts/${language}.json`, folder))]),
    ),
    scenarios: Object.fromEntries(scenarios.map((file) => [file, readJson(new URL(`scenarios/${file}`, folder))])),
  });

  test('it is whole in every language, under its own name', () => {
    expect(reading).toMatchObject({ ok: true, template: { id: name }, warnings: [] });
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    test('the analysis finds nothing in it, and every message is proved or guarded', () => {
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      const { document } = reading.localized[language];
      const { channels } = reading.template;
      for (const workingHours of [WORKING_HOURS, null]) {
        const context = { channels, workingHours, fields: [] };
        expect(analyseFlow(document, context)).toEqual([]);
        const unproved = proveWindows(document, context).filter(
          ({ verdict }) => verdict !== 'proved' && verdict !== 'guarded',
        );
        expect(unproved).toEqual([]);
      }
    });

    test.each(scenarios)('scenario %s', (file) => {
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      const { document, scenarios: told } = reading.localized[language];
      expect(runScenario(readScenario(told[file]), [document]).failures).toEqual([]);
    });
  });
});

function folders(root: URL): readonly string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** A template whose flow shows no text to anybody brings none. */
function readJson(file: URL): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
