import { parseFlow } from '@janela/flow-schema';
import type { FlowDocument, KnownNode } from '@janela/flow-schema';
import { triggerOf } from '../nodes/registry.ts';
import { InvariantViolation } from './invariant-violation.ts';
import type { FlowProgram, ProgramTrigger } from './program.ts';

/**
 * Makes a published document ready to run, migrating it to today's shape first.
 * Throws `InvariantViolation` where the document does not parse: only parsed documents are published.
 */
export function compile(document: FlowDocument): FlowProgram {
  const parsed = parseFlow(document);
  if (!parsed.ok) {
    const codes = parsed.issues.map((issue) => `${issue.nodeId ?? issue.edgeId ?? 'flow'}: ${issue.code}`).join(', ');
    throw new InvariantViolation(`A document that does not parse cannot run (${codes})`);
  }
  const { nodes, edges, settings } = parsed.document;
  const exits = new Map<string, Map<string, string>>();
  for (const { from, to } of edges) {
    exits.set(from.node, (exits.get(from.node) ?? new Map<string, string>()).set(from.port, to.node));
  }
  return {
    settings,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    exits,
    triggers: byType(nodes.flatMap(programTrigger)),
  };
}

function programTrigger(node: KnownNode): readonly ProgramTrigger[] {
  const spec = triggerOf(node);
  return spec === null ? [] : [{ nodeId: node.id, ...spec }];
}

function byType(triggers: readonly ProgramTrigger[]): FlowProgram['triggers'] {
  const found = new Map<ProgramTrigger['on']['type'], ProgramTrigger[]>();
  for (const trigger of triggers) found.set(trigger.on.type, [...(found.get(trigger.on.type) ?? []), trigger]);
  return found;
}
