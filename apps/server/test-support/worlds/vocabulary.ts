import type { FlowDocument } from '@janela/flow-schema';
import { scenarioDurationMs } from '@janela/runtime/simulation';
import type { Vocabulary } from '../../../../packages/runtime/test/lives/any-event.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Times between two events: around what the flow waits for, and around the end of the window. */
export function gapsOf(document: FlowDocument): readonly [number, ...number[]] {
  const durations = textsIn(document).flatMap((text) => scenarioDurationMs(text) ?? []);
  const around = [...new Set([...durations, DAY])].flatMap((ms) => [ms - 1_000, ms, ms + 1_000]);
  return [0, 0, 1_000, 30_000, 5 * MINUTE, HOUR, ...around.filter((gap) => gap >= 0 && gap <= 3 * DAY)];
}

export function wordsOf(documents: readonly FlowDocument[]): Pick<Vocabulary, 'words' | 'nodeIds'> {
  const nodes = documents.flatMap((document) => document.nodes);
  const texts = nodes.flatMap(({ params }) => textsIn(params));
  return {
    words: [...new Set(texts)].filter((text) => text.length <= 40 && scenarioDurationMs(text) === null),
    nodeIds: nodes.map(({ id }) => id),
  };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
