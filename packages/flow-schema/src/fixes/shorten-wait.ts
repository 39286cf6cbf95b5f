import type { ChannelKind } from '@janela/messaging-window';
import { DEFAULT_MARGIN_MS, windowLengthMs } from '@janela/messaging-window';
import type { SendProof } from '../analysis/window-proof/prove-windows.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { readDuration } from '../duration/duration.ts';
import { writeDuration } from '../duration/write-duration.ts';
import type { NodeKind } from '../nodes/registry.ts';
import { isNodeKind } from '../nodes/registry.ts';
import { fieldAt, withField } from './field-at.ts';
import type { FieldPath } from './field-at.ts';
import type { Fix, FixQuestion } from './fix.ts';
import { proofsOf } from './proofs-of.ts';

/** Where a block says how long it lasts, of those that only last. */
const LENGTHS: { readonly [Kind in NodeKind]?: FieldPath } = {
  'no-reply': ['after'],
  wait: ['until', 'duration'],
  'wait-for-reply': ['timeout'],
  ask: ['timeout'],
};

/** Each round mends one way to the message; a flow with more of them is not mended by shortening. */
const MOST_ROUNDS = 8;
const MINUTE_MS = 60_000;
/** A time that people would choose: to the half hour, or from two hours down to five minutes. */
const COARSE_MS = 30 * MINUTE_MS;
const FINE_MS = 5 * MINUTE_MS;

/** Shortens the longest wait on the way to the message by what is too much, until every way to it fits into the window. */
export function shortenWait({ document, issue: { nodeId }, env }: FixQuestion): Fix | null {
  if (nodeId === undefined) return null;
  let mended = document;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const proofs = proofsOf(mended, nodeId, env);
    if (proofs === null) return null;
    const refused = proofs.find(({ verdict }) => verdict === 'may-be-outside' || verdict === 'never');
    if (refused === undefined) return fixFrom(document, mended);
    const shorter = shortened(mended, refused, env.context?.marginMs ?? DEFAULT_MARGIN_MS);
    if (shorter === null) return null;
    mended = shorter;
  }
  return null;
}

interface Length {
  readonly nodeId: string;
  readonly path: FieldPath;
  readonly ms: number;
}

/** Null: nothing on the way can be shortened by so much. */
function shortened(document: FlowDocument, { timeline, channel }: SendProof, marginMs: number): FlowDocument | null {
  const last = timeline?.at(-1)?.sinceOpenedMs ?? null;
  if (timeline === null || last === null) return null;
  const tooMuchMs = last - lastAllowedMs(channel, marginMs);
  const longest = sinceReopened(timeline)
    .flatMap((id) => lengthOf(document, id))
    .reduce<Length | null>((found, one) => (found === null || one.ms > found.ms ? one : found), null);
  if (longest === null || tooMuchMs <= 0) return null;
  const leftMs = longest.ms - tooMuchMs;
  const step = leftMs >= 4 * COARSE_MS ? COARSE_MS : FINE_MS;
  const duration = writeDuration(Math.floor(leftMs / step) * step);
  return duration === null ? null : withLength(document, longest, duration);
}

/** The last millisecond at which the window still lets a message out. */
function lastAllowedMs(channel: ChannelKind, marginMs: number): number {
  return windowLengthMs(channel) - marginMs - 1;
}

/** The blocks on the way since the customer last did something: what is before that takes no time of this window. */
function sinceReopened(timeline: NonNullable<SendProof['timeline']>): readonly string[] {
  let from = 0;
  for (const [index, { sinceOpenedMs }] of timeline.entries()) {
    const before = timeline[index - 1]?.sinceOpenedMs ?? 0;
    if (index > 0 && (sinceOpenedMs ?? Infinity) < before) from = index;
  }
  return timeline.slice(from, -1).map(({ nodeId }) => nodeId);
}

function lengthOf({ nodes }: FlowDocument, nodeId: string): readonly Length[] {
  const node = nodes.find(({ id }) => id === nodeId);
  const path = node !== undefined && isNodeKind(node.kind) ? LENGTHS[node.kind] : undefined;
  if (node === undefined || path === undefined) return [];
  const text = fieldAt(node.params, path);
  const reading = typeof text === 'string' ? readDuration(text) : null;
  return reading?.ok === true ? [{ nodeId, path, ms: reading.ms }] : [];
}

function withLength(document: FlowDocument, { nodeId, path }: Length, duration: string): FlowDocument {
  const nodes = document.nodes.map((node) =>
    node.id === nodeId ? { ...node, params: withField(node.params, path, { put: duration }) } : node,
  );
  return { ...document, nodes };
}

function fixFrom(before: FlowDocument, after: FlowDocument): Fix | null {
  const operations = after.nodes.flatMap((node, index) =>
    node === before.nodes[index] ? [] : [{ type: 'set-params' as const, nodeId: node.id, params: node.params }],
  );
  return operations.length === 0 ? null : { code: 'shorten-wait', operation: { type: 'batch', operations } };
}
