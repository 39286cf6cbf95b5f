import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  directIgsid,
  directInstagram,
  noon,
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
  world.emulator.whatsAppCustomer(number.id, { waId, name: 'Ana Souza' }).text('Oi');
  world.emulator.messengerCustomer(page.id, { id: psid, name: 'Caio' }).text('Oi');
  world.emulator.instagramCustomer(directInstagram.id, { id: directIgsid, username: 'bia' }).text('Oi');
});
afterEach(() => world.close());

async function sent(channel: 'whatsapp' | 'messenger' | 'instagram', content: object) {
  const whatsApp = { messaging_product: 'whatsapp', to: waId, ...content };
  const account = { whatsapp: number, messenger: page, instagram: directInstagram }[channel];
  const person = channel === 'messenger' ? psid : directIgsid;
  const body = channel === 'whatsapp' ? whatsApp : { recipient: { id: person }, message: content };
  await world.post(`/v25.0/${account.id}/messages`, body, account.token);
  const send = world.emulator.sends.at(-1);
  if (send?.outcome !== 'accepted') throw new Error(JSON.stringify(send));
  return send;
}

const interactive = (type: string, action: object) => ({
  type: 'interactive',
  interactive: { type, body: { text: 'Qual?' }, action },
});
const buttonTemplate = (payload: object) => ({ attachment: { type: 'template', payload } });
const yes = { type: 'postback', title: 'Sim', payload: 'yes' };

describe('what comes back', () => {
  test.each([
    [
      'a reply button of WhatsApp',
      'whatsapp',
      interactive('button', { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Sim' } }] }),
      { type: 'button_reply', button_reply: { id: 'yes', title: 'Sim' } },
    ],
    [
      'a row of WhatsApp',
      'whatsapp',
      interactive('list', { button: 'Ver', sections: [{ rows: [{ id: 'yes', title: 'Sim', description: 'já' }] }] }),
      { type: 'list_reply', list_reply: { id: 'yes', title: 'Sim', description: 'já' } },
    ],
    [
      'a button of Messenger',
      'messenger',
      buttonTemplate({ template_type: 'button', text: 'Qual?', buttons: [yes] }),
      { title: 'Sim', payload: 'yes' },
    ],
    [
      'a quick reply of Messenger',
      'messenger',
      { text: 'Qual?', quick_replies: [{ content_type: 'text', title: 'Sim', payload: 'yes' }] },
      { text: 'Sim', quick_reply: { payload: 'yes' } },
    ],
    [
      'a button of a card of Instagram',
      'instagram',
      buttonTemplate({ template_type: 'generic', elements: [{ title: 'T', buttons: [yes] }] }),
      { title: 'Sim', payload: 'yes' },
    ],
  ] as const)('%s', async (...[, channel, content, expected]) => {
    const send = await sent(channel, content);
    for (const wanted of ['yes', 'Sim']) {
      const { unit } = world.emulator.press(send, wanted, noon + 1);
      expect(JSON.stringify(unit)).toContain(JSON.stringify(expected).slice(1, -1));
      if (channel === 'whatsapp') expect(JSON.stringify(unit)).toContain(`"id":"${send.messageId}"`);
    }
  });
});

test('a press opens the window', async () => {
  const content = buttonTemplate({ template_type: 'button', text: 'Qual?', buttons: [yes] });
  const send = await sent('messenger', content);
  world.emulator.press(send, 'Sim', noon + 5_000);
  expect(world.emulator.windowClosesAt(page.id, psid)).toBe(noon + 5_000 + 24 * 3_600_000);
});

test('what is not there cannot be pressed', async () => {
  const send = await sent('messenger', { text: 'Oi' });
  expect(() => world.emulator.press(send, 'Sim')).toThrow('Nothing called Sim');
});
