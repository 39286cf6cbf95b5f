import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseFlow, linkFlows, proveWindows } from '../../src/index.ts';
import type { AnalysisContext, ParsedFlow, SendProof } from '../../src/index.ts';
import { contextOf, flowOf } from './labelled-flow.ts';
import type { LabelledFlow } from './labelled-flow.ts';

const folder = new URL('labelled/', import.meta.url);
const topics = readdirSync(folder).map((file) => {
  const flows = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly LabelledFlow[];
  return { topic: file.replace('.json', ''), flows };
});

test('there are at least sixty flows with labels', () => {
  expect(topics.flatMap(({ flows }) => flows).length).toBeGreaterThanOrEqual(60);
});

describe.each(topics)('$topic', ({ flows }) => {
  test.each(flows)('$description', (labelled) => {
    const flow = flowOf(labelled);
    const context = contextOf(labelled);
    const proofs = proofsOf(flow, context);
    expect(verdictsOf(proofs, labelled)).toEqual(labelled.verdicts);
    const told = analyseFlow(flow, context).map(({ code, nodeId = '' }) => `${code} ${nodeId}`);
    expect(told).toEqual(labelled.issues);
    for (const proof of proofs) expectTimeline(proof);
  });
});

/** As the server proves what it publishes: with the flows that are called in their place. */
function proofsOf(flow: ParsedFlow, context: AnalysisContext): readonly SendProof[] {
  const { otherFlows } = context;
  if (otherFlows === undefined) return proveWindows(flow, context);
  const linked = linkFlows(flow, (id) => otherFlows.find((other) => other.id === id)?.document ?? null);
  // What cannot be linked is not published either.
  if (!linked.ok) return proveWindows(flow, context);
  return proveWindows(linked.document, { ...context, linked: true });
}

/** In the words of the label: one verdict where all channels have the same. */
function verdictsOf(proofs: readonly SendProof[], { verdicts }: LabelledFlow): LabelledFlow['verdicts'] {
  const blocks = new Map<string, Record<string, SendProof['verdict']>>();
  for (const { nodeId, channel, verdict } of proofs) {
    blocks.set(nodeId, { ...blocks.get(nodeId), [channel]: verdict });
  }
  return Object.fromEntries(
    [...blocks].map(([nodeId, byChannel]) => {
      const [first, ...others] = new Set(Object.values(byChannel));
      const isOne = typeof verdicts[nodeId] === 'string' && others.length === 0 && first !== undefined;
      return [nodeId, isOne ? first : byChannel];
    }),
  );
}

/** A refusal comes with the way to it: it ends at the block, and the clock never runs back but by something the customer does. */
function expectTimeline({ verdict, timeline, nodeId }: SendProof): void {
  if (verdict === 'proved' || verdict === 'guarded') {
    expect(timeline).toBeNull();
    return;
  }
  expect(timeline?.at(-1)).toMatchObject({ nodeId, port: null });
  expect(timeline?.slice(0, -1).every(({ port }) => port !== null)).toBe(true);
}
