import { setImmediate as otherWork } from 'node:timers/promises';
import { and, eq, inArray } from 'drizzle-orm';
import { compile } from '@janela/runtime';
import { loadAccounts, loadMembers } from '../advance/load-surroundings.ts';
import { backTests } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { addTallies, EMPTY_TALLY, type BackTestTally } from './back-test-tally.ts';
import { countConversations, loadRecorded, type Stretch } from './load-recorded.ts';
import { playConversation, type BackTestCase, type RecordedConversation } from './play-conversation.ts';

const DAY_MS = 24 * 3_600_000;
/** Events of this long before the period make the state that it begins with. */
const LEAD_IN_MS = 7 * DAY_MS;
/** More than these are not played: a share of all is, drawn evenly. */
const MOST_CONVERSATIONS = 100_000;
/** Held in memory at once. */
const BATCH = 100;

type Context = Pick<Services, 'db' | 'clock' | 'logger'>;
type BackTestRow = typeof backTests.$inferSelect;

/** Bounds of a back-test that a test may narrow. */
export interface BackTestLimits {
  readonly batch: number;
  readonly conversations: number;
}

/**
 * Plays a draft against the stored conversations of its period. Writes nothing but its own row, and that after every batch: whoever
 * dies in the middle is gone on from. Ends early where it is cancelled.
 */
export async function runBackTest(
  context: Context,
  backTestId: string,
  limits: BackTestLimits = { batch: BATCH, conversations: MOST_CONVERSATIONS },
): Promise<void> {
  const row = await begin(context, backTestId);
  if (row === null) return;
  try {
    await playAll(context, row, limits);
  } catch (error) {
    context.logger.error({ err: error, backTestId }, 'a back-test could not be played');
    await end(context, backTestId, 'failed');
  }
}

async function begin({ db }: Context, backTestId: string): Promise<BackTestRow | null> {
  const [row] = await db.update(backTests).set({ state: 'running' }).where(isUnderWay(backTestId)).returning();
  return row ?? null;
}

async function playAll(context: Context, row: BackTestRow, limits: BackTestLimits): Promise<void> {
  const { db } = context;
  const stretch: Stretch = { ...row, begin: row.since - LEAD_IN_MS };
  const found = row.found ?? (await countConversations(db, stretch));
  const share = Math.min(1, limits.conversations / Math.max(found, 1));
  const test = await caseOf(context, row);
  let { cursor, played, tally } = { ...row, tally: row.tally ?? EMPTY_TALLY };
  for (;;) {
    const batch = await loadRecorded(db, stretch, { after: cursor, size: limits.batch, share });
    for (const recorded of batch) {
      tally = addTallies(tally, playOne(context, recorded, test));
      // A worker has others to serve between two conversations.
      await otherWork();
    }
    cursor = batch.at(-1)?.id ?? cursor;
    played += batch.length;
    const kept = await db
      .update(backTests)
      .set({ found, played, cursor, tally })
      .where(isUnderWay(row.id))
      .returning({ id: backTests.id });
    if (kept.length === 0) return;
    if (batch.length < limits.batch) break;
  }
  await end(context, row.id, 'done');
}

/** A conversation that cannot be played costs itself only. */
function playOne({ logger }: Context, recorded: RecordedConversation, test: BackTestCase): BackTestTally {
  try {
    return playConversation(recorded, test);
  } catch (error) {
    logger.warn({ err: error, conversationId: recorded.id }, 'a conversation could not be played in a back-test');
    return { ...EMPTY_TALLY, unplayed: 1 };
  }
}

async function caseOf({ db, clock }: Context, row: BackTestRow): Promise<BackTestCase> {
  const { accountId, flowId, document, since, until } = row;
  const [accounts, members] = await db.transaction(async (tx) => [
    await loadAccounts(tx, [accountId]),
    await loadMembers(tx, [accountId], clock.now()),
  ]);
  const account = accounts.get(accountId);
  if (account === undefined) throw new RangeError(`There is no account ${accountId}.`);
  // The order of the parts is what makes a day: 2026-11-20.
  const days = new Intl.DateTimeFormat('en-CA', { timeZone: account.timeZone, dateStyle: 'short' });
  return {
    flow: { flowId, versionId: row.id, live: true, program: compile(document) },
    account,
    members: members.get(accountId) ?? [],
    begin: since - LEAD_IN_MS,
    since,
    until,
    dayOf: (at) => days.format(at),
  };
}

async function end({ db, clock }: Context, backTestId: string, state: 'done' | 'failed'): Promise<void> {
  await db.update(backTests).set({ state, finishedAt: clock.now() }).where(isUnderWay(backTestId));
}

/** A cancelled one is not written to any more. */
function isUnderWay(backTestId: string) {
  return and(eq(backTests.id, backTestId), inArray(backTests.state, ['queued', 'running']));
}
