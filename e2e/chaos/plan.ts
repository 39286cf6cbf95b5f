/** What becomes of one customer, settled before anything happens. */
export interface PlannedConversation {
  readonly index: number;
  readonly channel: 'whatsapp' | 'messenger' | 'instagram';
  /** When they write, in minutes from the start, ascending. */
  readonly writesAt: readonly number[];
  /** `nobody`: a reminder is due. Else a person answers, in the console or in the phone app. */
  readonly answeredBy: 'nobody' | 'console' | 'phone-app';
  /** How often each of their webhooks is delivered. */
  readonly deliveries: number;
}

export interface Plan {
  readonly seed: number;
  readonly conversations: readonly PlannedConversation[];
}

/** Customers write within this many minutes; answers follow after it, reminders 23 hours after the last message. */
export const WRITING_MINUTES = 300;

const CHANNELS = ['whatsapp', 'messenger', 'instagram'] as const;

/** The same seed gives the same plan. */
export function makePlan(seed: number, size: number): Plan {
  const random = seededRandom(seed);
  const conversations = Array.from({ length: size }, (_, index): PlannedConversation => {
    const channel = CHANNELS[index % CHANNELS.length] ?? 'whatsapp';
    const fate = random();
    const writes = 1 + Math.floor(random() * 3);
    const writesAt = Array.from({ length: writes }, () => Math.floor(random() * WRITING_MINUTES)).sort((a, b) => a - b);
    return {
      index,
      channel,
      writesAt,
      answeredBy: fate < 0.6 ? 'nobody' : fate < 0.8 || channel !== 'whatsapp' ? 'console' : 'phone-app',
      deliveries: random() < 0.15 ? 2 : 1,
    };
  });
  return { seed, conversations };
}

/** mulberry32: small, fast, and the same everywhere, which is all that a repeatable plan needs. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a customer writes: nobody else writes the same. */
export function textOf(conversation: PlannedConversation, message: number): string {
  return `c${conversation.index} m${message}`;
}

export function answerTo(conversation: PlannedConversation): string {
  return `answer to c${conversation.index}.`;
}
