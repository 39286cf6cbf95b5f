import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InstagramCustomer } from './instagram/instagram-customer.ts';
import {
  directIgsid,
  directInstagram,
  hour,
  igsid,
  linkedInstagram,
  noon,
  page,
  psid,
  startTestEmulator,
  type TestEmulator,
} from './test-support/start-test-emulator.ts';

let world: TestEmulator;
let ana: InstagramCustomer;
let bia: InstagramCustomer;
beforeEach(async () => {
  world = await startTestEmulator();
  ana = world.emulator.instagramCustomer(linkedInstagram.id, { id: igsid, username: 'ana', name: 'Ana Souza' });
  bia = world.emulator.instagramCustomer(directInstagram.id, { id: directIgsid, username: 'bia' });
});
afterEach(() => world.close());

const me = '/v25.0/me/messages';
const direct = `/v25.0/${directInstagram.id}/messages`;
const text = (value: string, id = igsid) => ({ recipient: { id }, message: { text: value } });
const send = (body: unknown, path = me) => world.post(path, body, linkedInstagram.token);
const sendDirect = (body: unknown) => world.post(direct, body, directInstagram.token);
const images = (count: number) => Array.from({ length: count }, () => image);
const image = { type: 'image', payload: { url: 'https://x.example/a.jpg' } };

const buttons = (words: string) => ({
  recipient: { id: igsid },
  message: {
    attachment: {
      type: 'template',
      payload: {
        template_type: 'button',
        text: words,
        buttons: [{ type: 'postback', title: 'Sim', payload: 'yes' }],
      },
    },
  },
});

describe('addresses', () => {
  test.each([
    ['me', me],
    ['the Page', `/v25.0/${page.id}/messages`],
    ['the account', `/v25.0/${linkedInstagram.id}/messages`],
  ])('through a Page: %s', async (_, path) => {
    ana.text('Oi');
    expect((await send(text('Oi'), path)).status).toBe(200);
    expect(world.emulator.sends.at(-1)).toMatchObject({ channel: 'instagram', accountId: linkedInstagram.id });
  });

  test('the same token still reaches the Page for a Page-scoped id', async () => {
    world.emulator.messengerCustomer(page.id, { id: psid, name: 'Caio' }).text('Oi');
    expect((await send(text('Oi', psid))).status).toBe(200);
    expect(world.emulator.sends.at(-1)?.channel).toBe('messenger');
  });

  test('Instagram Login with its own token', async () => {
    bia.text('Oi');
    expect((await sendDirect(text('Oi', directIgsid))).body).toMatchObject({ recipient_id: directIgsid });
  });

  test('a Page token does not speak for an Instagram Login account', async () => {
    bia.text('Oi');
    expect((await send(text('Oi', directIgsid), direct)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
  });
});

describe('accepted and refused bodies', () => {
  test.each<[string, unknown, number]>([
    ['1,000 bytes', text('a'.repeat(1000)), 200],
    ['1,001 bytes', text('a'.repeat(1001)), 400],
    ['500 letters of two bytes', text('ã'.repeat(500)), 200],
    ['501 letters of two bytes', text('ã'.repeat(501)), 400],
    ['ten images', { recipient: { id: igsid }, message: { attachments: images(10) } }, 200],
    ['eleven images', { recipient: { id: igsid }, message: { attachments: images(11) } }, 400],
    ['one attachment', { recipient: { id: igsid }, message: { attachment: image } }, 200],
    [
      'a reaction',
      { recipient: { id: igsid }, sender_action: 'react', payload: { message_id: 'm', reaction: 'love' } },
      200,
    ],
    [
      'a reaction that is no heart',
      { recipient: { id: igsid }, sender_action: 'react', payload: { message_id: 'm', reaction: '👍' } },
      400,
    ],
    ['buttons below 640 bytes', buttons('a'.repeat(640)), 200],
    ['buttons below 641 bytes', buttons('a'.repeat(641)), 400],
    ['buttons below 321 letters of two bytes', buttons('ã'.repeat(321)), 400],
    ['a reaction to nothing', { recipient: { id: igsid }, sender_action: 'react' }, 400],
    ['a tag of Messenger', { ...text('Oi'), messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' }, 400],
    ['UTILITY', { ...text('Oi'), messaging_type: 'UTILITY' }, 400],
    ['a visitor post', { recipient: { post_id: '1' }, message: { text: 'Oi' } }, 400],
    ['a stranger', text('Oi', '999'), 400],
  ])('%s', async (_, body, status) => {
    ana.text('Oi');
    const answer = await send(body, `/v25.0/${linkedInstagram.id}/messages`);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.error?.code).toBe(100);
  });
});

describe('the window', () => {
  const openers: [string, (customer: InstagramCustomer) => unknown][] = [
    ['text', (customer) => customer.text('Oi')],
    ['story reply', (customer) => customer.storyReply('Lindo', 's1')],
    ['story mention', (customer) => customer.storyMention()],
    ['ice breaker', (customer) => customer.postback({ title: 'Preço?', payload: 'PRICE' })],
    ['reaction', (customer) => customer.reaction('❤️', 'm_1')],
    ['ig.me link', (customer) => customer.referral('bio')],
  ];
  test.each(openers)('%s opens it for 24 hours and no longer', async (_, open) => {
    open(ana);
    world.setNow(noon + 24 * hour - 1);
    expect((await send(text('Oi'))).status).toBe(200);
    world.setNow(noon + 24 * hour);
    expect((await send(text('Oi'))).body.error).toMatchObject({ code: 10, error_subcode: 2534022 });
  });

  const others: [string, (customer: InstagramCustomer) => unknown][] = [
    ['seen', (customer) => customer.seen('m_1')],
    ['unsent', (customer) => customer.unsent('m_1')],
    ['comment', (customer) => customer.comment('Quanto?')],
    ['answer in the app', (customer) => customer.answeredInApp('Olá')],
  ];
  test.each(others)('%s does not open it', async (_, act) => {
    ana.text('Oi', { at: noon - 30 * hour });
    act(ana);
    expect((await send(text('Oi'))).body.error?.error_subcode).toBe(2534022);
  });

  test('closed with Instagram Login: 403 IGApiException', async () => {
    bia.text('Oi', { at: noon - 24 * hour });
    const answer = await sendDirect(text('Oi', directIgsid));
    expect(answer.status).toBe(403);
    expect(answer.body.error).toMatchObject({ code: 10, error_subcode: 2534022, type: 'IGApiException' });
  });

  test.each([
    ['25 hours', 25 * hour, 200],
    ['7 days', 168 * hour, 400],
  ])('HUMAN_AGENT after %s', async (_, passed, status) => {
    ana.text('Oi');
    world.setNow(noon + passed);
    expect((await send({ ...text('Oi'), messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' })).status).toBe(status);
  });
});

test('a comment: one private reply within 7 days, and public replies', async () => {
  const { messageId: comment = '' } = ana.comment('Quanto custa?');
  const privately = { recipient: { comment_id: comment }, message: { text: 'Oi' } };
  expect((await send(privately)).body).toMatchObject({ recipient_id: igsid });
  expect((await send(privately)).body.error?.error_subcode).toBe(2534025);
  const { messageId: third = '' } = ana.comment('Tem M?');
  const pressed = { ...buttons('Quer ver?'), recipient: { comment_id: third } };
  expect((await send(pressed)).body.error?.code).toBe(100);
  const { messageId: old = '' } = ana.comment('E o azul?', { at: noon - 168 * hour });
  const late = { recipient: { comment_id: old }, message: { text: 'Oi' } };
  expect((await send(late)).body.error?.error_subcode).toBe(2534022);
  const replies = `/v25.0/${comment}/replies`;
  expect((await send({ message: 'a'.repeat(300) }, replies)).status).toBe(200);
  expect((await send({ message: 'a'.repeat(301) }, replies)).body.error?.code).toBe(100);
  expect((await send({ message: 'No direct!' }, `/v25.0/${comment}/replies`)).body['id']).toMatch(/^\d+$/);
});
