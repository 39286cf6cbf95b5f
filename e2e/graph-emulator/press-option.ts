import type { EmulatorState } from './emulator-state.ts';
import { createInstagramCustomer } from './instagram/instagram-customer.ts';
import { createMessengerCustomer } from './messenger/messenger-customer.ts';
import { type Option, optionsOf } from './send-options.ts';
import type { RecordedSend } from './recorded-send.ts';
import type { WebhookUpdate } from './webhooks/webhook-update.ts';
import { createWhatsAppCustomer } from './whatsapp/whatsapp-customer.ts';

export interface Press {
  readonly send: RecordedSend;
  /** What is pressed, by its id or payload or else by its title. */
  readonly wanted: string;
  readonly at?: number;
}

/**
 * The customer presses something of a message they were sent. Throws where it holds nothing of that name: a customer can
 * press only what is there.
 */
export function pressOption(state: EmulatorState, { send, wanted, at = state.now() }: Press): WebhookUpdate {
  const options = optionsOf(send.body);
  const option = options.find(({ payload }) => payload === wanted) ?? options.find(({ title }) => title === wanted);
  if (option === undefined || send.outcome !== 'accepted') {
    const names = options.map(({ title }) => title).join(', ');
    throw new Error(`Nothing called ${wanted} to press in an ${send.outcome} message with: ${names}`);
  }
  return tell(state, { send, option, at });
}

interface Pressed {
  readonly send: RecordedSend;
  readonly option: Option;
  readonly at: number;
}

function tell(state: EmulatorState, { send, option, at }: Pressed): WebhookUpdate {
  const account = state.accounts.get(send.accountId);
  const id = state.comments.get(send.recipient)?.authorId ?? send.recipient;
  const { name = '', username = '', ids = [] } = state.people.get(id) ?? {};
  const { payload, title } = option;
  if (account?.channel === 'whatsapp') {
    const isBusinessScoped = (one: string) => /^[A-Z]{2}\./.test(one);
    const waId = ids.find((one) => !isBusinessScoped(one));
    const userId = ids.find(isBusinessScoped);
    const addresses = { ...(waId === undefined ? {} : { waId }), ...(userId === undefined ? {} : { userId }) };
    const customer = createWhatsAppCustomer(state, account, { ...addresses, name });
    const about = { at, ...(send.messageId === undefined ? {} : { replyTo: send.messageId }) };
    if (option.form === 'template-button') return customer.templateButton({ payload, text: title }, about);
    const { description } = option;
    const row = { id: payload, title, ...(description === undefined ? {} : { description }) };
    return option.form === 'row' ? customer.listReply(row, about) : customer.buttonReply({ id: payload, title }, about);
  }
  if (account === undefined) throw new Error(`The emulator knows no account ${send.accountId}.`);
  const customer =
    account.channel === 'messenger'
      ? createMessengerCustomer(state, account, { id, name })
      : createInstagramCustomer(state, account, { id, username, name });
  return option.form === 'quick-reply'
    ? customer.quickReply({ text: title, payload }, { at })
    : customer.postback({ title, payload }, { at });
}
