import { analyseFlow, LANGUAGES, type ParsedFlow } from '@janela/flow-schema';
import { readScenario } from '@janela/runtime/simulation';
import { Dice } from '../../../../packages/runtime/test/soundness/dice.ts';
import { anyFlow } from '../../../../packages/runtime/test/lives/any-flow.ts';
import { randomFlow } from '../../../../packages/runtime/test/soundness/random-flow.ts';
import { loadTemplates } from '../../src/flows/load-templates.ts';
import type { Story } from './world.ts';

const ANY_CHANNEL: Story['channels'] = ['whatsapp', 'messenger', 'instagram'];

/** Every template of the gallery in every language. */
export function templateStories(): readonly Story[] {
  const templates = loadTemplates();
  return LANGUAGES.flatMap((language) =>
    templates.map(({ id, channels: [first = 'whatsapp', ...others], localized }) => ({
      name: `${id} in ${language}`,
      document: localized[language].document,
      channels: [first, ...others],
      scenarios: Object.values(localized[language].scenarios).map(readScenario),
    })),
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
