import { createHmac } from 'node:crypto';

export interface WebhookLoad {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly appSecret: string;
  readonly phoneNumberId: string;
  readonly senders: number;
}

/** Whole HTTP requests, signed and ready to be written, each with a message of its own: the load costs as little as it can. */
export function signWebhooks(load: WebhookLoad, { count, firstId }: { count: number; firstId: number }): Buffer[] {
  const requests: Buffer[] = [];
  const second = Math.floor(Date.now() / 1000);
  for (let id = firstId; id < firstId + count; id += 1) {
    const from = String(5_511_900_000_000 + (id % load.senders));
    const body = JSON.stringify(textMessage(load.phoneNumberId, { from, id: `wamid.bench${id}`, second }));
    const signature = createHmac('sha256', load.appSecret).update(body).digest('hex');
    requests.push(
      Buffer.from(
        `POST ${load.path} HTTP/1.1\r\nhost: ${load.host}:${load.port}\r\ncontent-type: application/json\r\n` +
          `x-hub-signature-256: sha256=${signature}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      ),
    );
  }
  return requests;
}

/** The shape of a WhatsApp Cloud API text message webhook. */
function textMessage(phoneNumberId: string, message: { from: string; id: string; second: number }) {
  return {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '102290129340398',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
              contacts: [{ profile: { name: `Customer ${message.from.slice(-6)}` }, wa_id: message.from }],
              messages: [
                {
                  from: message.from,
                  id: message.id,
                  timestamp: String(message.second),
                  type: 'text',
                  text: { body: 'Bom dia! Vocês ainda têm horário para sábado à tarde?' },
                },
              ],
            },
          },
        ],
      },
    ],
  };
}
