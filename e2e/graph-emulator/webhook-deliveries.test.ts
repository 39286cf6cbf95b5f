import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  bsuid,
  directIgsid,
  directInstagram,
  igsid,
  linkedInstagram,
  number,
  page,
  psid,
  startTestEmulator,
  type TestEmulator,
  waId,
} from './test-support/start-test-emulator.ts';

let world: TestEmulator;
beforeEach(async () => {
  world = await startTestEmulator();
});
afterEach(() => world.close());

function whatsApp() {
  return world.emulator.whatsAppCustomer(number.id, { waId, userId: bsuid, name: 'Ana Souza' });
}
const messenger = () => world.emulator.messengerCustomer(page.id, { id: psid, name: 'Ana Souza' });
const instagram = () => world.emulator.instagramCustomer(linkedInstagram.id, { id: igsid, username: 'ana' });

describe('deliveries', () => {
  test('are signed over the bytes sent, with escaped letters and slashes', async () => {
    await world.emulator.deliver([whatsApp().text('Olá 👋 http://x')]);
    const [webhook] = world.received;
    expect(webhook?.raw.toString('latin1')).toMatch(/Ol\\u00e1 \\ud83d\\udc4b http:\\\/\\\/x/);
    const digest = createHmac('sha256', 'app-secret')
      .update(webhook?.raw ?? '')
      .digest('hex');
    expect(webhook?.headers['x-hub-signature-256']).toBe(`sha256=${digest}`);
  });

  test.each(['wrong', 'none'] as const)('with %s signature', async (signature) => {
    await world.emulator.deliver([whatsApp().text('Oi')], { signature });
    const [webhook] = world.received;
    const digest = createHmac('sha256', 'app-secret')
      .update(webhook?.raw ?? '')
      .digest('hex');
    expect(webhook?.headers['x-hub-signature-256']).not.toBe(`sha256=${digest}`);
    expect(webhook?.headers['x-hub-signature-256'] === undefined).toBe(signature === 'none');
  });

  test.each([
    ['values', 1, 1],
    ['changes', 1, 3],
    ['entries', 3, 1],
  ] as const)('packed as %s: %i entries of %i changes', async (packing, entries, changes) => {
    const ana = whatsApp();
    const bia = world.emulator.whatsAppCustomer(number.id, { waId: '5521977776666', name: 'Bia' });
    await world.emulator.deliver([ana.text('1'), bia.text('2'), ana.text('3')], { packing });
    const body = world.received[0]?.body;
    expect(body?.entry).toHaveLength(entries);
    expect(body?.entry[0]?.['changes']).toHaveLength(changes);
    expect(JSON.stringify(body).match(/"body":"\d"/g)).toEqual(['"body":"1"', '"body":"2"', '"body":"3"']);
    if (packing === 'values') {
      expect(body?.entry[0]).toMatchObject({ changes: [{ value: { contacts: [{}, {}], messages: [{}, {}, {}] } }] });
    }
  });

  test('many channels: one body for each object', async () => {
    const bia = world.emulator.instagramCustomer(directInstagram.id, { id: directIgsid, username: 'bia' });
    await world.emulator.deliver([whatsApp().text('1'), messenger().text('2'), instagram().text('3'), bia.text('4')]);
    expect(world.received.map(({ body }) => [body.object, body.entry.length])).toEqual([
      ['whatsapp_business_account', 1],
      ['page', 1],
      ['instagram', 2],
    ]);
  });

  test('reversed, several times, and repeated with the same bytes', async () => {
    const ana = whatsApp();
    const options = { isReversed: true, times: 2 };
    const [first] = await world.emulator.deliver([ana.text('1'), ana.text('2')], options);
    if (first === undefined) throw new Error('Nothing was delivered.');
    await world.emulator.repeat(first);
    expect(world.received).toHaveLength(3);
    expect(new Set(world.received.map(({ raw }) => raw.toString())).size).toBe(1);
    expect(world.received[0]?.raw.toString()).toMatch(/"body":"2".*"body":"1"/);
  });

  test('are tried again while they are not answered with 2xx', async () => {
    const patient = await startTestEmulator({ webhookRetryDelaysMs: [1, 1, 1] });
    patient.webhookAnswers.push(503, 500);
    const ana = patient.emulator.whatsAppCustomer(number.id, { waId, name: 'Ana' });
    expect(await patient.emulator.deliver([ana.text('Oi')])).toMatchObject([{ status: 200, attempts: 3 }]);
    await patient.close();
  });

  test('report status 0 where nobody listens', async () => {
    world.emulator.setWebhookUrl(number.id, 'http://127.0.0.1:9/hook');
    expect(await world.emulator.deliver([whatsApp().text('Oi')])).toMatchObject([{ status: 0, attempts: 1 }]);
  });

  test('of any bytes', async () => {
    world.webhookAnswers.push(400);
    const bytes = Buffer.from('[]');
    expect(await world.emulator.deliverBytes(number.id, bytes)).toMatchObject({ status: 400, answer: '' });
    expect(world.received[0]?.raw).toEqual(bytes);
  });

  test.each([
    ['right', true],
    ['other', false],
  ])('subscription with the %s verify token', async (token, isVerified) => {
    expect(await world.emulator.verifySubscription(number.id, token)).toMatchObject({ isVerified });
  });
});
