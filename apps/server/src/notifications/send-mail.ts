import nodemailer from 'nodemailer';
import type { Services } from '../services.ts';
import { composeDelivery } from './compose-delivery.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import type { ConsoleLinks } from './links.ts';
import { loadReader } from './load-delivery.ts';
import type { Send } from './send.ts';

const TIMEOUT_MS = 10_000;

/** Sends one e-mail to one member. */
export function createMailSender({ config, clock, db, boss }: Services, links: ConsoleLinks): Send {
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

  return async function send(loaded) {
    const { delivery } = loaded;
    if (!transport) throw new DeliveryFailure('no_smtp', { permanent: true });
    const reader = await loadReader(db, delivery.targetId);
    if (!reader) throw new DeliveryFailure('no_reader', { permanent: true });
    const mail = composeDelivery(loaded, { locale: reader.locale, now: clock.now(), links });
    await transport.sendMail({
      from: config.mailFrom,
      to: { name: reader.name, address: reader.email },
      // The same on every try: a mail that was taken although we did not hear so is recognised as the same mail.
      messageId: `<${delivery.id}@janela>`,
      ...mail,
    });
  };
}
