import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bsuid,
  igsid,
  linkedInstagram,
  noon,
  number,
  page,
  psid,
  type ReceivedWebhook,
  startTestEmulator,
  type TestEmulator,
  waId,
} from './test-support/start-test-emulator.ts';
import type { WebhookUpdate } from './webhooks/webhook-update.ts';

let world: TestEmulator;
beforeEach(async () => {
  world = await startTestEmulator();
});
afterEach(() => world.close());

const seconds = String(noon / 1000);

function whatsApp() {
  return world.emulator.whatsAppCustomer(number.id, { waId, userId: bsuid, name: 'Ana Souza' });
}
const messenger = () => world.emulator.messengerCustomer(page.id, { id: psid, name: 'Ana Souza' });
const instagram = () => world.emulator.instagramCustomer(linkedInstagram.id, { id: igsid, username: 'ana' });

async function told(...updates: WebhookUpdate[]): Promise<ReceivedWebhook['body']> {
  await world.emulator.deliver(updates);
  const last = world.received.at(-1);
  if (last === undefined) throw new Error('No webhook arrived.');
  return last.body;
}
async function change(update: WebhookUpdate): Promise<unknown> {
  const body = await told(update);
  const changes = body.entry[0]?.['changes'];
  return Array.isArray(changes) ? changes[0] : undefined;
}
async function event(update: WebhookUpdate, list: 'messaging' | 'standby' = 'messaging'): Promise<unknown> {
  const body = await told(update);
  const events = body.entry[0]?.[list];
  return Array.isArray(events) ? events[0] : undefined;
}

describe('WhatsApp shapes', () => {
  const metadata = { display_phone_number: number.displayPhoneNumber, phone_number_id: number.id };

  test('the whole envelope of a text', async () => {
    expect(await told(whatsApp().text('Olá'))).toEqual({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: number.businessAccountId,
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata,
                contacts: [{ profile: { name: 'Ana Souza' }, wa_id: waId, user_id: bsuid }],
                messages: [
                  {
                    from: waId,
                    from_user_id: bsuid,
                    id: expect.stringMatching(/^wamid\./),
                    timestamp: seconds,
                    type: 'text',
                    text: { body: 'Olá' },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
  });

  const kinds: [string, () => WebhookUpdate, object][] = [
    [
      'image',
      () => whatsApp().image({ caption: 'c' }),
      { type: 'image', image: { caption: 'c', mime_type: 'image/jpeg' } },
    ],
    ['document', () => whatsApp().document('a.pdf'), { type: 'document', document: { filename: 'a.pdf' } }],
    ['audio', () => whatsApp().audio(), { type: 'audio', audio: { voice: true } }],
    ['location', () => whatsApp().location(-23.5, -46.6), { type: 'location', location: { latitude: -23.5 } }],
    [
      'button reply',
      () => whatsApp().buttonReply({ id: 'n:yes', title: 'Sim' }, { replyTo: 'wamid.ours' }),
      {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'n:yes', title: 'Sim' } },
        context: { id: 'wamid.ours', from: number.displayPhoneNumber },
      },
    ],
    [
      'list reply',
      () => whatsApp().listReply({ id: 'r', title: 'T', description: 'D' }),
      { interactive: { type: 'list_reply', list_reply: { id: 'r', title: 'T', description: 'D' } } },
    ],
    [
      'template button',
      () => whatsApp().templateButton({ payload: 'STOP', text: 'Parar' }),
      { type: 'button', button: { payload: 'STOP', text: 'Parar' } },
    ],
    [
      'reaction',
      () => whatsApp().reaction('👍', 'wamid.ours'),
      { type: 'reaction', reaction: { message_id: 'wamid.ours', emoji: '👍' } },
    ],
    [
      'ad',
      () => whatsApp().textFromAd('Oi', { adId: '120', headline: 'Promo', clickId: 'clid' }),
      { type: 'text', referral: { source_type: 'ad', source_id: '120', ctwa_clid: 'clid' } },
    ],
    ['order', () => whatsApp().order(), { type: 'order', order: { product_items: [{ quantity: 2 }] } }],
    ['unsupported', () => whatsApp().unsupported(), { type: 'unsupported', errors: [{ code: 131051 }] }],
    ['unknown', () => whatsApp().unknownKind('hologram', { depth: 3 }), { type: 'hologram', hologram: { depth: 3 } }],
  ];
  test.each(kinds)('%s', async (_, build, message) => {
    expect(await change(build())).toMatchObject({ field: 'messages', value: { messages: [message] } });
  });

  test('a call', async () => {
    expect(await change(whatsApp().call())).toMatchObject({
      field: 'calls',
      value: { metadata, calls: [{ from: waId, event: 'connect', direction: 'USER_INITIATED', timestamp: seconds }] },
    });
  });

  test('a person with a username: no number anywhere', async () => {
    const hidden = world.emulator.whatsAppCustomer(number.id, { userId: bsuid, name: 'Ana', username: '@ana' });
    const body = await told(hidden.text('Oi'));
    expect(JSON.stringify(body)).not.toContain(waId);
    expect(body.entry[0]).toMatchObject({
      changes: [
        {
          value: {
            contacts: [{ user_id: bsuid, profile: { username: '@ana' } }],
            messages: [{ from_user_id: bsuid }],
          },
        },
      ],
    });
  });

  test('an empty number, as Meta also writes it', async () => {
    const hidden = world.emulator.whatsAppCustomer(number.id, { waId: '', userId: bsuid, name: 'Ana' });
    expect(await change(hidden.text('Oi'))).toMatchObject({
      value: { contacts: [{ wa_id: '' }], messages: [{ from: '' }] },
    });
  });

  test('an answer in the phone app', async () => {
    expect(await change(whatsApp().answeredInPhoneApp('Já vejo'))).toMatchObject({
      field: 'smb_message_echoes',
      value: {
        metadata,
        message_echoes: [
          { from: number.displayPhoneNumber, to: waId, to_user_id: bsuid, type: 'text', text: { body: 'Já vejo' } },
        ],
      },
    });
  });
});

describe('Messenger shapes', () => {
  const from = { sender: { id: psid }, recipient: { id: page.id }, timestamp: noon };
  const kinds: [string, () => WebhookUpdate, object][] = [
    ['text', () => messenger().text('Oi'), { ...from, message: { text: 'Oi' } }],
    [
      'answer to a message',
      () => messenger().text('Oi', { replyTo: 'm_1' }),
      { message: { reply_to: { mid: 'm_1' } } },
    ],
    ['attachment', () => messenger().attachment('image'), { message: { attachments: [{ type: 'image' }] } }],
    [
      'quick reply',
      () => messenger().quickReply({ text: 'Red', payload: 'P' }),
      { message: { text: 'Red', quick_reply: { payload: 'P' } } },
    ],
    [
      'postback',
      () => messenger().postback({ title: 'Go', payload: 'P' }),
      { postback: { title: 'Go', payload: 'P' } },
    ],
    ['reaction', () => messenger().reaction('❤️', 'm_1'), { reaction: { action: 'react', mid: 'm_1', emoji: '❤️' } }],
    ['reaction taken back', () => messenger().reactionTakenBack('❤️', 'm_1'), { reaction: { action: 'unreact' } }],
    [
      'm.me link',
      () => messenger().referral('r'),
      { referral: { ref: 'r', source: 'SHORTLINK', type: 'OPEN_THREAD' } },
    ],
    ['ad', () => messenger().textFromAd('Oi', '120'), { message: { referral: { source: 'ADS', ad_id: '120' } } }],
    ['opt-in', () => messenger().optin(), { optin: { type: 'notification_messages' } }],
    ['read', () => messenger().read(noon), { read: { watermark: noon } }],
    ['delivery', () => messenger().delivery(['m_1'], noon), { delivery: { mids: ['m_1'], watermark: noon } }],
    ['unknown', () => messenger().unknownKind('hologram', {}), { ...from, hologram: {} }],
    [
      "an answer in Meta's inbox",
      () => messenger().answeredElsewhere('Olá'),
      { sender: { id: page.id }, recipient: { id: psid }, message: { is_echo: true, app_id: 263902037430900 } },
    ],
  ];
  test.each(kinds)('%s', async (_, build, expected) => {
    expect(await event(build())).toMatchObject(expected);
  });

  test('standby, without the payload of a postback', async () => {
    const update = messenger().postback({ title: 'Go', payload: 'P' }, { isStandby: true });
    expect(await event(update, 'standby')).toMatchObject({ postback: { title: 'Go' } });
    expect(JSON.stringify(world.received.at(-1)?.body)).not.toContain('payload');
  });

  test('a comment tells seconds where messages tell milliseconds', async () => {
    const body = await told(messenger().comment('Quanto?'));
    expect(body).toMatchObject({
      object: 'page',
      entry: [
        {
          id: page.id,
          time: noon / 1000,
          changes: [
            { field: 'feed', value: { item: 'comment', verb: 'add', message: 'Quanto?', created_time: noon / 1000 } },
          ],
        },
      ],
    });
    expect((await told(messenger().text('Oi'))).entry[0]?.['time']).toBe(noon);
  });
});

describe('Instagram shapes', () => {
  const kinds: [string, () => WebhookUpdate, object][] = [
    ['text', () => instagram().text('Oi'), { sender: { id: igsid }, message: { text: 'Oi' } }],
    ['share', () => instagram().attachment('share'), { message: { attachments: [{ type: 'share' }] } }],
    ['story reply', () => instagram().storyReply('!', 's1'), { message: { reply_to: { story: { id: 's1' } } } }],
    ['story mention', () => instagram().storyMention(), { message: { attachments: [{ type: 'story_mention' }] } }],
    [
      'quick reply',
      () => instagram().quickReply({ text: 'a', payload: 'P' }),
      { message: { quick_reply: { payload: 'P' } } },
    ],
    ['ice breaker', () => instagram().postback({ title: 'a', payload: 'P' }), { postback: { payload: 'P' } }],
    ['reaction', () => instagram().reaction('❤️', 'm_1'), { reaction: { action: 'react', emoji: '❤️' } }],
    [
      'reaction taken back',
      () => instagram().reactionTakenBack('m_1'),
      { reaction: { action: 'unreact', mid: 'm_1' } },
    ],
    ['ig.me link', () => instagram().referral('r'), { referral: { ref: 'r' } }],
    ['unsent', () => instagram().unsent('m_1'), { message: { mid: 'm_1', is_deleted: true } }],
    ['gif', () => instagram().unsupported(), { message: { is_unsupported: true } }],
    ['seen', () => instagram().seen('m_1'), { read: { mid: 'm_1' } }],
    ['unknown', () => instagram().unknownKind('hologram', {}), { hologram: {} }],
    [
      'an answer in the app, an echo inside messages',
      () => instagram().answeredInApp('Olá'),
      { sender: { id: linkedInstagram.id }, recipient: { id: igsid }, message: { is_echo: true, text: 'Olá' } },
    ],
  ];
  test.each(kinds)('%s', async (_, build, expected) => {
    expect(await event(build())).toMatchObject(expected);
    expect(world.received.at(-1)?.body.object).toBe('instagram');
  });

  test.each([
    ['in changes', false],
    ['in the entry itself, as Instagram Login does', true],
  ])('a comment %s', async (_, isInEntry) => {
    const body = await told(instagram().comment('Quanto?', { isInEntry }));
    const told_ = { field: 'comments', value: { text: 'Quanto?', from: { id: igsid, username: 'ana' } } };
    expect(body.entry[0]).toMatchObject(isInEntry ? told_ : { changes: [told_] });
  });
});
