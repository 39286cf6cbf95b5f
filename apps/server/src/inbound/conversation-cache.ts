/** Where an identity leads. */
export interface KnownConversation {
  readonly conversationId: string;
  readonly contactId: string;
  readonly name: string | null;
}

/**
 * The newest identities and their conversations, so that a known customer's message costs no look-up. An identity keeps
 * its conversation for life; a miss only costs a query. Bounded, oldest out first.
 */
export class ConversationCache {
  readonly #entries = new Map<string, KnownConversation>();
  readonly #limit: number;

  constructor(limit = 200_000) {
    this.#limit = limit;
  }

  get(channelId: string, identity: string): KnownConversation | undefined {
    return this.#entries.get(`${channelId} ${identity}`);
  }

  set(channelId: string, identity: string, known: KnownConversation): void {
    const key = `${channelId} ${identity}`;
    this.#entries.delete(key);
    this.#entries.set(key, known);
    if (this.#entries.size <= this.#limit) return;
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }
}
