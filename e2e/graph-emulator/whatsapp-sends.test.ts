import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bsuid,
  hour,
  noon,
  number,
  startTestEmulator,
  type TestEmulator,
  waId,
} from './test-support/start-test-emulator.ts';

let world: TestEmulator;
beforeEach(async () => {
  world = await startTestEmulator();
  world.emulator.whatsAppCustomer(number.id, { waId, userId: bsuid, name: 'Ana Souza' }).text('Oi');
});
afterEach(() => world.close());

const messages = `/v25.0/${number.id}/messages`;
const base = { messaging_product: 'whatsapp', to: waId };
const text = (body: string) => ({ ...base, type: 'text', text: { body } });
const send = (body: unknown) => world.post(messages, body, number.token);
const buttons = (list: unknown[], body = 'Escolha') => ({
  ...base,
  type: 'interactive',
  interactive: { type: 'button', body: { text: body }, action: { buttons: list } },
});
const button = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
const rows = (count: number, first = 0) =>
  Array.from({ length: count }, (_, at) => ({ id: `r${first + at}`, title: `T${at}` }));
const list = (sections: unknown[], extra: object = {}) => ({
  ...base,
  type: 'interactive',
  interactive: { type: 'list', body: { text: 'b' }, action: { button: 'Ver', sections }, ...extra },
});
const template = (name: string, parameters: unknown[] = [], language = 'en_US') => ({
  ...base,
  type: 'template',
  template: { name, language: { code: language }, components: [{ type: 'body', parameters }] },
});
const link = (title: string, url = 'https://x.example/a') => ({
  ...base,
  type: 'interactive',
  interactive: {
    type: 'cta_url',
    body: { text: 'Veja' },
    action: { name: 'cta_url', parameters: { display_text: title, url } },
  },
});
const word = { type: 'text', text: 'x' };

describe('accepted', () => {
  test.each([
    ['text', text('Oi')],
    ['text of 4,096 characters', text('a'.repeat(4096))],
    ['text without a type', { ...base, text: { body: 'Oi' } }],
    ['a number with + and spaces', { ...text('Oi'), to: '+55 11 98888-7777' }],
    ['image by link', { ...base, type: 'image', image: { link: 'https://x.example/a.jpg', caption: 'c' } }],
    ['document by id', { ...base, type: 'document', document: { id: '1', filename: 'a.pdf' } }],
    ['three reply buttons', buttons([button('a', 'A'), button('b', 'B'), button('c', 'C')])],
    ['a button title of 20 characters', buttons([button('a', 'a'.repeat(20))])],
    [
      'ten rows in two sections',
      list([
        { title: 'x', rows: rows(6) },
        { title: 'y', rows: rows(4, 6) },
      ]),
    ],
    ['a button that opens a page', link('Abrir')],
    ['a template with its one parameter', template('order_update', [word], 'pt_BR')],
    ['a reaction', { ...base, type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } }],
    ['an answer to a message', { ...text('Oi'), context: { message_id: 'wamid.x' } }],
  ])('%s', async (_, body) => {
    const answer = await send(body);
    expect(answer.body.error).toBeUndefined();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ messages: [{ id: expect.stringMatching(/^wamid\./) }] });
    expect(world.emulator.sends.at(-1)).toMatchObject({ outcome: 'accepted', recipient: waId, answered: true });
  });

  test('mark as read with typing indicator', async () => {
    const body = {
      messaging_product: 'whatsapp',
      status: 'read',
      message_id: 'wamid.x',
      typing_indicator: { type: 'text' },
    };
    expect((await send(body)).body).toEqual({ success: true });
    expect(world.emulator.sends.at(-1)).toMatchObject({ kind: 'mark-read', outcome: 'accepted' });
  });

  test('records the opaque data, the time and the body', async () => {
    await send({ ...text('Oi'), biz_opaque_callback_data: 'row-7' });
    expect(world.emulator.sends).toMatchObject([
      { at: noon, channel: 'whatsapp', accountId: number.id, correlation: 'row-7', body: text('Oi') },
    ]);
  });
});

describe('refused with 100', () => {
  test.each<[string, Record<string, unknown>]>([
    ['no messaging_product', { to: waId, type: 'text', text: { body: 'Oi' } }],
    ['no recipient', { messaging_product: 'whatsapp', type: 'text', text: { body: 'Oi' } }],
    ['empty text', text('')],
    ['text of 4,097 characters', text('a'.repeat(4097))],
    ['a field nobody documented', { ...text('Oi'), nonsense: 1 }],
    ['an unknown type', { ...base, type: 'hologram', hologram: {} }],
    ['opaque data of 513 characters', { ...text('Oi'), biz_opaque_callback_data: 'a'.repeat(513) }],
    ['four reply buttons', buttons([1, 2, 3, 4].map((n) => button(`${n}`, `${n}`)))],
    ['no reply button', buttons([])],
    ['a button title of 21 characters', buttons([button('a', 'a'.repeat(21))])],
    ['a button id of 257 characters', buttons([button('a'.repeat(257), 'a')])],
    ['an interactive body of 1,025 characters', buttons([button('a', 'a')], 'a'.repeat(1025))],
    [
      'eleven rows over two sections',
      list([
        { title: 'x', rows: rows(6) },
        { title: 'y', rows: rows(5, 6) },
      ]),
    ],
    ['two sections, one without a title', list([{ title: 'x', rows: rows(1) }, { rows: rows(1) }])],
    ['two buttons of one title', buttons([button('a', 'Sim'), button('b', 'Sim')])],
    ['two buttons of one id', buttons([button('a', 'Sim'), button('a', 'Não')])],
    [
      'a row id in two sections',
      list([
        { title: 'x', rows: rows(1) },
        { title: 'y', rows: rows(1) },
      ]),
    ],
    ['the words of a link of 21 characters', link('a'.repeat(21))],
    ['a link to nowhere', link('Abrir', 'loja')],
    ['a line break in a parameter', template('order_update', [{ type: 'text', text: 'a\nb' }], 'pt_BR')],
    ['five spaces in a parameter', template('order_update', [{ type: 'text', text: 'a     b' }], 'pt_BR')],
    ['an empty parameter', template('order_update', [{ type: 'text', text: '' }], 'pt_BR')],
    ['named and counted parameters', template('order_update', [word, { ...word, parameter_name: 'n' }], 'pt_BR')],
    ['a reaction that is a word', { ...base, type: 'reaction', reaction: { message_id: 'wamid.x', emoji: 'ok' } }],
    ['a row title of 25 characters', list([{ rows: [{ id: 'r', title: 'a'.repeat(25) }] }])],
    ['a row description of 73 characters', list([{ rows: [{ id: 'r', title: 'a', description: 'a'.repeat(73) }] }])],
    ['a list header that is no text', list([{ rows: rows(1) }], { header: { type: 'image', image: { id: '1' } } })],
    ['a footer of 61 characters', list([{ rows: rows(1) }], { footer: { text: 'a'.repeat(61) } })],
    ['media with id and link', { ...base, type: 'image', image: { id: '1', link: 'https://x.example/a.jpg' } }],
    ['media with neither', { ...base, type: 'video', video: {} }],
    ['a link that is none', { ...base, type: 'image', image: { link: 'cat.jpg' } }],
    ['a template name with capitals', template('Hello')],
  ])('%s', async (_, body) => {
    const answer = await send(body);
    expect(answer.status).toBe(400);
    expect(answer.body.error).toMatchObject({ code: 100, type: 'OAuthException' });
    expect(answer.body.error?.fbtrace_id).not.toBe('');
    expect(world.emulator.sends.at(-1)).toMatchObject({ outcome: 'refused', code: 100 });
  });
});

describe('the customer service window', () => {
  test.each([
    ['one millisecond before 24 hours', 24 * hour - 1, 200],
    ['exactly 24 hours', 24 * hour, 400],
    ['a week', 168 * hour, 400],
  ])('%s', async (_, passed, status) => {
    world.setNow(noon + passed);
    const answer = await send(text('Oi'));
    expect(answer.status).toBe(status);
    if (status === 400) {
      expect(answer.body.error).toMatchObject({ code: 131047, error_data: { details: /24 hours/ } });
    }
  });

  test('a person who never wrote', async () => {
    expect((await send({ ...text('Oi'), to: '5521900000000' })).body.error?.code).toBe(131047);
  });

  test('counts from the event, not from when it is told', async () => {
    world.setNow(noon + 30 * hour);
    const ana = world.emulator.whatsAppCustomer(number.id, { waId, name: 'Ana' });
    await world.emulator.deliver([ana.text('late', { at: noon + 1 * hour })]);
    expect((await send(text('Oi'))).body.error?.code).toBe(131047);
  });

  test('own messages, templates and reactions do not open it; a new message does', async () => {
    const ana = world.emulator.whatsAppCustomer(number.id, { waId, name: 'Ana' });
    world.setNow(noon + 23 * hour);
    expect((await send(text('still there?'))).status).toBe(200);
    ana.reaction('👍', 'wamid.x');
    world.setNow(noon + 25 * hour);
    expect((await send(template('hello'))).status).toBe(200);
    expect((await send(text('Oi'))).body.error?.code).toBe(131047);
    ana.text('sim');
    expect((await send(text('Oi'))).status).toBe(200);
  });

  test('a call opens it', async () => {
    world.setNow(noon + 30 * hour);
    expect((await send(text('Oi'))).body.error?.code).toBe(131047);
    world.emulator.whatsAppCustomer(number.id, { waId, userId: bsuid, name: 'Ana Souza' }).call();
    expect((await send(text('Oi'))).body.error).toBeUndefined();
  });

  test('is of one number: another number of the business stays closed', async () => {
    const second = { ...number, id: '106540352242923' };
    const other = await startTestEmulator({ accounts: [number, second] });
    other.emulator.whatsAppCustomer(number.id, { waId, name: 'Ana' }).text('Oi');
    expect((await other.post(`/v25.0/${second.id}/messages`, text('Oi'), second.token)).body.error?.code).toBe(131047);
    await other.close();
  });

  test('may tell the refusal as a failed status instead', async () => {
    const later = await startTestEmulator({ whatsAppWindowErrors: 'status', autoStatuses: true });
    const answer = await later.post(messages, { ...text('Oi'), biz_opaque_callback_data: 'row-7' }, number.token);
    expect(answer.status).toBe(200);
    await later.emulator.settled();
    expect(later.received).toHaveLength(1);
    const changes = later.received[0]?.body.entry[0]?.['changes'];
    expect(changes).toMatchObject([
      { value: { statuses: [{ status: 'failed', biz_opaque_callback_data: 'row-7', errors: [{ code: 131047 }] }] } },
    ]);
    expect(later.emulator.sends).toMatchObject([{ outcome: 'failed-later', code: 131047 }]);
    await later.close();
  });
});

describe('templates', () => {
  test.each([
    ['unknown', template('nothing'), 132001],
    ['other language', template('hello', [], 'es'), 132001],
    ['not approved yet', template('pending'), 132001],
    ['too few parameters', template('order_update', [], 'pt_BR'), 132000],
    ['too many parameters', template('hello', [word]), 132000],
    ['paused', template('paused'), 132015],
    ['disabled', template('disabled'), 132016],
    ['authentication to a user id', { ...template('code', [word]), to: undefined, recipient: bsuid }, 131062],
  ])('%s', async (_, body, code) => {
    const answer = await send(body);
    expect(answer.body.error?.code).toBe(code);
    expect(answer.status).toBe(code === 132001 ? 404 : 400);
  });
});

describe('business-scoped user ids', () => {
  test('go in recipient', async () => {
    const answer = await send({ ...text('Oi'), to: undefined, recipient: bsuid });
    expect(answer.body['contacts']).toEqual([{ input: bsuid, wa_id: '', user_id: bsuid }]);
    expect(world.emulator.sends.at(-1)).toMatchObject({ outcome: 'accepted', recipient: bsuid });
  });

  test('in `to` are answered with success and lost', async () => {
    const answer = await send({ ...text('Oi'), to: bsuid });
    expect(answer.status).toBe(200);
    expect(world.emulator.sends.at(-1)).toMatchObject({ outcome: 'lost' });
  });
});
