import type { FlowNode } from '@janela/flow-schema';
import type { Trace, TraceEntry } from '@janela/runtime';
import { entrySentences } from './entry-sentences.ts';
import { sentence } from './sentences.ts';
import type { Teller } from './teller.ts';

export interface TraceLine {
  readonly text: string;
  /** The block it happened at, where it is one of the flow at hand. */
  readonly node: FlowNode | null;
}

/** What happened and why, as sentences in the order it happened; each once for each block. */
export function traceLines(trace: Trace, teller: Teller): readonly TraceLine[] {
  const says = entrySentences(teller);
  const lines = trace.entries.flatMap((entry): TraceLine[] => {
    const text = sentence(says, entry);
    return text === null ? [] : [{ text, node: nodeOf(entry, teller) }];
  });
  return [...new Map(lines.map((line) => [`${line.node?.id ?? ''} ${line.text}`, line])).values()];
}

/** Blocks of other flows may have the same ids, so a trigger that is looked at is told without its block. */
function nodeOf(entry: TraceEntry, { nodeOf: find }: Teller): FlowNode | null {
  const place = entry.type === 'effect' ? entry.effect : entry;
  return 'runId' in place && 'nodeId' in place ? (find(place.nodeId) ?? null) : null;
}
