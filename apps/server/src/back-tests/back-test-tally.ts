import type { ChannelKind, EpochMs } from '@janela/messaging-window';

/** Something the draft would have done to a customer or told the team, to be looked at. */
export interface BackTestExample {
  readonly what: 'sent' | 'blocked' | 'notified' | 'missed';
  readonly conversationId: string;
  readonly contactName: string | null;
  readonly nodeId: string;
  readonly at: EpochMs;
  readonly text: string | null;
}

/** Windows that closed within the time. */
export interface WindowTally {
  readonly closed: number;
  /** Closed while the customer's last message had no answer by a person. */
  readonly lost: number;
  /** Of the lost: the draft would have told the team before. */
  readonly lostThoughTold: number;
  /** Of the lost: the draft would have written to the customer before. */
  readonly lostThoughWritten: number;
  /** Of the lost: the team really was told before, by whatever flow was live. */
  readonly lostThoughReallyTold: number;
}

/** What the draft would have done, counted. Keys of the records: ids of blocks, kinds of channels, days as `2026-11-20`. */
export interface BackTestTally {
  readonly fired: number;
  readonly firedByTrigger: Readonly<Record<string, number>>;
  readonly firedByDay: Readonly<Record<string, number>>;
  readonly firedByChannel: Readonly<Partial<Record<ChannelKind, number>>>;
  readonly sentByBlock: Readonly<Record<string, number>>;
  readonly blockedByBlock: Readonly<Record<string, number>>;
  readonly notifiedByBlock: Readonly<Record<string, number>>;
  readonly missed: number;
  readonly failedRuns: number;
  /** Requests to other systems, which were not asked. */
  readonly requests: number;
  readonly windows: WindowTally;
  /** Conversations that could not be played. */
  readonly unplayed: number;
  readonly examples: readonly BackTestExample[];
}

export const MOST_EXAMPLES = 20;

export const EMPTY_TALLY: BackTestTally = {
  fired: 0,
  firedByTrigger: {},
  firedByDay: {},
  firedByChannel: {},
  sentByBlock: {},
  blockedByBlock: {},
  notifiedByBlock: {},
  missed: 0,
  failedRuns: 0,
  requests: 0,
  windows: { closed: 0, lost: 0, lostThoughTold: 0, lostThoughWritten: 0, lostThoughReallyTold: 0 },
  unplayed: 0,
  examples: [],
};

/** Both together; the examples of the first come first. */
export function addTallies(one: BackTestTally, other: BackTestTally): BackTestTally {
  return {
    fired: one.fired + other.fired,
    firedByTrigger: addCounts(one.firedByTrigger, other.firedByTrigger),
    firedByDay: addCounts(one.firedByDay, other.firedByDay),
    firedByChannel: addCounts(one.firedByChannel, other.firedByChannel),
    sentByBlock: addCounts(one.sentByBlock, other.sentByBlock),
    blockedByBlock: addCounts(one.blockedByBlock, other.blockedByBlock),
    notifiedByBlock: addCounts(one.notifiedByBlock, other.notifiedByBlock),
    missed: one.missed + other.missed,
    failedRuns: one.failedRuns + other.failedRuns,
    requests: one.requests + other.requests,
    windows: {
      closed: one.windows.closed + other.windows.closed,
      lost: one.windows.lost + other.windows.lost,
      lostThoughTold: one.windows.lostThoughTold + other.windows.lostThoughTold,
      lostThoughWritten: one.windows.lostThoughWritten + other.windows.lostThoughWritten,
      lostThoughReallyTold: one.windows.lostThoughReallyTold + other.windows.lostThoughReallyTold,
    },
    unplayed: one.unplayed + other.unplayed,
    examples: [...one.examples, ...other.examples].slice(0, MOST_EXAMPLES),
  };
}

/** How often each key is there. */
export function countBy(keys: readonly string[]): Readonly<Record<string, number>> {
  return keys.reduce<Readonly<Record<string, number>>>((counts, key) => addCounts(counts, { [key]: 1 }), {});
}

function addCounts<Counts extends Readonly<Record<string, number>>>(one: Counts, other: Counts): Counts {
  const sum: Record<string, number> = { ...one };
  for (const [key, count] of Object.entries(other)) sum[key] = (Object.hasOwn(sum, key) ? (sum[key] ?? 0) : 0) + count;
  return { ...one, ...sum };
}
