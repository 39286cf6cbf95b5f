import { eq } from 'drizzle-orm';
import { newConversation } from '@janela/runtime';
import {
  accounts,
  channels,
  contacts,
  conversations,
  flows,
  flowVersions,
  identities,
  members,
  presence,
  users,
} from '../../src/database/schema/index.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import type { TestWorld } from '../../test-support/core/test-world.ts';
import type { Story, World } from '../../test-support/worlds/world.ts';

/** A console that is open for ever. */
const ALWAYS = Date.UTC(2100, 0, 1);

type Database = TestWorld['context']['db'];

/** Writes the accounts of worlds with all that stands in them before anything happens. Their flows went through a real publication. */
export async function seedWorlds(world: TestWorld, worlds: readonly World[]): Promise<void> {
  const { db, secretBox } = world.context;
  const secrets = secretBox.seal(JSON.stringify({ accessToken: 't', appSecret: 's', verifyToken: 'v' }));
  const published = await publishStories(world, [
    ...new Set(worlds.flatMap((one) => one.flows.map(({ story }) => story))),
  ]);
  await insertTeams(db, worlds);
  await db.insert(channels).values(
    worlds.flatMap(({ accountId, setup }) =>
      setup.channels.map(({ id, kind, name, marginMs = 0 }) => ({
        accountId,
        id,
        kind,
        name,
        marginMs,
        login: kind === 'instagram' ? ('instagram' as const) : null,
        externalId: id,
        secrets,
        createdAt: 0,
      })),
    ),
  );
  const people = worlds.flatMap(({ accountId, setup }) => setup.conversations.map((one) => ({ accountId, ...one })));
  await db.insert(contacts).values(
    people.map(({ accountId, id, contact: name, phone, email }) => ({
      accountId,
      id,
      name,
      phone,
      email,
      createdAt: 0,
    })),
  );
  await db.insert(conversations).values(
    people.map(({ accountId, id, channel: channelId, facts }) => ({
      accountId,
      id,
      channelId,
      contactId: id,
      createdAt: 0,
      state: { ...newConversation(id), facts },
      assigneeId: facts.assigneeId,
    })),
  );
  await db.insert(identities).values(
    people.map(({ accountId, id, channel: channelId }) => ({
      accountId,
      channelId,
      kind: 'psid' as const,
      value: id,
      contactId: id,
      conversationId: id,
    })),
  );
  const rows = worlds.flatMap(({ accountId, flows: live }) =>
    live.flatMap(({ story, flowId, versionId }) => {
      const version = published.get(story);
      return version === undefined ? [] : [{ accountId, flowId, versionId, version }];
    }),
  );
  await db.insert(flows).values(
    rows.map(({ accountId, flowId, versionId }) => ({
      accountId,
      id: flowId,
      name: 'Flow',
      draft: {},
      liveVersionId: versionId,
      createdAt: 0,
      updatedAt: 0,
    })),
  );
  await db
    .insert(flowVersions)
    .values(rows.map(({ accountId, flowId, versionId: id, version }) => ({ ...version, accountId, flowId, id })));
}

async function insertTeams(db: Database, worlds: readonly World[]): Promise<void> {
  await db
    .insert(accounts)
    .values(worlds.map(({ accountId: id, setup: { account } }) => ({ id, name: 'Loja', slug: id, ...account })));
  const team = worlds.flatMap(({ accountId, setup }) => setup.team.map((member) => ({ accountId, ...member })));
  if (team.length === 0) return;
  await db.insert(users).values(team.map(({ id, name }) => ({ id, name, email: `${id}@example.com` })));
  await db
    .insert(members)
    .values(team.map(({ accountId, id, role }) => ({ id, organizationId: accountId, userId: id, role })));
  const online = team.filter((member) => member.online);
  if (online.length === 0) return;
  await db.insert(presence).values(online.map(({ accountId, id }) => ({ accountId, memberId: id, seenAt: ALWAYS })));
}

type Version = typeof flowVersions.$inferSelect;

/** Each in an account of its own, as no flow stands beside it in the worlds either. Throws where one may not be published. */
async function publishStories(world: TestWorld, stories: readonly Story[]): Promise<ReadonlyMap<Story, Version>> {
  const versions = new Map<Story, Version>();
  for (const story of stories) {
    const team = await createTeam(world);
    const { result } = await team.publish(story.document);
    if (!result.ok) throw new Error(`${story.name} cannot be published: ${JSON.stringify(result)}`);
    const [version] = await world.context.db.select().from(flowVersions).where(eq(flowVersions.id, result.versionId));
    if (version !== undefined) versions.set(story, version);
  }
  return versions;
}
