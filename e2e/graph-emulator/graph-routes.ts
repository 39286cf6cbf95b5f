import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Account, describeAccount } from './account.ts';
import { findAccount } from './find-account.ts';
import type { EmulatorState } from './emulator-state.ts';
import type { FailureScript } from './failure-script.ts';
import { refusalOf } from './failure-script.ts';
import { type GraphRefusal, graphErrorBody, malformed, unknownObject } from './graph-refusal.ts';
import { judgeInstagramSend } from './instagram/judge-instagram-send.ts';
import { judgeMessengerSend } from './messenger/judge-messenger-send.ts';
import type { RecordedSend } from './recorded-send.ts';
import type { Verdict } from './verdict.ts';
import { judgeWhatsAppSend } from './whatsapp/judge-whatsapp-send.ts';

export interface GraphRoutesContext {
  readonly state: EmulatorState;
  readonly script: FailureScript;
  /** Called for each taken message. */
  readonly onTaken: (taken: {
    readonly account: Account;
    readonly send: RecordedSend;
    readonly verdict: Verdict;
    readonly tellsStatuses: boolean;
    /** When the sender has its answer; at once where none will come. */
    readonly answered: Promise<void>;
  }) => void;
  readonly onRecorded: (send: RecordedSend) => void;
}

interface NodeRoute {
  Params: { version: string; id: string };
  Querystring: { access_token?: string; fields?: string };
}

/** By edge. Instagram's is the API's of 2014, which no page has taken back; Facebook's is common knowledge. */
const longestPublicReply = { comments: 8_000, replies: 300 } as const;

export function registerGraphRoutes(server: FastifyInstance, context: GraphRoutesContext): void {
  const { state, script } = context;

  server.post<NodeRoute>('/:version/:id/messages', async (request, reply) => {
    const found = findAccount(state, {
      id: request.params.id,
      token: tokenOf(request),
      body: request.body,
    });
    if ('refusal' in found) return refuse(reply, found.refusal);
    const { account } = found;
    if (script.latencyMs > 0) await new Promise((resume) => setTimeout(resume, script.latencyMs));

    const failure = script.takeFailure(account.id);
    const verdict: Verdict =
      failure === null
        ? judge(state, account, request.body)
        : {
            type: 'refused',
            kind: 'message',
            recipient: recipientOf(request.body),
            refusal: refusalOf(failure, account.channel === 'whatsapp'),
          };
    const hang = failure === null ? script.takeHang(account.id) : null;
    const send = record(state, account, { path: request.url, body: request.body, verdict, isAnswered: hang === null });
    context.onRecorded(send);
    if (verdict.type === 'accepted') {
      // `close` also comes where the sender went away before the answer, `finish` would not.
      const answered = new Promise<void>((resolve) => reply.raw.once('close', () => resolve()));
      const tellsStatuses = hang?.statuses !== false;
      context.onTaken({
        account,
        send,
        verdict,
        tellsStatuses,
        answered: hang === null ? answered : Promise.resolve(),
      });
    }
    if (hang !== null) {
      reply.hijack();
      if (hang.reset === true) request.raw.socket.destroy();
      return reply;
    }
    if (verdict.type === 'refused') return refuse(reply.headers(failure?.headers ?? {}), verdict.refusal);
    return reply.send(verdict.answer);
  });

  for (const edge of ['comments', 'replies'] as const) {
    server.post<NodeRoute>(`/:version/:id/${edge}`, async (request, reply) => {
      const { body } = request;
      const comment = state.comments.get(request.params.id);
      const owner = comment === undefined ? undefined : state.accounts.get(comment.accountId);
      const wanted = edge === 'replies' ? 'instagram' : 'messenger';
      if (comment === undefined || owner?.channel !== wanted) return refuse(reply, unknownObject(request.params.id));
      const found = findAccount(state, { id: owner.id, token: tokenOf(request), body });
      if ('refusal' in found) return refuse(reply, found.refusal);
      const text = typeof body === 'object' && body !== null && 'message' in body ? body.message : undefined;
      const id = edge === 'replies' ? state.ids.number() : `${comment.id.split('_')[0]}_${state.ids.number()}`;
      const about = { kind: 'public-reply', recipient: comment.id } as const;
      const verdict: Verdict =
        typeof text === 'string' && text !== '' && text.length <= longestPublicReply[edge]
          ? { type: 'accepted', ...about, messageId: id, answer: { id } }
          : { type: 'refused', ...about, refusal: malformed('Param message is required, and must not be too long') };
      context.onRecorded(record(state, owner, { path: request.url, body, verdict, isAnswered: true }));
      return verdict.type === 'refused' ? refuse(reply, verdict.refusal) : reply.send(verdict.answer);
    });
  }

  server.get<NodeRoute>('/:version/:id', async (request, reply) => {
    const { id } = request.params;
    const about = state.people.get(id) ?? state.media.get(id);
    const found = findAccount(state, { id: about?.accountId ?? id, token: tokenOf(request) });
    if ('refusal' in found) return refuse(reply, found.refusal);
    const description = about === undefined ? describeAccount(found.account) : describeOther(request, state);
    return reply.send(pick(description, request.query.fields));
  });

  function refuse(reply: FastifyReply, refusal: GraphRefusal): FastifyReply {
    return reply.status(refusal.status).send(graphErrorBody(refusal, state.ids.trace()));
  }

  server.setNotFoundHandler((request, reply) =>
    refuse(reply, { ...malformed(`Unknown path components: ${request.url}`), code: 2500 }),
  );
  server.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
    if ((error.statusCode ?? 500) < 500) return refuse(reply, malformed(error.message));
    return refuse(reply, { status: 500, code: 1, type: 'OAuthException', message: error.message });
  });
}

function judge(state: EmulatorState, account: Account, body: unknown): Verdict {
  if (account.channel === 'whatsapp') return judgeWhatsAppSend(state, account, body);
  if (account.channel === 'messenger') return judgeMessengerSend(state, account, body);
  return judgeInstagramSend(state, account, body);
}

function record(
  state: EmulatorState,
  account: Account,
  call: { readonly path: string; readonly body: unknown; readonly verdict: Verdict; readonly isAnswered: boolean },
): RecordedSend {
  const { verdict } = call;
  const refusal = verdict.type === 'refused' ? verdict.refusal : verdict.failsLater;
  const outcomeOfAccepted = refusal === undefined ? 'accepted' : 'failed-later';
  const isLost = verdict.type === 'accepted' && verdict.isLost === true;
  const send: RecordedSend = {
    at: state.now(),
    channel: account.channel,
    accountId: account.id,
    kind: verdict.kind,
    recipient: verdict.recipient,
    path: call.path.split('?')[0] ?? call.path,
    body: call.body,
    outcome: verdict.type === 'refused' ? 'refused' : isLost ? 'lost' : outcomeOfAccepted,
    answered: call.isAnswered,
    ...(verdict.type === 'accepted' && verdict.messageId !== undefined ? { messageId: verdict.messageId } : {}),
    ...(refusal === undefined ? {} : { code: refusal.code }),
    ...(refusal?.subcode === undefined ? {} : { subcode: refusal.subcode }),
    ...(verdict.correlation === undefined ? {} : { correlation: verdict.correlation }),
  };
  state.sends.push(send);
  return send;
}

function tokenOf(request: FastifyRequest<NodeRoute>): string | undefined {
  const bearer = /^(?:Bearer|OAuth) (.+)$/i.exec(request.headers.authorization ?? '');
  return bearer?.[1] ?? request.query.access_token;
}

function recipientOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  if ('to' in body) return String(body.to);
  return 'recipient' in body ? JSON.stringify(body.recipient) : '';
}

function describeOther(request: FastifyRequest<NodeRoute>, state: EmulatorState): Record<string, unknown> {
  const { id } = request.params;
  const media = state.media.get(id);
  if (media !== undefined) {
    return {
      messaging_product: 'whatsapp',
      id,
      url: `${request.protocol}://${request.host}/media/${id}?issued=${state.now()}`,
      mime_type: media.mimeType,
      file_size: media.bytes.length,
    };
  }
  const person = state.people.get(id);
  const [first = '', ...rest] = (person?.name ?? '').split(' ');
  return { id, name: person?.name, username: person?.username, first_name: first, last_name: rest.join(' ') };
}

/** `fields` names what comes back, and `id` always does. */
function pick(description: Record<string, unknown>, fields: string | undefined): Record<string, unknown> {
  if (fields === undefined) return description;
  const wanted = new Set(['id', ...fields.split(',').map((field) => field.trim())]);
  return Object.fromEntries(Object.entries(description).filter(([name]) => wanted.has(name)));
}
