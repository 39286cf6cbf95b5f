import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { flows, flowVersions, members, users } from '../../../database/schema/index.ts';
import type { Database } from '../../../services.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { toIso } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { findFlow } from './find-flow.ts';
import { presentCertificate } from './present-certificate.ts';
import { byId, byVersion, versionDetail, versionSchema } from './schema.ts';

const tags = ['flows'];

export function registerVersionRoutes(app: ApiApp, { services: { db } }: HttpParts): void {
  app.get(
    '/api/v1/flows/:id/versions',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listFlowVersions',
        summary: 'The published versions, newest first',
        tags,
        params: byId,
        response: { 200: z.object({ items: z.array(versionSchema) }) },
      },
    },
    async (request) => {
      const flow = await findFlow(db, callerOf(request).accountId, request.params.id);
      const rows = await selectVersions(db).where(eq(flowVersions.flowId, flow.id)).orderBy(desc(flowVersions.number));
      return { items: rows.map(present) };
    },
  );

  app.get(
    '/api/v1/flows/:id/versions/:number',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getFlowVersion',
        summary: 'One published version with its document, which never changes',
        tags,
        params: byVersion,
        response: { 200: versionDetail },
      },
    },
    async (request) => {
      const flow = await findFlow(db, callerOf(request).accountId, request.params.id);
      const wanted = and(eq(flowVersions.flowId, flow.id), eq(flowVersions.number, request.params.number));
      const [row] = await selectVersions(db).where(wanted);
      const [stored] = await db
        .select({ document: flowVersions.document, certificate: flowVersions.certificate })
        .from(flowVersions)
        .where(wanted);
      if (!row || !stored) throw new ApiError('JANELA_NOT_FOUND');
      const { document, certificate } = stored;
      return { ...present(row), document, certificate: certificate && presentCertificate(certificate) };
    },
  );
}

function selectVersions(db: Database) {
  return db
    .select({
      id: flowVersions.id,
      number: flowVersions.number,
      hash: flowVersions.hash,
      note: flowVersions.note,
      rulePack: flowVersions.rulePack,
      publishedAt: flowVersions.publishedAt,
      memberId: flowVersions.publishedBy,
      memberName: users.name,
      certificate: flowVersions.certificate,
      isLive: sql<boolean>`${flows.liveVersionId} is not distinct from ${flowVersions.id}`,
    })
    .from(flowVersions)
    .innerJoin(flows, eq(flows.id, flowVersions.flowId))
    .leftJoin(members, eq(members.id, flowVersions.publishedBy))
    .leftJoin(users, eq(users.id, members.userId))
    .$dynamic();
}

function present({
  memberId,
  memberName,
  publishedAt,
  certificate,
  ...row
}: Awaited<ReturnType<typeof selectVersions>>[number]): z.infer<typeof versionSchema> {
  const publishedBy = memberId === null ? null : { memberId, name: memberName };
  const proof = certificate && {
    verdict: certificate.verdict,
    rulesOf: certificate.rulePack.compiledOn,
    checkedAt: toIso(certificate.checkedAt),
  };
  return { ...row, publishedAt: toIso(publishedAt), publishedBy, proof };
}
