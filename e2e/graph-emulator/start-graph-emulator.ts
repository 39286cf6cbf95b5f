import Fastify from 'fastify';
import type { Account } from './account.ts';
import { createEmulatorState } from './emulator-state.ts';
import { createFailureScript, type ScriptedFailure, type ScriptedHang } from './failure-script.ts';
import { type GraphRoutesContext, registerGraphRoutes } from './graph-routes.ts';
import {
  createInstagramCustomer,
  type InstagramCustomer,
  type InstagramPerson,
} from './instagram/instagram-customer.ts';
import { registerMediaRoute } from './media-route.ts';
import {
  createMessengerCustomer,
  type MessengerCustomer,
  type MessengerPerson,
} from './messenger/messenger-customer.ts';
import { automaticUpdates, ownEcho } from './own-send-updates.ts';
import { pressOption } from './press-option.ts';
import type { RecordedSend } from './recorded-send.ts';
import { type SubscriptionAnswer, verifySubscription } from './webhooks/verify-subscription.ts';
import { createWebhookSender, type WebhookSender } from './webhooks/webhook-sender.ts';
import type { WebhookUpdate } from './webhooks/webhook-update.ts';
import { createWhatsAppCustomer, type WhatsAppCustomer, type WhatsAppPerson } from './whatsapp/whatsapp-customer.ts';
import { type WhatsAppStatus, whatsAppFailedUpdate, whatsAppStatusUpdate } from './whatsapp/whatsapp-status.ts';

export interface GraphEmulatorOptions {
  /** A free one unless told. Always on the loopback address. */
  readonly port?: number;
  /** The clock everything is judged by, epoch milliseconds. */
  readonly now: () => number;
  /** Awaited before each call is judged: the place to read a clock that moves in another process. */
  readonly beforeCall?: () => Promise<void>;
  readonly appSecret: string;
  /** The app that sends, as echoes name it. */
  readonly appId?: string;
  readonly accounts: readonly Account[];
  /** Where an account's webhooks go. `setWebhookUrl` comes first. */
  readonly webhookUrl?: (accountId: string) => string | undefined;
  /** Tell statuses, echoes and deliveries of each taken message by itself. */
  readonly autoStatuses?: boolean;
  readonly whatsAppWindowErrors?: 'answer' | 'status';
  /** Real milliseconds before each further attempt at an unanswered or refused webhook. None unless told. */
  readonly webhookRetryDelaysMs?: readonly number[];
}

export interface GraphEmulator extends Omit<WebhookSender, 'close'> {
  /** What stands in for both graph.facebook.com and graph.instagram.com. */
  readonly url: string;
  readonly sends: readonly RecordedSend[];
  /** The first recorded call that fits, at once if there is one. Rejects when the emulator closes before. */
  waitForSend(fits: (send: RecordedSend) => boolean): Promise<RecordedSend>;
  whatsAppCustomer(accountId: string, person: WhatsAppPerson): WhatsAppCustomer;
  messengerCustomer(accountId: string, person: MessengerPerson): MessengerCustomer;
  instagramCustomer(accountId: string, person: InstagramPerson): InstagramCustomer;
  /** The customer presses a button, a quick reply or a row of a message they were sent, by its id or its title. */
  press(send: RecordedSend, wanted: string, at?: number): WebhookUpdate;
  /** What Meta would tell of a taken message. */
  statusOf(send: RecordedSend, status: WhatsAppStatus, at?: number): WebhookUpdate;
  failureOf(send: RecordedSend, failure: ScriptedFailure, at?: number): WebhookUpdate;
  echoOf(send: RecordedSend, at?: number): WebhookUpdate;
  verifySubscription(accountId: string, verifyToken: string): Promise<SubscriptionAnswer>;
  setWebhookUrl(accountId: string, url: string): void;
  /** When the emulator's own window for this person closes, by its own book-keeping. */
  windowClosesAt(accountId: string, personId: string): number | null;
  failNext(failure: ScriptedFailure): void;
  hangNext(hang?: ScriptedHang): void;
  setLatency(ms: number): void;
  clearScript(): void;
  revokeToken(accountId: string): void;
  close(): Promise<void>;
}

export async function startGraphEmulator(options: GraphEmulatorOptions): Promise<GraphEmulator> {
  const state = createEmulatorState(options.now);
  for (const account of options.accounts) state.accounts.set(account.id, account);
  state.whatsAppWindowErrors = options.whatsAppWindowErrors ?? 'answer';
  const script = createFailureScript();
  const webhookUrls = new Map<string, string>();
  const webhookUrl = (accountId: string) => webhookUrls.get(accountId) ?? options.webhookUrl?.(accountId);
  const webhooks = createWebhookSender({
    appSecret: options.appSecret,
    webhookUrl,
    retryDelaysMs: options.webhookRetryDelaysMs ?? [],
  });
  const appId = options.appId ?? '900000000000001';
  const watchers = new Set<{ check: (send: RecordedSend) => void; fail: (error: Error) => void }>();

  function accountOf(id: string): Account {
    const account = state.accounts.get(id);
    if (account === undefined) throw new Error(`The emulator knows no account ${id}.`);
    return account;
  }
  function accountOn<C extends Account['channel']>(channel: C, id: string): Extract<Account, { channel: C }> {
    const account = accountOf(id);
    if (!isOn(account, channel)) throw new Error(`Account ${id} is not on ${channel}.`);
    return account;
  }
  function echoed(send: RecordedSend, at: number) {
    return { at, appId, personId: state.comments.get(send.recipient)?.authorId ?? send.recipient };
  }

  const onTaken: GraphRoutesContext['onTaken'] = ({ account, send, verdict, tellsStatuses, answered }) => {
    const isMessage = send.messageId !== undefined && send.outcome !== 'lost';
    if (!isMessage || webhookUrl(account.id) === undefined) return;
    if (verdict.type === 'accepted' && verdict.failsLater !== undefined && account.channel === 'whatsapp') {
      const refusal = verdict.failsLater;
      void webhooks.deliver([whatsAppFailedUpdate(account, send, { refusal, at: state.now() })], { after: answered });
    } else if (options.autoStatuses === true && tellsStatuses) {
      void webhooks.deliver(automaticUpdates(account, send, echoed(send, state.now())), { after: answered });
    }
  };

  const server = Fastify({ forceCloseConnections: true, bodyLimit: 1_048_576 });
  server.addHook('onRequest', async () => options.beforeCall?.());
  registerGraphRoutes(server, {
    state,
    script,
    onTaken,
    onRecorded: (send) => watchers.forEach((watcher) => watcher.check(send)),
  });
  registerMediaRoute(server, state);
  const url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });

  return {
    url,
    sends: state.sends,
    waitForSend(fits) {
      const present = state.sends.find(fits);
      if (present !== undefined) return Promise.resolve(present);
      return new Promise((resolve, reject) => {
        const watcher = {
          check(send: RecordedSend) {
            if (!fits(send)) return;
            watchers.delete(watcher);
            resolve(send);
          },
          fail: reject,
        };
        watchers.add(watcher);
      });
    },
    whatsAppCustomer: (id, person) => createWhatsAppCustomer(state, accountOn('whatsapp', id), person),
    messengerCustomer: (id, person) => createMessengerCustomer(state, accountOn('messenger', id), person),
    instagramCustomer: (id, person) => createInstagramCustomer(state, accountOn('instagram', id), person),
    press: (send, wanted, at) => pressOption(state, { send, wanted, ...(at === undefined ? {} : { at }) }),
    statusOf: (send, status, at = state.now()) =>
      whatsAppStatusUpdate(accountOn('whatsapp', send.accountId), send, { status, at }),
    failureOf(send, failure, at = state.now()) {
      const refusal = { type: 'OAuthException', message: 'Scripted failure', ...failure };
      return whatsAppFailedUpdate(accountOn('whatsapp', send.accountId), send, { refusal, at });
    },
    echoOf: (send, at = state.now()) => ownEcho(accountOf(send.accountId), send, echoed(send, at)),
    verifySubscription: (id, verifyToken) => verifySubscription(webhookUrl(id) ?? '', verifyToken),
    setWebhookUrl: (id, address) => void webhookUrls.set(accountOf(id).id, address),
    windowClosesAt: (id, personId) => state.windows.closesAt(id, personId),
    failNext: script.failNext,
    hangNext: script.hangNext,
    setLatency: (ms) => void (script.latencyMs = ms),
    clearScript: () => script.clear(),
    revokeToken: (id) => void state.revokedTokens.add(accountOf(id).token),
    deliver: webhooks.deliver,
    deliverBytes: webhooks.deliverBytes,
    repeat: webhooks.repeat,
    settled: webhooks.settled,
    async close() {
      webhooks.close();
      for (const watcher of watchers) watcher.fail(new Error('The Graph emulator was closed.'));
      await server.close();
    },
  };
}

function isOn<C extends Account['channel']>(account: Account, channel: C): account is Extract<Account, { channel: C }> {
  return account.channel === channel;
}
