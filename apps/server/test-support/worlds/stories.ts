import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { analyseFlow, LANGUAGES, parseFlow, type ParsedFlow } from '@janela/flow-schema';
import { readScenario } from '@janela/runtime/simulation';
import { Dice } from '../../../../packages/runtime/test/soundness/dice.ts';
import { anyFlow } from '../../../../packages/runtime/test/lives/any-flow.ts';
import { randomFlow } from '../../../../packages/runtime/test/soundness/random-flow.ts';
import type { Story } from './world.ts';

const TEMPLATES = new URL('../../../../templates/', import.meta.url);
const ANY_CHANNEL: Story['channels'] = ['whatsapp', 'messenger', 'instagram'];

/** Every template of the gallery in every language. */
export function templateStories(): readonly Story[] {
  const folders = readdirSync(TEMPLATES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return LANGUAGES.flatMap((language) => folders.map(({ name }) => templateStory(name, language)));
}

function templateStory(id: string, language: string): Story {
  const folder = new URL(`${id}/`, TEMPLATES);
  const words = new URL(`texts/${language}.json`, folder);
  const texts = z.record(z.string(), z.string()).parse(existsSync(words) ? readJson(words) : {});
  const parsed = parseFlow(localized(readJson(new URL('flow.json', folder)), texts));
  if (!parsed.ok) throw new Error(`Template ${id} does not parse in ${language}: ${JSON.stringify(parsed.issues)}`);
  const { channels } = z.looseObject({ channels: kinds }).parse(readJson(new URL('template.json', folder)));
  const scenarios = readdirSync(new URL('scenarios/', folder)).filter((file) => file.endsWith('.json'));
  const [first = 'whatsapp', ...others] = channels;
  return {
    name: `${id} in ${language}`,
    document: parsed.document,
    channels: [first, ...others],
    scenarios: scenarios.map((file) => readScenario(localized(readJson(new URL(`scenarios/${file}`, folder)), texts))),
  };
}

const kinds = z.array(z.enum(['whatsapp', 'messenger', 'instagram']));

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** With the words of a language in the places that name them. */
function localized(json: unknown, texts: Readonly<Record<string, string>>): unknown {
  return JSON.parse(JSON.stringify(json), (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith('text:') ? (texts[value.slice('text:'.length)] ?? value) : value,
  );
}

/** Flows of blocks of any kinds, connected by chance: what no template does is compared as well. */
export function drawnStories(count: number, first = 0): readonly Story[] {
  const flows = Array.from({ length: count }, (_, turn) => anyFlow(new Dice(first + turn), first + turn));
  return flows.flatMap((document, turn) =>
    document === null || !mayBePublished(document)
      ? []
      : [{ name: `drawn ${first + turn}`, document, channels: ANY_CHANNEL, scenarios: [] }],
  );
}

function mayBePublished(document: ParsedFlow): boolean {
  return analyseFlow(document, { otherFlows: [] }).every(({ severity }) => severity !== 'error');
}

/** Flows in which time passes and messages are sent, with waits drawn so that the ends of windows are met often. */
export function timingStories(count: number, first = 0): readonly Story[] {
  const flows = Array.from({ length: count }, (_, turn) => randomFlow(new Dice(first + turn)));
  return flows.flatMap((document, turn) =>
    document === null ? [] : [{ name: `timed ${first + turn}`, document, channels: ANY_CHANNEL, scenarios: [] }],
  );
}
