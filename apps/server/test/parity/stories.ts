import { readdirSync, readFileSync } from 'node:fs';
import { analyseFlow, type ParsedFlow } from '@janela/flow-schema';
import { readScenario } from '@janela/runtime/simulation';
import { Dice } from '../../../../packages/runtime/test/soundness/dice.ts';
import { anyFlow } from '../../../../packages/runtime/test/lives/any-flow.ts';
import { loadTemplates } from '../../src/flows/load-templates.ts';
import type { Story } from './world.ts';

const TEMPLATES = new URL('../../../../templates/', import.meta.url);
const ANY_CHANNEL: Story['channels'] = ['whatsapp', 'messenger', 'instagram'];

/** Every template of the gallery. */
export function templateStories(): readonly Story[] {
  return loadTemplates().map(({ id, document, channels }) => {
    const folder = new URL(`${id}/scenarios/`, TEMPLATES);
    const scenarios = readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => readScenario(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
    const [first = 'whatsapp', ...others] = channels;
    return {
      name: id,
      document,
      channels: [first, ...others],
      events: scenarios.flatMap(({ steps }) => steps.flatMap((step) => ('event' in step ? [step.event] : []))),
    };
  });
}

/** Flows of blocks of any kinds, connected by chance: what no template does is compared as well. */
export function drawnStories(count: number, first = 0): readonly Story[] {
  const flows = Array.from({ length: count }, (_, turn) => anyFlow(new Dice(first + turn), first + turn));
  return flows.flatMap((document, turn) =>
    document === null || !mayBePublished(document)
      ? []
      : [{ name: `drawn ${first + turn}`, document, channels: ANY_CHANNEL, events: [] }],
  );
}

function mayBePublished(document: ParsedFlow): boolean {
  return analyseFlow(document, { otherFlows: [] }).every(({ severity }) => severity !== 'error');
}
