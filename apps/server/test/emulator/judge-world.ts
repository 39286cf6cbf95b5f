import type { ChannelKind } from '@janela/messaging-window';
import type { ConversationEvent, Effect } from '@janela/runtime';
import type { PlayedConversation, ThreadItem } from '@janela/runtime/simulation';
import type { ChannelConfig, GraphCall } from '../../src/channels/channel-adapter.ts';
import type { GraphClient } from '../../src/channels/graph-client.ts';
import type { IdentityRef, InboundComment } from '../../src/channels/inbound-event.ts';
import { adapters } from '../../src/channels/registry.ts';
import { outboxParts } from '../../src/outbox/outbox-parts.ts';
import { wireOf } from '../../src/outbox/stored-content.ts';
import type { Act, EmulatorProcess } from './emulator-process.ts';

export interface Judge {
  readonly emulator: EmulatorProcess;
  readonly graph: GraphClient;
}

/** Somebody who writes to a channel. */
export interface Customer {
  readonly channel: ChannelConfig & { readonly accessToken: string };
  readonly personId: string;
}

export interface Judgement {
  /** Calls that asked the platform for something. */
  readonly calls: number;
  readonly messages: number;
  /** What the platform refused, in words. */
  readonly refusals: readonly string[];
}

const IDENTITY_KIND: Readonly<Record<ChannelKind, IdentityRef['kind']>> = {
  whatsapp: 'wa_id',
  messenger: 'psid',
  instagram: 'igsid',
};

type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** A comment of ours, as the emulator knows it. */
interface KnownComment extends Pick<InboundComment, 'kind' | 'id'> {
  readonly at: number;
}

/**
 * Lets the platform judge what a conversation sent: its customer does in the emulator what they did in the simulation, and what the
 * runtime let through is rendered as the outbox renders it and sent at the very moment.
 */
export class ConversationTrial {
  readonly #judge: Judge;
  readonly #customer: Customer;
  readonly #messages = new Map<string, string>();
  readonly #comments = new Map<string, KnownComment>();
  readonly #refusals: string[] = [];
  #acts: { readonly act: Act; readonly event: ConversationEvent }[] = [];
  #now: number | null = null;
  #calls = 0;
  #sent = 0;

  constructor(judge: Judge, customer: Customer) {
    this.#judge = judge;
    this.#customer = customer;
  }

  async of({ thread }: PlayedConversation): Promise<Judgement> {
    for (const item of thread) await this.#take(item);
    return { calls: this.#calls, messages: this.#sent, refusals: this.#refusals };
  }

  async #take(item: ThreadItem): Promise<void> {
    if (item.type === 'event') {
      const act = this.#actOf(item.event);
      if (act !== null) this.#acts.push({ act, event: item.event });
      return;
    }
    const { effect, at } = item;
    if (effect.type !== 'send-message' && effect.type !== 'channel-action') return;
    await this.#moveTo(at);
    const calls = effect.type === 'send-message' ? this.#callsOf(effect) : this.#callsOfAction(effect);
    for (const call of calls) await this.#send(call, { nodeId: effect.nodeId, at });
  }

  #actOf(event: ConversationEvent): Act | null {
    if (event.type !== 'customer-message' && event.type !== 'customer-action') return null;
    const { channel, personId } = this.#customer;
    const { action, at } = event;
    const words = event.type === 'customer-message' ? event.text : event.comment?.text;
    return {
      accountId: channel.externalId,
      channel: channel.kind,
      personId,
      at,
      action,
      text: words === undefined || words === null || words === '' ? '…' : words,
    };
  }

  async #moveTo(now: number): Promise<void> {
    const acted = this.#acts;
    if (acted.length === 0 && now === this.#now) return;
    this.#acts = [];
    this.#now = now;
    const ids = await this.#judge.emulator.move(
      now,
      acted.map(({ act }) => act),
    );
    for (const [index, { event }] of acted.entries()) {
      const id = ids[index] ?? null;
      if (id === null) continue;
      this.#messages.set(event.id, id);
      if (event.type === 'customer-action' && event.comment !== undefined) {
        const { id: ours, kind = 'comment' } = event.comment;
        this.#comments.set(ours, { id, kind, at: event.at });
      }
    }
  }

  #callsOf({ messageId, content, commentId, sendMode }: EffectOf<'send-message'>): readonly GraphCall[] {
    const { channel } = this.#customer;
    const privateReply = commentId === undefined ? undefined : this.#comments.get(commentId);
    // What was never written on this channel cannot be answered on it.
    if (commentId !== undefined && privateReply === undefined) return [];
    const parts = outboxParts({
      messageId,
      content,
      channel: channel.kind,
      ...(privateReply === undefined ? {} : { privateReply }),
    });
    this.#sent += 1;
    const to = privateReply === undefined ? this.#address() : { kind: privateReply.kind, value: privateReply.id };
    return parts.flatMap(
      (part) =>
        adapters[channel.kind].render(
          { to, content: wireOf(part.content), sendMode, correlationId: part.id },
          channel,
        ) ?? [],
    );
  }

  #callsOfAction({ action, target }: EffectOf<'channel-action'>): readonly GraphCall[] {
    const { channel } = this.#customer;
    const known = target === null ? null : this.#known(target);
    if (known === undefined) return [];
    return [adapters[channel.kind].renderAction({ action, to: this.#address(), target: known }, channel) ?? []].flat();
  }

  #known(target: NonNullable<EffectOf<'channel-action'>['target']>) {
    const id = target.type === 'comment' ? this.#comments.get(target.id)?.id : this.#messages.get(target.id);
    return id === undefined ? undefined : { type: target.type, id };
  }

  #address(): IdentityRef {
    const { channel, personId } = this.#customer;
    return { kind: IDENTITY_KIND[channel.kind], value: personId };
  }

  async #send(call: GraphCall, { nodeId, at }: { readonly nodeId: string; readonly at: number }): Promise<void> {
    const { channel } = this.#customer;
    this.#calls += 1;
    const { answer } = await this.#judge.graph.send(call, channel.accessToken);
    const outcome = adapters[channel.kind].classifyAction(answer);
    if (outcome.type === 'done') return;
    const why = 'code' in outcome ? `${outcome.code}, ${JSON.stringify(call.body)}` : JSON.stringify(answer);
    this.#refusals.push(`${nodeId} at ${new Date(at).toISOString()} on ${channel.kind}: ${why}`);
  }
}
