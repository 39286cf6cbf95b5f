import nodemailer from 'nodemailer';
import type { Services } from '../services.ts';
import { composeMail } from './compose-mail.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import { loadReader, type LoadedDelivery } from './load-delivery.ts';

const TIMEOUT_MS = 10_000;

/** Sends one e-mail to one member. */
export type SendMail = (loaded: LoadedDelivery) => Promise<void>;

export function createMailSender(
  { config, clock, db, boss }: Services,
  linkTo: (conversationId: string) => string,
): SendMail {
  const transport =
    config.smtpUrl === undefined
      ? null
      : nodemailer.createTransport({
          url: config.smtpUrl,
          pool: true,
          maxConnections: 4,
          // Far below the queue's own limit: a mail that is still being sent must not be started again.
          connectionTimeout: TIMEOUT_MS,
          greetingTimeout: TIMEOUT_MS,
          socketTimeout: TIMEOUT_MS,
        });

  // Connections are kept for the next mail; once no job can come any more, nothing else would end them.
  boss.once('stopped', () => transport?.close());

  return async function send({ delivery, notification, account, channel, contact }) {
    if (!transport) throw new DeliveryFailure('no_smtp', { permanent: true });
    const reader = await loadReader(db, delivery.targetId);
    if (!reader) throw new DeliveryFailure('no_reader', { permanent: true });
    const mail = composeMail({
      kind: notification.kind,
      text: notification.text,
      contactName: contact.name,
      channelName: channel.name,
      lastMessage: notification.facts.lastInbound,
      windowClosesAt: notification.facts.windowClosesAt,
      now: clock.now(),
      locale: reader.locale,
      timeZone: account.timeZone,
      link: linkTo(notification.conversationId),
    });
    await transport.sendMail({
      from: config.mailFrom,
      to: { name: reader.name, address: reader.email },
      // The same on every try: a mail that was taken although we did not hear so is recognised as the same mail.
      messageId: `<${delivery.id}@janela>`,
      ...mail,
    });
  };
}
