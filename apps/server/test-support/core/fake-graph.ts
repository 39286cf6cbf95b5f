import type { GraphAnswer, GraphCall } from '../../src/channels/channel-adapter.ts';
import type { GraphClient, GraphExchange } from '../../src/channels/graph-client.ts';

/** What a scripted platform does with one call: an answer, silence after the request left, or a connection that never came. */
export type Reaction = GraphAnswer | 'silence' | 'unreachable';

/** A Graph client that answers from a script and remembers what it was asked. */
export class FakeGraph implements GraphClient {
  readonly calls: GraphCall[] = [];
  /** Asked for every call; the default takes everything. */
  react: (call: GraphCall) => Reaction | Promise<Reaction> = () => accepted(`wamid.${this.calls.length}`);

  async send(call: GraphCall): Promise<GraphExchange> {
    this.calls.push(call);
    const reaction = await this.react(call);
    const answer = typeof reaction === 'string' ? null : reaction;
    return {
      left: reaction !== 'unreachable',
      answer,
      record: {
        method: call.method,
        url: call.path,
        requestBody: call.body ?? null,
        status: answer?.status ?? null,
        responseBody: answer?.body ?? null,
        durationMs: 0,
        failure: answer === null ? 'no_answer' : null,
      },
    };
  }

  /** The texts sent to one address, in order. */
  textsTo(address: string): string[] {
    return this.calls.flatMap(({ body }) => {
      const sent = body as {
        to?: string;
        recipient?: { id?: string };
        text?: { body: string };
        message?: { text: string };
      };
      return (sent.to ?? sent.recipient?.id ?? '').replace(/^\+/, '') === address
        ? [sent.text?.body ?? sent.message?.text ?? '']
        : [];
    });
  }
}

/** The answer of a platform that took the message; the same shape serves WhatsApp, Messenger and Instagram. */
export function accepted(providerId: string): GraphAnswer {
  return {
    status: 200,
    headers: {},
    body: { messaging_product: 'whatsapp', messages: [{ id: providerId }], message_id: providerId, recipient_id: '1' },
  };
}

/** The answer of a platform that refused with one of its error codes. */
export function refused(
  code: number,
  { status = 400, subcode }: { status?: number; subcode?: number } = {},
): GraphAnswer {
  return {
    status,
    headers: {},
    body: { error: { message: 'refused', type: 'OAuthException', code, error_subcode: subcode, fbtrace_id: 'x' } },
  };
}
