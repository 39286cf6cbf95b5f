import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTemplate, type Language, type LocalizedTemplate, type TemplateModel } from '@janela/flow-schema';

const TEMPLATES = fileURLToPath(new URL('../../../../templates/', import.meta.url));

/** One entry of the gallery. */
export interface Template extends TemplateModel {
  /** Its flow and scenarios with the texts of each language. */
  readonly localized: Readonly<Record<Language, LocalizedTemplate>>;
}

/** Reads the gallery, once, at start. A template that does not parse is a broken release, so it throws. */
export function loadTemplates(folder = TEMPLATES): readonly Template[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${folder}${entry.name}/template.json`))
    .map(({ name }) => loadTemplate(`${folder}${name}`));
}

function loadTemplate(folder: string): Template {
  const reading = readTemplate({
    template: readJson(`${folder}/template.json`),
    flow: readJson(`${folder}/flow.json`),
    texts: {
      'pt-BR': readTexts(folder, 'pt-BR'),
      en: readTexts(folder, 'en'),
      es: readTexts(folder, 'es'),
    },
    scenarios: readScenarios(`${folder}/scenarios`),
  });
  if (!reading.ok) throw new Error(`The template in ${folder} cannot be read: ${JSON.stringify(reading.problems)}`);
  return { ...reading.template, localized: reading.localized };
}

function readTexts(folder: string, language: Language): unknown {
  const file = `${folder}/texts/${language}.json`;
  return existsSync(file) ? readJson(file) : {};
}

function readScenarios(folder: string): Readonly<Record<string, unknown>> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.map((file) => [file, readJson(`${folder}/${file}`)]));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
