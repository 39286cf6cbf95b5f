import type { FlowDocument } from '@janela/flow-schema';
import { readRecord, readText } from './read-value.ts';

const KNOWN = new WeakMap<FlowDocument['nodes'], readonly string[]>();

/** The names that the blocks of a flow give to answers and fields. Remembered by the list of blocks, which never changes in place. */
export function keysOf({ nodes }: FlowDocument): readonly string[] {
  const known = KNOWN.get(nodes);
  if (known !== undefined) return known;
  const names = nodes.flatMap(({ params }) => {
    const { key, field, keep } = readRecord(params);
    return [readText(key), readText(field), ...Object.keys(readRecord(keep))].filter((name) => name !== '');
  });
  const keys = [...new Set(names)].toSorted();
  KNOWN.set(nodes, keys);
  return keys;
}
