import type { PoolClient } from 'pg';
import type { IdentityRef } from '../channels/inbound-event.ts';
import type { KnownConversation } from './conversation-cache.ts';

/** One person on one channel, as one event names them: best address first, all of them the same person. */
export interface Sender {
  readonly accountId: string;
  readonly channelId: string;
  readonly identities: readonly IdentityRef[];
  readonly name: string | null;
}

interface Resolution {
  readonly now: number;
  readonly newId: () => string;
}

/** Key of an identity within a batch. */
export function identityKey(channelId: string, value: string): string {
  return `${channelId} ${value}`;
}

/**
 * Finds or creates the conversation of each sender, in the caller's transaction; a handful of statements for any number
 * of senders. An address that is new for a known person joins that person. Returns what every identity leads to.
 */
export async function resolveConversations(
  client: PoolClient,
  senders: readonly Sender[],
  { now, newId }: Resolution,
): Promise<Map<string, KnownConversation>> {
  const known = await selectKnown(client, senders);
  const wanted = new Map<string, NewIdentity>();
  for (const sender of senders) {
    const { contactId, conversationId, name, isNew } = personOf(sender, { known, wanted, newId });
    for (const identity of sender.identities) {
      const key = identityKey(sender.channelId, identity.value);
      if (known.has(key) || wanted.has(key)) continue;
      wanted.set(key, { contactId, conversationId, name, isNew, key, sender, identity });
    }
  }
  if (wanted.size > 0) await create(client, [...wanted.values()], { known, now });
  await rename(client, senders, known);
  return known;
}

interface Person extends KnownConversation {
  /** Whether the person has to be created with the address. */
  readonly isNew: boolean;
}

interface NewIdentity extends Person {
  readonly key: string;
  readonly sender: Sender;
  readonly identity: IdentityRef;
}

function personOf(
  sender: Sender,
  {
    known,
    wanted,
    newId,
  }: {
    known: ReadonlyMap<string, KnownConversation>;
    wanted: ReadonlyMap<string, NewIdentity>;
    newId: () => string;
  },
): Person {
  const old = homeOf(sender, known);
  if (old) return { ...old, isNew: false };
  const nobody = { contactId: newId(), conversationId: newId(), name: sender.name, isNew: true };
  return homeOf(sender, wanted) ?? nobody;
}

function homeOf<Home>(sender: Sender, known: ReadonlyMap<string, Home>): Home | undefined {
  for (const { value } of sender.identities) {
    const found = known.get(identityKey(sender.channelId, value));
    if (found) return found;
  }
  return undefined;
}

async function selectKnown(client: PoolClient, senders: readonly Sender[]): Promise<Map<string, KnownConversation>> {
  const pairs = senders.flatMap((sender) => sender.identities.map(({ value }) => ({ c: sender.channelId, v: value })));
  const { rows } = await client.query<{ channel_id: string; value: string } & Row>({
    name: 'identities-known',
    text: `select i.channel_id, i.value, i.conversation_id, i.contact_id, c.name
      from unnest($1::uuid[], $2::text[]) as wanted(channel_id, value)
      join identities i using (channel_id, value)
      join contacts c on c.id = i.contact_id`,
    values: [pairs.map(({ c }) => c), pairs.map(({ v }) => v)],
  });
  return new Map(rows.map((row) => [identityKey(row.channel_id, row.value), toKnown(row)]));
}

interface Row {
  readonly conversation_id: string;
  readonly contact_id: string;
  readonly name: string | null;
}

function toKnown(row: Row): KnownConversation {
  return { conversationId: row.conversation_id, contactId: row.contact_id, name: row.name };
}

/**
 * Whoever inserts an identity first owns the person; the loser of a race waits for the winner's commit and reads it.
 * Identities go in before the contact they name (the table has no foreign key for that reason).
 */
async function create(
  client: PoolClient,
  wanted: NewIdentity[],
  { known, now }: { known: Map<string, KnownConversation>; now: number },
): Promise<void> {
  wanted.sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows } = await client.query<{ channel_id: string; value: string }>({
    name: 'identities-create',
    text: `insert into identities (account_id, channel_id, kind, value, contact_id, conversation_id)
      select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[])
      on conflict do nothing returning channel_id, value`,
    values: [
      wanted.map(({ sender }) => sender.accountId),
      wanted.map(({ sender }) => sender.channelId),
      wanted.map(({ identity }) => identity.kind),
      wanted.map(({ identity }) => identity.value),
      wanted.map(({ contactId }) => contactId),
      wanted.map(({ conversationId }) => conversationId),
    ],
  });
  const won = new Set(rows.map((row) => identityKey(row.channel_id, row.value)));
  const mine = wanted.filter(({ key }) => won.has(key));
  for (const identity of mine) known.set(identity.key, identity);
  const lost = wanted.filter(({ key }) => !won.has(key));
  const joined = lost.length > 0 ? await joinOthers(client, { mine, lost, known }) : new Set<string>();
  await createPeople(
    client,
    mine.filter(({ isNew, conversationId }) => isNew && !joined.has(conversationId)),
    now,
  );
  await learnPhones(client, mine);
}

/** A phone id that is new for a person we knew by another one: their number is known from now on. */
async function learnPhones(client: PoolClient, identities: readonly NewIdentity[]): Promise<void> {
  for (const { isNew, contactId, identity } of identities) {
    const phone = phoneOf([identity]);
    if (isNew || phone === null) continue;
    await client.query('update contacts set phone = $2 where id = $1 and phone is null', [contactId, phone]);
  }
}

/** WhatsApp names people by their number, without the plus of E.164. */
function phoneOf(identities: readonly IdentityRef[]): string | null {
  const id = identities.find(({ kind, value }) => kind === 'wa_id' && /^[0-9]{6,15}$/.test(value));
  return id === undefined ? null : `+${id.value}`;
}

/**
 * Somebody else was quicker with some addresses. A person of ours who has one of these is theirs, and the person's other
 * addresses follow: left alone they would lead to a second person, or to one whom nobody creates. Returns the
 * conversations that are not to be created.
 */
async function joinOthers(
  client: PoolClient,
  {
    mine,
    lost,
    known,
  }: { mine: readonly NewIdentity[]; lost: readonly NewIdentity[]; known: Map<string, KnownConversation> },
): Promise<Set<string>> {
  const others = await selectKnown(
    client,
    lost.map(({ sender, identity }) => ({ ...sender, identities: [identity] })),
  );
  const joined = new Map<string, KnownConversation>();
  for (const { key, isNew, conversationId } of lost) {
    const other = others.get(key);
    if (!other) continue;
    known.set(key, other);
    if (isNew) joined.set(conversationId, other);
  }
  for (const { key, conversationId, sender, identity } of mine) {
    const other = joined.get(conversationId);
    if (!other) continue;
    await client.query(
      'update identities set contact_id = $3, conversation_id = $4 where channel_id = $1 and value = $2',
      [sender.channelId, identity.value, other.contactId, other.conversationId],
    );
    known.set(key, other);
  }
  return new Set(joined.keys());
}

async function createPeople(client: PoolClient, identities: readonly NewIdentity[], now: number): Promise<void> {
  const people = [...new Map(identities.map((identity) => [identity.conversationId, identity])).values()];
  if (people.length === 0) return;
  await client.query({
    name: 'people-create',
    text: `with person as (
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $7::text[])
          as p(account_id, channel_id, contact_id, conversation_id, name, phone)
      ), contact as (
        insert into contacts (account_id, id, name, phone, created_at)
        select account_id, contact_id, name, phone, to_timestamp($6::float8 / 1000) from person
      )
      insert into conversations (account_id, id, channel_id, contact_id, created_at)
      select account_id, conversation_id, channel_id, contact_id, to_timestamp($6::float8 / 1000) from person`,
    values: [
      people.map(({ sender }) => sender.accountId),
      people.map(({ sender }) => sender.channelId),
      people.map(({ contactId }) => contactId),
      people.map(({ conversationId }) => conversationId),
      people.map(({ name }) => name),
      now,
      people.map(({ sender }) => phoneOf(sender.identities)),
    ],
  });
}

/** A profile name is the platform's newest word. In one order for all transactions, so that two never wait for each other. */
async function rename(
  client: PoolClient,
  senders: readonly Sender[],
  known: Map<string, KnownConversation>,
): Promise<void> {
  const news = new Map<string, string>();
  for (const sender of senders) {
    const home = homeOf(sender, known);
    if (!home || sender.name === null || sender.name === home.name) continue;
    news.set(home.contactId, sender.name);
    for (const { value } of sender.identities) {
      known.set(identityKey(sender.channelId, value), { ...home, name: sender.name });
    }
  }
  for (const [contactId, name] of [...news].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await client.query('update contacts set name = $2 where id = $1', [contactId, name]);
  }
}
