import { and, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { parseFlow, valuesKeptBy, type AnalysisContext, type OtherFlow } from '@janela/flow-schema';
import { listLabels } from '../conversations/list-labels.ts';
import { accounts, channels, flows, flowVersions, messageTemplates } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';

/** What is known around a flow, or around one that is yet to be made (without an id): the channels it may run on, the team's hours, and the flows that are live beside it. */
export async function loadAnalysisContext(
  tx: Pick<Transaction, 'select' | 'execute'>,
  { accountId, flowId }: { readonly accountId: string; readonly flowId?: string },
): Promise<AnalysisContext> {
  const [account] = await tx
    .select({ workingHours: accounts.workingHours })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const connected = await tx
    .select({ kind: channels.kind, marginMs: channels.marginMs })
    .from(channels)
    .where(and(eq(channels.accountId, accountId), eq(channels.enabled, true)));
  const others = await tx
    .select({ id: flows.id, name: flows.name, document: flowVersions.document })
    .from(flows)
    .innerJoin(flowVersions, eq(flowVersions.id, flows.liveVersionId))
    .where(
      and(
        eq(flows.accountId, accountId),
        flowId === undefined ? undefined : ne(flows.id, flowId),
        isNotNull(flows.liveVersionId),
        isNull(flows.deletedAt),
      ),
    );
  const templates = await tx
    .select({
      name: messageTemplates.name,
      language: messageTemplates.language,
      channel: messageTemplates.channelKind,
      status: messageTemplates.status,
      parameters: messageTemplates.parameters,
    })
    .from(messageTemplates)
    .where(eq(messageTemplates.accountId, accountId));
  const otherFlows = others.flatMap(({ id, name, document }) => {
    const parsed = parseFlow(document);
    return parsed.ok ? [{ id, name, document: parsed.document }] : [];
  });
  const { fields } = await listLabels(tx, accountId);
  return {
    ...(flowId === undefined ? {} : { flowId }),
    // Of an account that has written down none, nothing is known about its templates.
    ...(templates.length === 0 ? {} : { templates }),
    fields: [...new Set([...fields, ...fieldsKeptBy(otherFlows)])].sort(),
    // With none connected yet a flow is still to be right on all of them.
    ...(connected.length === 0 ? {} : { channels: [...new Set(connected.map(({ kind }) => kind))].sort() }),
    workingHours: account?.workingHours ?? null,
    // The most: what is proved with it holds where sending stops later too.
    ...(connected.length === 0 ? {} : { marginMs: Math.max(...connected.map(({ marginMs }) => marginMs)) }),
    otherFlows,
  };
}

/** Contact fields that other flows fill, also before the first customer has been through one of them. */
function fieldsKeptBy(others: readonly OtherFlow[]): readonly string[] {
  const kept = others.flatMap(({ document }) => document.nodes.flatMap((node) => valuesKeptBy(node)));
  return kept.flatMap(({ of, key }) => (of === 'contact' ? key : []));
}
