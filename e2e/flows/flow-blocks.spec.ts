import { expect, test } from '@playwright/test';
import type { Admin } from '../stage/admin.ts';
import { INSTAGRAM, WHATSAPP } from '../stage/businesses.ts';
import { createFlow, type FlowFile } from '../stage/flow-documents.ts';
import { connectChannels, type Stage, startStage } from '../stage/start-stage.ts';
import { createAccount } from '../stage/admin.ts';

test.describe.configure({ mode: 'serial' });

let stage: Stage;
let admin: Admin;
test.beforeAll(async () => {
  stage = await startStage();
  const { installation } = stage;
  admin = await createAccount(installation.url, installation.signInUrl ?? '');
  await connectChannels(stage, admin);
});
test.afterAll(() => stage.close());

/** `start>ask`, `ask.day>noted`. */
function flow(name: string, nodes: FlowFile['nodes'], ways: readonly string[]): FlowFile {
  return {
    schema: { document: 1, nodes: { 'message-received': 2, 'send-message': 2, condition: 2, wait: 2 } },
    name,
    settings: { botAnswers: false },
    nodes,
    edges: ways.map((way, index) => {
      const [from = '', to = ''] = way.split('>');
      const [node = '', port = 'next'] = from.split('.');
      return { id: `e${index}`, from: { node, port }, to: { node: to } };
    }),
    layout: Object.fromEntries(nodes.map(({ id }, index) => [id, { x: index * 320, y: 0 }])),
  };
}

const say = (id: string, text: string) => ({ id, kind: 'send-message', params: { content: { kind: 'text', text } } });

async function publish(file: FlowFile): Promise<string> {
  const id = await createFlow(admin, file);
  await admin.call('POST', `/api/v1/flows/${id}/publish`, { revision: 1 });
  return id;
}

test('a keyword begins a talk: a question with buttons, an answer that is kept, and a time to wait', async () => {
  await publish(
    flow(
      'Booking',
      [
        {
          id: 'start',
          kind: 'message-received',
          params: {
            channels: ['whatsapp'],
            matches: { mode: 'keywords', how: 'contains', words: ['horário', 'agendar'] },
          },
        },
        {
          id: 'when',
          kind: 'ask',
          params: {
            text: 'Oi {{ contact.firstName | default: "!" }}, quando?',
            key: 'day',
            saveIn: 'contact',
            timeout: 'PT6H',
            answer: {
              type: 'choice',
              options: [
                { id: 'sat', title: 'Sábado', synonyms: ['sab'] },
                { id: 'sun', title: 'Domingo' },
              ],
            },
          },
        },
        say('booked', 'Combinado: {{ contact.fields.day }}.'),
        { id: 'pause', kind: 'wait', params: { until: { type: 'duration', duration: 'PT2H' } } },
        { id: 'check', kind: 'window-check', params: { closing: 'PT2H' } },
        say('again', 'Até lá, {{ contact.firstName }}!'),
        say('silent', 'Ainda quer marcar?'),
      ],
      [
        'start>when',
        'when.sat>booked',
        'booked.sent>pause',
        'pause>check',
        'check.open>again',
        'when.no-answer>silent',
      ],
    ),
  );
  const maria = stage.emulator.whatsAppCustomer(WHATSAPP.id, { waId: '5511999990001', name: 'Maria Silva' });
  await stage.emulator.deliver([maria.text('Oi! Qual HORARIO tem?')]);
  const question = await stage.emulator.waitForSend(
    ({ kind, body }) => kind === 'message' && JSON.stringify(body).includes('quando?'),
  );
  expect(question.outcome).toBe('accepted');
  expect(JSON.stringify(question.body)).toContain('Oi Maria, quando?');
  await stage.emulator.deliver([stage.emulator.press(question, 'Sábado')]);
  const booked = await stage.emulator.waitForSend(({ body }) => JSON.stringify(body).includes('Combinado'));
  expect(JSON.stringify(booked.body)).toContain('Combinado: Sábado.');
  await stage.installation.advance('PT2H1M');
  const again = await stage.emulator.waitForSend(({ body }) => JSON.stringify(body).includes('Até lá'));
  expect(again.outcome).toBe('accepted');
  // Each once, and nothing else.
  expect(stage.emulator.sends.filter(({ kind }) => kind === 'message')).toHaveLength(3);
});

test('a comment is answered in public and once in private', async () => {
  await publish(
    flow(
      'Comments',
      [
        { id: 'start', kind: 'comment-received', params: { channels: ['instagram'], again: 'each-time' } },
        { id: 'public', kind: 'public-reply', params: { texts: ['Te chamamos no direct!'] } },
        { id: 'private', kind: 'private-reply', params: { text: 'Oi! O preço é 50.' } },
      ],
      ['start>public', 'public.sent>private'],
    ),
  );
  const bia = stage.emulator.instagramCustomer(INSTAGRAM.id, {
    id: '7200000000000001',
    username: 'bia.rocha',
    name: 'Bia Rocha',
  });
  await stage.emulator.deliver([bia.comment('Quanto custa?')], { times: 2 });
  const inPrivate = await stage.emulator.waitForSend(({ kind }) => kind === 'private-reply');
  expect(inPrivate.outcome).toBe('accepted');
  const inPublic = await stage.emulator.waitForSend(({ kind }) => kind === 'public-reply');
  expect(inPublic.outcome).toBe('accepted');
  await stage.installation.advance('PT1H');
  expect(stage.emulator.sends.filter(({ kind }) => kind === 'private-reply')).toHaveLength(1);
  expect(stage.emulator.sends.filter(({ kind }) => kind === 'public-reply')).toHaveLength(1);
});

test('a person who answers stops the bot', async () => {
  await publish(
    flow(
      'Patience',
      [
        {
          id: 'start',
          kind: 'message-received',
          params: { channels: ['whatsapp'], matches: { mode: 'keywords', how: 'equals', words: ['ajuda'] } },
        },
        { id: 'ladder', kind: 'wait', params: { until: { type: 'duration', duration: 'PT1H' } } },
        say('robot', 'Sou um robô.'),
      ],
      ['start>ladder', 'ladder>robot'],
    ),
  );
  const rui = stage.emulator.whatsAppCustomer(WHATSAPP.id, { waId: '5511999990002', name: 'Rui Costa' });
  await stage.emulator.deliver([rui.text('Ajuda')]);
  const listed = () =>
    admin.call<{ items: { id: string; contact: { name: string }; window: { phase: string }; replyStatus: string }[] }>(
      'GET',
      '/api/v1/conversations',
    );
  const conversation = async () => (await listed()).items.find(({ contact }) => contact.name === 'Rui Costa');
  await expect.poll(async () => (await conversation())?.window.phase).toBe('open');
  await admin.answer((await conversation())?.id ?? '', 'Oi, Rui, sou a Ana.', 'answer-rui');
  await stage.emulator.waitForSend(({ body }) => JSON.stringify(body).includes('sou a Ana'));
  await expect.poll(async () => (await conversation())?.replyStatus).toBe('answered-by-human');
  await stage.installation.advance('PT2H');
  expect(stage.emulator.sends.some(({ body }) => JSON.stringify(body).includes('robô'))).toBe(false);
});
