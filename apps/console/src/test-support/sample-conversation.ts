import type { ConversationDetail } from '../api/answers.ts';

const HOUR_MS = 3_600_000;

interface Sample {
  /** Hours until the window closes; negative where it has closed. */
  readonly hoursLeft: number;
  readonly composer?: Partial<ConversationDetail['composer']>;
  readonly kind?: ConversationDetail['channel']['kind'];
}

/** A conversation whose customer waits. */
export function sampleConversation({ hoursLeft, composer, kind = 'whatsapp' }: Sample): ConversationDetail {
  const closesAt = Date.now() + hoursLeft * HOUR_MS;
  return {
    id: '018f0000-0000-7000-8000-000000000001',
    contact: { id: '018f0000-0000-7000-8000-000000000002', name: 'Ana' },
    channel: { id: '018f0000-0000-7000-8000-000000000003', kind, name: 'Vendas' },
    replyStatus: 'pending',
    window: {
      phase: hoursLeft > 0 ? 'open' : 'closed',
      openedAt: new Date(closesAt - 24 * HOUR_MS).toISOString(),
      closesAt: new Date(closesAt).toISOString(),
    },
    lastMessage: { at: new Date(closesAt - 24 * HOUR_MS).toISOString(), text: 'Oi' },
    assigneeId: null,
    tags: ['VIP'],
    stage: null,
    fields: {},
    composer: {
      allowed: true,
      ruleId: 'whatsapp.window',
      until: new Date(closesAt - 60_000).toISOString(),
      reason: null,
      possibleAgain: null,
      sendMode: 'session',
      ...composer,
    },
    runs: [],
  };
}
