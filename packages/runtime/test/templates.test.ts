import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES, parseFlow } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { readScenario, runScenario } from '../src/simulation/index.ts';

const templates = new URL('../../../templates/', import.meta.url);

interface TemplateText {
  readonly id: string;
  readonly title: Record<string, string>;
  readonly summary: Record<string, string>;
  readonly goals: readonly string[];
  readonly industries: readonly string[];
}

describe.each(folders(templates))('template %s', (name) => {
  const folder = new URL(`${name}/`, templates);
  const flow = parseFlow(readJson(new URL('flow.json', folder)));

  test('its flow parses without a warning', () => {
    expect(flow).toMatchObject({ ok: true, warnings: [] });
  });

  test('it is told in every language', () => {
    const text = readJson(new URL('template.json', folder)) as TemplateText;
    expect(text.id).toBe(name);
    expect(Object.keys(text.title).sort()).toEqual([...LANGUAGES].sort());
    expect(Object.keys(text.summary).sort()).toEqual([...LANGUAGES].sort());
    for (const words of [...Object.values(text.title), ...Object.values(text.summary)]) expect(words).not.toBe('');
    expect(text.goals.length).toBeGreaterThan(0);
    expect(text.industries.length).toBeGreaterThan(0);
  });

  const scenarios = readdirSync(new URL('scenarios/', folder)).filter((file) => file.endsWith('.json'));
  test.each(scenarios)('scenario %s', (file) => {
    const scenario = readScenario(readJson(new URL(`scenarios/${file}`, folder)));
    expect(flow.ok && runScenario(scenario, [flow.document]).failures).toEqual([]);
  });
});

function folders(place: URL): readonly string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
