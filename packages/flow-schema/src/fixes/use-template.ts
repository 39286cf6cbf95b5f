import type { KnownTemplate } from '../analysis/analysis-context.ts';
import { NODE_MODELS } from '../nodes/registry.ts';
import { applyOperation } from '../ops/apply-operation.ts';
import type { Operation } from '../ops/operation.ts';
import type { Fix, FixQuestion } from './fix.ts';
import { proofsOf } from './proofs-of.ts';

const TEMPLATE = NODE_MODELS['send-template'];
const MESSAGE = NODE_MODELS['send-message'];

/**
 * An approved template in the place of the message, with its connections: that may be sent whenever it is. Only where it runs on
 * WhatsApp alone, and there is a template without gaps: what to fill them with is the author's choice.
 */
export function useTemplate({ document, issue, env }: FixQuestion): Fix | null {
  const index = document.nodes.findIndex(({ id }) => id === issue.nodeId);
  const node = document.nodes[index];
  const template = env.context?.templates?.find(isReady);
  if (node?.kind !== MESSAGE.kind || template === undefined || issue.params?.['channel'] !== 'whatsapp') return null;
  const { name, language } = template;
  const instead = { ...node, kind: TEMPLATE.kind, params: { template: { name, language, parameters: {} } } };
  const connected = document.edges.filter(({ from, to }) => from.node === node.id || to.node === node.id);
  const position = document.layout[node.id] ?? { x: 0, y: 0 };
  const operations: readonly Operation[] = [
    { type: 'remove-node', nodeId: node.id },
    { type: 'add-node', node: instead, position, index },
    ...connected.map((edge): Operation => ({ type: 'connect', edge, index: document.edges.indexOf(edge) })),
  ];
  const operation = { type: 'batch', operations } as const;
  const result = applyOperation(document, operation);
  const proofs = result.ok ? proofsOf(result.document, node.id, env) : null;
  return proofs?.every(({ verdict }) => verdict === 'proved') === true ? { code: 'use-template', operation } : null;
}

function isReady({ channel, status, parameters }: KnownTemplate): boolean {
  return channel === 'whatsapp' && status === 'approved' && parameters.length === 0;
}
