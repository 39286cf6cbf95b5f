import type { EpochMs } from '@janela/messaging-window';
import type { AccountView, ConversationEvent, MemberView, PublishedFlow } from '@janela/runtime';
import { MemoryHost, type HostedConversation } from '@janela/runtime/simulation';
import { closedWindows } from './closed-windows.ts';
import { countBy, EMPTY_TALLY, MOST_EXAMPLES, type BackTestExample, type BackTestTally } from './back-test-tally.ts';

/** A conversation as it really went. */
export interface RecordedConversation extends HostedConversation {
  /** What the customer, the team and the platform did, in the order in which it became known. */
  readonly events: readonly ConversationEvent[];
  /** When the team really was told something about it. */
  readonly toldAt: readonly EpochMs[];
}

export interface BackTestCase {
  readonly flow: PublishedFlow;
  readonly account: AccountView;
  readonly members: readonly MemberView[];
  /** Before what counts: events of that time only make the state that the period finds. */
  readonly begin: EpochMs;
  readonly since: EpochMs;
  readonly until: EpochMs;
  /** The day of a moment where the account is: `2026-11-20`. */
  readonly dayOf: (at: EpochMs) => string;
}

/** What a draft would have done in one conversation. Nothing is sent and nothing is written: the host keeps everything in memory. */
export function playConversation(recorded: RecordedConversation, test: BackTestCase): BackTestTally {
  const { flow, account, members, begin, since, until, dayOf } = test;
  const { events, toldAt, ...hosted } = recorded;
  const { id, channel, contact } = hosted;
  const host = new MemoryHost(begin, [flow], {
    conversations: [hosted],
    surroundings: { account, members },
    requests: { outcome: 'failed', status: null, reason: 'not-asked' },
  });
  for (const event of events) {
    host.moveTo(event.receivedAt);
    host.deliver(id, event);
  }
  host.moveTo(until);

  const counts = ({ at }: { readonly at: EpochMs }): boolean => at >= since;
  const started = host.traces
    .map(({ trace }) => trace)
    .filter(counts)
    .flatMap(({ at, entries }) =>
      entries.flatMap((entry) => (entry.type === 'trigger-matched' ? [{ at, nodeId: entry.nodeId }] : [])),
    );
  const happened = host.happenings.filter(counts);
  const blocksOf = (what: 'sent' | 'blocked' | 'notified') =>
    countBy(happened.filter((one) => one.what === what).map(({ node }) => node));
  const numberOf = (what: (typeof happened)[number]['what']) => happened.filter((one) => one.what === what).length;
  const between = (what: 'sent' | 'notified', from: EpochMs, to: EpochMs) =>
    host.happenings.some((one) => one.what === what && one.at >= from && one.at < to);

  const closed = closedWindows(channel.kind, events, { since, until });
  const lost = closed.filter(({ isLost }) => isLost);
  return {
    ...EMPTY_TALLY,
    fired: started.length,
    firedByTrigger: countBy(started.map(({ nodeId }) => nodeId)),
    firedByDay: countBy(started.map(({ at }) => dayOf(at))),
    firedByChannel: started.length === 0 ? {} : { [channel.kind]: started.length },
    sentByBlock: blocksOf('sent'),
    blockedByBlock: blocksOf('blocked'),
    notifiedByBlock: blocksOf('notified'),
    missed: numberOf('missed'),
    failedRuns: numberOf('failed'),
    requests: numberOf('requested'),
    windows: {
      closed: closed.length,
      lost: lost.length,
      lostThoughTold: lost.filter((one) => between('notified', one.since, one.closedAt)).length,
      lostThoughWritten: lost.filter((one) => between('sent', one.since, one.closedAt)).length,
      lostThoughReallyTold: lost.filter((one) => toldAt.some((at) => at >= one.since && at < one.closedAt)).length,
    },
    examples: happened
      .flatMap(({ what, node, at, text }): BackTestExample[] =>
        what === 'sent' || what === 'blocked' || what === 'notified' || what === 'missed'
          ? [{ what, conversationId: id, contactName: contact.name, nodeId: node, at, text }]
          : [],
      )
      .slice(0, MOST_EXAMPLES),
  };
}
