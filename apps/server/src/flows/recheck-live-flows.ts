import { and, eq, isNull, sql } from 'drizzle-orm';
import { certify, noLongerAllowed, parseFlow, type CertifiedBlock } from '@janela/flow-schema';
import { RULE_PACK, ruleById } from '@janela/messaging-window';
import { flows, flowVersions } from '../database/schema/index.ts';
import { tellOwners } from '../notifications/tell-owners.ts';
import type { Services, Transaction } from '../services.ts';
import { loadAnalysisContext } from './load-analysis-context.ts';

/**
 * A release may bring new rules of the platforms. Every live version that was proved under others is proved again, and the owners
 * of an account are told which of its flows stop working. Called at each start; of many processes that start at once each takes
 * other versions, and a version that has been held against today's rules is left alone. Returns how many were checked.
 */
export async function recheckLiveFlows(services: Services): Promise<number> {
  const stale = await services.db
    .select({ versionId: flowVersions.id })
    .from(flows)
    .innerJoin(flowVersions, eq(flowVersions.id, flows.liveVersionId))
    .where(and(isNull(flows.deletedAt), provedUnderOtherRules()));
  for (const { versionId } of stale) await services.db.transaction((tx) => recheck(tx, services, versionId));
  return stale.length;
}

function provedUnderOtherRules() {
  return sql`coalesce(${flowVersions.certificate} #>> '{rulePack,id}', '') <> ${RULE_PACK.id}`;
}

async function recheck(tx: Transaction, services: Services, versionId: string): Promise<void> {
  const [version] = await tx
    .select({
      id: flowVersions.id,
      accountId: flowVersions.accountId,
      flowId: flowVersions.flowId,
      document: flowVersions.document,
      linked: flowVersions.linked,
      certificate: flowVersions.certificate,
      flowName: flows.name,
    })
    .from(flowVersions)
    .innerJoin(flows, eq(flows.id, flowVersions.flowId))
    .where(and(eq(flowVersions.id, versionId), provedUnderOtherRules()))
    .for('update', { of: flowVersions, skipLocked: true });
  if (!version) return;
  const { accountId, flowId, flowName } = version;
  const parsed = parseFlow(version.linked ?? version.document);
  if (!parsed.ok) {
    services.logger.warn({ flowId, versionId }, 'a live flow could not be read to hold it against new rules');
    return;
  }
  const now = services.clock.now();
  const context = { ...(await loadAnalysisContext(tx, { accountId, flowId })), linked: true };
  const certificate = certify(parsed.document, context, { now });
  await tx.update(flowVersions).set({ certificate }).where(eq(flowVersions.id, versionId));
  // Published before there were proofs: nothing says that it was right under the rules of its time.
  const stopped = version.certificate === null ? [] : noLongerAllowed(version.certificate, certificate);
  if (stopped.length === 0) return;
  const nodeIds = [...new Set(stopped.map(({ nodeId }) => nodeId))];
  const from = firstDay(stopped, now);
  services.logger.warn({ flowId, nodeIds, from }, 'a live flow is no longer allowed what it does');
  await tellOwners(tx, services, { accountId, flowId, ruleChange: { flowName, nodeIds, from } });
}

/** The first day on which one of the rules that stop these blocks holds; null where one holds already. */
function firstDay(blocks: readonly CertifiedBlock[], now: number): string | null {
  const days = blocks.map(({ ruleId }): string => {
    const rule = ruleById(ruleId);
    return 'validFrom' in rule ? rule.validFrom : '';
  });
  const first = days.toSorted()[0] ?? '';
  return first > new Date(now).toISOString().slice(0, 10) ? first : null;
}
