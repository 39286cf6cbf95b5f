import { eq, sql } from 'drizzle-orm';
import type { ParsedFlow } from '@janela/flow-schema';
import { flowVersions } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';
import type { ChoiceCase, RunChoices } from './plan-run-orders.ts';
import { whoIsWhere } from './who-is-where.ts';

interface VersionNode {
  readonly id: string;
  readonly kind: string;
}

/** What has to be known to carry out choices. The caller keeps the account's live flows locked, so nobody moves meanwhile. */
export async function loadChoiceCase(
  tx: Transaction,
  { flowId, document, choices }: { flowId: string; document: ParsedFlow; choices: RunChoices },
): Promise<ChoiceCase> {
  const groups = await whoIsWhere(tx, flowId);
  const hasChoices = Object.keys(choices.removed).length > 0;
  if (groups.length === 0 && !hasChoices) return { document, waiting: [], choices, knownNodeIds: new Set() };
  // Ids and kinds only: a version's document may be large.
  const versions = await tx
    .select({
      id: flowVersions.id,
      nodes: sql<VersionNode[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('id', node -> 'id', 'kind', node -> 'kind')), '[]')
        from jsonb_array_elements(coalesce(${flowVersions.linked}, ${flowVersions.document}) -> 'nodes') as node)`,
    })
    .from(flowVersions)
    .where(eq(flowVersions.flowId, flowId));
  const kinds = new Map(
    versions.flatMap(({ id, nodes }) => nodes.map((node) => [`${id} ${node.id}`, node.kind] as const)),
  );
  return {
    document,
    waiting: groups.map((group) => ({ group, kind: kinds.get(`${group.versionId} ${group.nodeId}`) })),
    choices,
    knownNodeIds: new Set(versions.flatMap(({ nodes }) => nodes.map(({ id }) => id))),
  };
}
