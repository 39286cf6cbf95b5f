import type { GraphEmulator } from '../graph-emulator/start-graph-emulator.ts';
import { startGraphEmulator } from '../graph-emulator/start-graph-emulator.ts';
import { type Installation, startInstallation } from '../installation/start-installation.ts';
import { type Mailbox, startMailbox } from '../mailbox/start-mailbox.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../webhook-receiver/start-webhook-receiver.ts';
import { type Admin, createAccount } from './admin.ts';
import { APP_SECRET, BUSINESSES } from './businesses.ts';

export interface StageOptions {
  /** What the clock shows at the start, ISO 8601. */
  readonly startAt?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly autoStatuses?: boolean;
}

/** A whole small world: a throw-away installation, Meta's end of three channels, an SMTP inbox and a webhook receiver. */
export interface Stage {
  readonly installation: Installation;
  readonly emulator: GraphEmulator;
  readonly mailbox: Mailbox;
  readonly receiver: WebhookReceiver;
  close(): Promise<void>;
}

export async function startStage(options: StageOptions = {}): Promise<Stage> {
  const world: { installation?: Installation } = {};
  const emulator = await startGraphEmulator({
    now: () => world.installation?.lastKnownNow ?? Date.now(),
    beforeCall: async () => void (await world.installation?.now()),
    appSecret: APP_SECRET,
    accounts: BUSINESSES,
    autoStatuses: options.autoStatuses ?? true,
    webhookRetryDelaysMs: [50, 200, 500, 1_000, 1_000, 2_000, 2_000, 4_000, 4_000, 8_000, 8_000],
  });
  const mailbox = await startMailbox();
  const receiver = await startWebhookReceiver();
  const installation = await startInstallation({
    graphUrl: emulator.url,
    smtpUrl: mailbox.url,
    ...(options.startAt === undefined ? {} : { startAt: options.startAt }),
    ...(options.env === undefined ? {} : { env: options.env }),
  });
  world.installation = installation;
  return {
    installation,
    emulator,
    mailbox,
    receiver,
    async close() {
      await installation.stop();
      await Promise.all([emulator.close(), mailbox.close(), receiver.close()]);
    },
  };
}

/** An account with its three channels connected, told by webhook too, and the 24-hour reminder live. */
export async function furnish(stage: Stage): Promise<Admin> {
  const { installation, receiver } = stage;
  if (installation.signInUrl === null) throw new Error('The installation has an account already.');
  const admin = await createAccount(installation.url, installation.signInUrl);
  await connectChannels(stage, admin);
  const endpoint = await admin.call<{ secret: string }>('POST', '/api/v1/webhook-endpoints', { url: receiver.url });
  receiver.setSecret(endpoint.secret);
  const flow = await admin.call<{ id: string; revision: number }>('POST', '/api/v1/flows', {
    templateId: '24h-reminder',
    locale: 'en',
  });
  await admin.call('POST', `/api/v1/flows/${flow.id}/publish`, { revision: flow.revision });
  return admin;
}

/** Connects every business of the emulator and tells the emulator where its webhooks go. */
export async function connectChannels({ emulator }: Stage, admin: Admin): Promise<void> {
  for (const business of BUSINESSES) {
    const channel = await admin.call<{ webhookUrl: string; verifyToken: string }>('POST', '/api/v1/channels', {
      kind: business.channel,
      name: business.name,
      externalId: business.id,
      accessToken: business.token,
      appSecret: APP_SECRET,
      ...(business.channel === 'instagram' ? { login: business.login } : {}),
    });
    emulator.setWebhookUrl(business.id, channel.webhookUrl);
    const handshake = await emulator.verifySubscription(business.id, channel.verifyToken);
    if (!handshake.isVerified) throw new Error(`${business.name}: the webhook was not verified.`);
  }
}
