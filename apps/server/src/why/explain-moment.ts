import type { ChannelKind, EpochMs } from '@janela/messaging-window';
import type { ConversationState, ReplyStatus } from '@janela/runtime';
import type { Services } from '../services.ts';
import { flowAt } from './flows-at.ts';
import { messageWithVerdicts, noticesOf } from './messages-at.ts';
import {
  readFlows,
  readMessages,
  readRecordSince,
  readReplyStatus,
  readRuns,
  readTimers,
  readTraces,
  readWindowMove,
} from './read-record.ts';
import { runAt } from './runs-at.ts';
import { armedBy, entriesOf } from './trace-record.ts';
import type { Why } from './why.ts';
import { windowAt } from './window-at.ts';

const HOUR_MS = 3_600_000;
/** A window is 24 hours long; one that has just closed is asked about most. */
const LOOK_BACK_MS = 48 * HOUR_MS;
/** A message is asked about by its own time, and what became of it is told a little later. */
const LOOK_AHEAD_MS = HOUR_MS;

export interface Asked {
  readonly accountId: string;
  readonly flowId?: string | undefined;
  readonly conversation: {
    readonly id: string;
    readonly channel: { readonly id: string; readonly kind: ChannelKind };
    readonly marginMs: number;
    readonly state: ConversationState | null;
    readonly replyStatus: ReplyStatus;
  };
}

/** Why what happened in a conversation by a moment happened, and why the rest did not. A moment to come is now. */
export async function explainMoment(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { accountId, flowId, conversation }: Asked,
  at: EpochMs,
): Promise<Why> {
  const now = clock.now();
  const moment = Math.min(at, now);
  const { id, channel, marginMs, state } = conversation;
  const since = Math.max(moment - LOOK_BACK_MS, 0);
  const span = { since, until: moment + LOOK_AHEAD_MS };
  const [traces, recordSince, toldStatus, move, stored, storedRuns, present, flows] = await Promise.all([
    readTraces(db, id, span),
    readRecordSince(db, id),
    readReplyStatus(db, id, moment),
    readWindowMove(db, id, moment),
    readMessages(db, id, span),
    readRuns(db, id, { since, until: moment }),
    readTimers(db, id),
    readFlows(db, { accountId, flowId }, moment),
  ]);
  const until = traces.filter((trace) => trace.at <= moment);
  const waits = entriesOf(until, 'run-waiting');
  const record = {
    moment,
    channel,
    matched: entriesOf(until, 'trigger-matched'),
    skipped: entriesOf(until, 'trigger-skipped'),
    armed: moment === now ? present : armedBy(until, moment),
  };
  return {
    at: moment,
    since,
    recordSince,
    window: windowAt({ channel: { kind: channel.kind, marginMs }, move, present: state?.window }, moment),
    replyStatus: toldStatus ?? (moment === now ? conversation.replyStatus : null),
    runs: storedRuns.map((one) => runAt(one, { moment, waits })),
    messages: stored.map((one) => messageWithVerdicts(one, traces)),
    notices: noticesOf(traces),
    flows: flows.map((flow) => flowAt(flow, record)),
  };
}
