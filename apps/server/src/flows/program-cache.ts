import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { FlowDocument } from '@janela/flow-schema';
import { compile, type FlowProgram, type PublishedFlow } from '@janela/runtime';
import type { Logger } from 'pino';
import { flows, flowVersions } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';

/** Which flow versions a batch of conversations needs. */
export interface NeededFlows {
  readonly accountIds: readonly string[];
  /** Versions that runs are pinned to, live or not. */
  readonly pinnedVersionIds: readonly string[];
}

/** The flows of each account: the live ones, and what runs are pinned to. */
export type FlowsByAccount = ReadonlyMap<string, readonly PublishedFlow[]>;

interface CachedVersion {
  readonly accountId: string;
  readonly flowId: string;
  readonly program: FlowProgram;
}

/**
 * Compiled versions. A version never changes, so nothing here can go stale; which one is live is asked of the database
 * in each batch, so a publication takes effect at once in every process.
 */
export class ProgramCache {
  /** Null: one that this release cannot read. */
  readonly #versions = new Map<string, CachedVersion | null>();
  readonly #logger: Logger;
  readonly #limit: number;

  constructor({ logger, limit = 2_000 }: { readonly logger: Logger; readonly limit?: number }) {
    this.#logger = logger;
    this.#limit = limit;
  }

  async load(tx: Transaction, needed: NeededFlows): Promise<FlowsByAccount> {
    const live = await tx
      .select({ versionId: flows.liveVersionId })
      .from(flows)
      .where(
        and(
          sql`${flows.accountId} = any(${sql.param(needed.accountIds)}::uuid[])`,
          isNotNull(flows.liveVersionId),
          isNull(flows.pausedAt),
          isNull(flows.deletedAt),
        ),
      )
      // One order: where two flows have equal claims to a message, it is the older one every time.
      .orderBy(asc(flows.id));
    const liveIds = new Set(live.flatMap(({ versionId }) => versionId ?? []));
    const wanted = [...new Set([...liveIds, ...needed.pinnedVersionIds])];
    await this.#fetch(
      tx,
      wanted.filter((versionId) => !this.#versions.has(versionId)),
    );
    this.#forgetAllBut(wanted);
    const found = wanted.flatMap((versionId) => {
      const version = this.#versions.get(versionId);
      return version ? [{ versionId, live: liveIds.has(versionId), ...version }] : [];
    });
    return Map.groupBy(found, ({ accountId }) => accountId);
  }

  async #fetch(tx: Transaction, versionIds: readonly string[]): Promise<void> {
    if (versionIds.length === 0) return;
    const rows = await tx
      .select({
        id: flowVersions.id,
        accountId: flowVersions.accountId,
        flowId: flowVersions.flowId,
        document: sql<FlowDocument>`coalesce(${flowVersions.linked}, ${flowVersions.document})`,
      })
      .from(flowVersions)
      .innerJoin(flows, eq(flows.id, flowVersions.flowId))
      .where(sql`${flowVersions.id} = any(${sql.param(versionIds)}::uuid[])`);
    for (const { id, accountId, flowId, document } of rows) {
      const program = this.#compile(document, { flowId, versionId: id });
      this.#versions.set(id, program && { accountId, flowId, program });
    }
  }

  /** One version that this release cannot read must not mute every customer of its account: its own runs stand still, and say so. */
  #compile(document: FlowDocument, ids: { readonly flowId: string; readonly versionId: string }): FlowProgram | null {
    try {
      return compile(document);
    } catch (error) {
      this.#logger.error({ err: error, ...ids }, 'a published flow cannot be read');
      return null;
    }
  }

  #forgetAllBut(wanted: readonly string[]): void {
    if (this.#versions.size <= this.#limit) return;
    const keep = new Set(wanted);
    for (const id of this.#versions.keys()) if (!keep.has(id)) this.#versions.delete(id);
  }
}
