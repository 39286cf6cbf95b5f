import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MessengerCustomer } from './messenger/messenger-customer.ts';
import { hour, noon, page, psid, startTestEmulator, type TestEmulator } from './test-support/start-test-emulator.ts';

let world: TestEmulator;
let ana: MessengerCustomer;
beforeEach(async () => {
  world = await startTestEmulator();
  ana = world.emulator.messengerCustomer(page.id, { id: psid, name: 'Ana Souza' });
});
afterEach(() => world.close());

const send = (body: unknown, path = `/v25.0/${page.id}/messages`) => world.post(path, body, page.token);
const to = { recipient: { id: psid } };
const text = (value: string, extra: object = {}) => ({
  ...to,
  messaging_type: 'RESPONSE',
  message: { text: value, ...extra },
});
const tagged = (tag: string) => ({ ...to, messaging_type: 'MESSAGE_TAG', tag, message: { text: 'Oi' } });
const replies = (count: number, title = 'Red') =>
  Array.from({ length: count }, (_, at) => ({ content_type: 'text', title, payload: `P${at}` }));
const postback = (title: string, payload = 'P') => ({ type: 'postback', title, payload });
const attachment = (payload: unknown, type = 'template') => ({
  ...to,
  messaging_type: 'RESPONSE',
  message: { attachment: { type, payload } },
});
const buttons = (list: unknown[], body = 'Choose') =>
  attachment({ template_type: 'button', text: body, buttons: list });
const generic = (elements: unknown[]) => attachment({ template_type: 'generic', elements });

describe('accepted', () => {
  test.each([
    ['text', text('Oi')],
    ['text of 1,999 characters', text('a'.repeat(1999))],
    ['no messaging_type', { ...to, message: { text: 'Oi' } }],
    ['thirteen quick replies', text('Pick', { quick_replies: replies(13) })],
    [
      'three buttons',
      buttons([postback('A'), postback('B'), { type: 'web_url', url: 'https://x.example', title: 'C' }]),
    ],
    ['ten cards', generic(Array.from({ length: 10 }, () => ({ title: 'T', buttons: [postback('A')] })))],
    ['a card with a subtitle only', generic([{ title: 'T', subtitle: 'S' }])],
    ['an image', attachment({ url: 'https://x.example/a.jpg', is_reusable: true }, 'image')],
    ['metadata of 999 characters', text('Oi', { metadata: 'a'.repeat(999) })],
  ])('%s', async (_, body) => {
    ana.text('Oi');
    const answer = await send(body);
    expect(answer.body).toMatchObject({ recipient_id: psid, message_id: expect.stringMatching(/^m_/) });
    expect(world.emulator.sends.at(-1)).toMatchObject({ outcome: 'accepted', recipient: psid, channel: 'messenger' });
  });

  test('/me with the Page token, and the token in the query', async () => {
    ana.text('Oi');
    const answer = await world.post(`/v25.0/me/messages?access_token=${page.token}`, text('Oi'));
    expect(answer.status).toBe(200);
    expect(world.emulator.sends.at(-1)).toMatchObject({ accountId: page.id, path: '/v25.0/me/messages' });
  });

  test('a reaction', async () => {
    ana.text('Oi');
    const body = { ...to, sender_action: 'react', payload: { message_id: 'm_1', reaction: '🎉' } };
    expect((await send(body)).body).toEqual({ recipient_id: psid });
    expect(world.emulator.sends.at(-1)).toMatchObject({ kind: 'reaction', outcome: 'accepted' });
  });

  test('typing', async () => {
    ana.text('Oi');
    expect((await send({ ...to, sender_action: 'typing_on' })).body).toEqual({ recipient_id: psid });
  });
});

describe('refused with 100', () => {
  test.each<[string, object]>([
    ['text of 2,000 characters', text('a'.repeat(2000))],
    ['an empty message', { ...to, message: {} }],
    [
      'text and attachment at once',
      text('Oi', { attachment: { type: 'image', payload: { url: 'https://x.example' } } }),
    ],
    ['no recipient', { message: { text: 'Oi' } }],
    ['two recipients', { recipient: { id: psid, comment_id: 'c' }, message: { text: 'Oi' } }],
    ['an unknown messaging_type', { ...text('Oi'), messaging_type: 'SPAM' }],
    ['MESSAGE_TAG without a tag', { ...to, messaging_type: 'MESSAGE_TAG', message: { text: 'Oi' } }],
    ['a tag with RESPONSE', { ...text('Oi'), tag: 'HUMAN_AGENT' }],
    ['a tag nobody knows', tagged('BIRTHDAY')],
    ['fourteen quick replies', text('Pick', { quick_replies: replies(14) })],
    ['a quick reply title of 21', text('Pick', { quick_replies: replies(1, 'a'.repeat(21)) })],
    ['four buttons', buttons([1, 2, 3, 4].map((n) => postback(`${n}`)))],
    ['641 characters above buttons', buttons([postback('A')], 'a'.repeat(641))],
    ['eleven cards', generic(Array.from({ length: 11 }, () => ({ title: 'T' })))],
    ['a card with nothing but a title', generic([{ title: 'T' }])],
    ['a card title of 81', generic([{ title: 'a'.repeat(81) }])],
    ['metadata of 1,000 characters', text('Oi', { metadata: 'a'.repeat(1000) })],
    ['a key nobody documented', { ...text('Oi'), persona: 1 }],
    ['a reaction that is a word', { ...to, sender_action: 'react', payload: { message_id: 'm', reaction: 'ok' } }],
    ['an unknown sender action', { ...to, sender_action: 'dance' }],
  ])('%s', async (_, body) => {
    ana.text('Oi');
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.code).toBe(100);
  });

  test('a person who never wrote: 100/2018001', async () => {
    const answer = await send({ recipient: { id: '1' }, message: { text: 'Oi' } });
    expect(answer.body.error).toMatchObject({ code: 100, error_subcode: 2018001 });
  });
});

describe('tags', () => {
  test.each(['ACCOUNT_UPDATE', 'CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'CUSTOMER_FEEDBACK'])(
    '%s is dead, inside the window too',
    async (tag) => {
      ana.text('Oi');
      expect((await send(tagged(tag))).body.error).toMatchObject({ code: 100, error_subcode: 1893061 });
    },
  );

  test.each([
    ['25 hours', 25 * hour, 200],
    ['one millisecond before 7 days', 168 * hour - 1, 200],
    ['7 days', 168 * hour, 400],
  ])('HUMAN_AGENT after %s', async (_, passed, status) => {
    ana.text('Oi');
    world.setNow(noon + passed);
    expect((await send(tagged('HUMAN_AGENT'))).status).toBe(status);
  });

  test('HUMAN_AGENT counts from a message, not from a reaction', async () => {
    ana.text('Oi');
    ana.reaction('❤️', 'm_1', { at: noon + 100 * hour });
    world.setNow(noon + 200 * hour);
    expect((await send(tagged('HUMAN_AGENT'))).body.error?.error_subcode).toBe(2018278);
  });
});

describe('the standard messaging window', () => {
  const openers: [string, (customer: MessengerCustomer) => unknown][] = [
    ['text', (customer) => customer.text('Oi')],
    ['attachment', (customer) => customer.attachment('image')],
    ['quick reply', (customer) => customer.quickReply({ text: 'Red', payload: 'P' })],
    ['postback', (customer) => customer.postback({ title: 'Start', payload: 'GET_STARTED' })],
    ['reaction', (customer) => customer.reaction('❤️', 'm_1')],
    ['m.me link', (customer) => customer.referral('campaign')],
    ['text after an ad', (customer) => customer.textFromAd('Oi', '120000')],
  ];
  test.each(openers)('%s opens it for 24 hours and no longer', async (_, open) => {
    open(ana);
    world.setNow(noon + 24 * hour - 1);
    expect((await send(text('Oi'))).status).toBe(200);
    world.setNow(noon + 24 * hour);
    expect((await send(text('Oi'))).body.error).toMatchObject({ code: 10, error_subcode: 2018278 });
  });

  const others: [string, (customer: MessengerCustomer) => unknown][] = [
    ['reading', (customer) => customer.read(noon)],
    ['delivery', (customer) => customer.delivery(['m_1'], noon)],
    ['opting in', (customer) => customer.optin()],
    ['taking a reaction back', (customer) => customer.reactionTakenBack('❤️', 'm_1')],
    ['a public comment', (customer) => customer.comment('Quanto custa?')],
    ['an answer from another inbox', (customer) => customer.answeredElsewhere('Olá')],
  ];
  test.each(others)('%s does not open it', async (_, act) => {
    ana.text('Oi', { at: noon - 30 * hour });
    act(ana);
    expect((await send(text('Oi'))).body.error?.error_subcode).toBe(2018278);
  });
});

describe('utility templates', () => {
  const utility = (name: string) => ({
    ...to,
    messaging_type: 'UTILITY',
    message: { template: { name, language: { code: 'en' }, components: [] } },
  });
  test.each([
    ['approved, outside the window', 'order_status', 200],
    ['not approved', 'lottery', 400],
  ])('%s', async (_, name, status) => {
    ana.text('Oi', { at: noon - 100 * hour });
    expect((await send(utility(name))).status).toBe(status);
  });
});

describe('comments', () => {
  const privately = (id: string) => ({ recipient: { comment_id: id }, message: { text: 'Oi' } });

  test('one private reply, and no window by it', async () => {
    const { messageId = '' } = ana.comment('Quanto custa?');
    expect((await send(privately(messageId))).body).toMatchObject({ recipient_id: psid });
    expect((await send(privately(messageId))).body.error?.code).toBe(10900);
    expect((await send(text('Oi'))).body.error?.error_subcode).toBe(2018001);
    ana.text('Oi');
    expect((await send(text('Oi'))).status).toBe(200);
    expect(world.emulator.sends.map((call) => [call.kind, call.outcome])).toEqual([
      ['private-reply', 'accepted'],
      ['private-reply', 'refused'],
      ['message', 'refused'],
      ['message', 'accepted'],
    ]);
  });

  test('a private reply of any form, and to a post of a visitor', async () => {
    const { messageId: comment = '' } = ana.comment('Quanto custa?');
    const { message } = buttons([postback('Ver')]);
    expect((await send({ recipient: { comment_id: comment }, message })).status).toBe(200);
    const { messageId: post = '' } = ana.visitorPost('Adorei');
    const privately = { recipient: { post_id: post }, message: { text: 'Obrigado!' } };
    expect((await send(privately)).status).toBe(200);
    expect((await send(privately)).body.error?.code).toBe(10900);
  });

  test('within 7 days', async () => {
    const { messageId = '' } = ana.comment('Quanto custa?');
    world.setNow(noon + 168 * hour);
    expect((await send(privately(messageId))).body.error?.code).toBe(10903);
  });

  test('to a comment that is none', async () => {
    expect((await send(privately('1_2'))).body.error).toMatchObject({ code: 100, error_subcode: 2018292 });
  });

  test('a public reply', async () => {
    const { messageId = '' } = ana.comment('Quanto custa?');
    const answer = await send({ message: 'R$ 10' }, `/v25.0/${messageId}/comments`);
    expect(answer.body['id']).toMatch(/^\d+_\d+$/);
    expect((await send({}, `/v25.0/${messageId}/comments`)).body.error?.code).toBe(100);
    expect((await send({ message: 'x' }, `/v25.0/${messageId}/replies`)).body.error?.error_subcode).toBe(33);
  });
});
