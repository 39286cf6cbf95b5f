import { expect, type Page } from '@playwright/test';
import { type Admin, OWNER, signIn } from './admin.ts';
import { INSTAGRAM, MESSENGER, WHATSAPP } from './businesses.ts';
import { connectChannels, type Stage } from './start-stage.ts';

/** Is told each step as it is done. */
export type Tell = (step: string) => void;

export interface Story {
  readonly stage: Stage;
  readonly page: Page;
  readonly tell: Tell;
}

/** The first sign-in: the printed link, the form, the home page. */
export async function setUp({ stage, page, tell }: Story): Promise<Admin> {
  const { installation } = stage;
  if (installation.signInUrl === null) throw new Error('The installation has an account already.');
  await page.goto(installation.signInUrl);
  await page.getByLabel('Your name').fill(OWNER.name);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByLabel('Company').fill(OWNER.accountName);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Inbox' })).toBeVisible();
  tell('The owner creates the account by the link the first start printed');
  return signIn(installation.url);
}

/** Three channels of the emulator connected, and the account's webhook receiver named. */
export async function connect({ stage, tell }: Story, admin: Admin): Promise<void> {
  await connectChannels(stage, admin);
  tell('WhatsApp, Messenger and Instagram are connected; Meta has verified the three webhooks');
  const endpoint = await admin.call<{ secret: string }>('POST', '/api/v1/webhook-endpoints', {
    url: stage.receiver.url,
  });
  stage.receiver.setSecret(endpoint.secret);
}

/** From the gallery to a live flow. */
export async function publishReminder({ page, tell }: Story): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Flows' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Flows' })).toBeVisible();
  await page.getByRole('link', { name: 'Use a template' }).first().click();
  await page.getByRole('link', { name: '24-hour reminder' }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText(/is live: version 1/)).toBeVisible();
  await expect(page.getByText('Live').first()).toBeVisible();
  tell('The 24-hour reminder goes from the gallery to live');
}

/** One customer on each channel, and what they write. */
export async function customersWrite({ stage, tell }: Story) {
  const { emulator } = stage;
  const maria = emulator.whatsAppCustomer(WHATSAPP.id, { waId: '5511999990001', name: 'Maria Silva' });
  const joao = emulator.messengerCustomer(MESSENGER.id, { id: '6100000000000001', name: 'João Lima' });
  const bia = emulator.instagramCustomer(INSTAGRAM.id, {
    id: '7200000000000001',
    username: 'bia.rocha',
    name: 'Bia Rocha',
  });
  const updates = [
    maria.text('Bom dia! Vocês têm horário para sábado à tarde?'),
    joao.text('Olá, quanto custa o pacote de noiva?'),
    bia.text('Oi! Vocês atendem no domingo?'),
  ];
  // Twice, as Meta does now and then: the second time must change nothing.
  await emulator.deliver(updates, { times: 2 });
  tell('Maria writes on WhatsApp, João on Messenger, Bia on Instagram; nobody answers');
  return { maria, joao, bia };
}

/** The reminder where people see it: in the console, in the inbox of an SMTP server, at a webhook receiver. */
export async function reminderArrives({ stage, page, tell }: Story): Promise<void> {
  await stage.installation.advance('PT23H');
  tell('23 hours pass');
  const bell = page.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName(/3/);
  tell('The bell in the open console counts three, without a reload');
  const mail = await stage.mailbox.waitForMail(({ subject }) => subject.startsWith('Maria Silva'));
  expect(mail.recipients).toEqual([OWNER.email]);
  expect(mail.text).toContain('Vocês têm horário para sábado à tarde?');
  tell(`An e-mail lies in ${OWNER.email}: “${mail.subject}”`);
  const delivery = await stage.receiver.waitForDelivery(({ raw }) => raw.includes('Maria Silva'));
  expect(delivery.fault).toBeNull();
  tell('A signed webhook has been received, and its signature holds');
  await expect.poll(() => new Set(stage.mailbox.mails.map(({ headers }) => headers.get('message-id'))).size).toBe(3);
  await expect.poll(() => new Set(stage.receiver.deliveries.map(({ id }) => id)).size).toBe(3);
}

/** From the notification to an answer that Meta takes, inside the window. */
export async function agentAnswers({ stage, page, tell }: Story): Promise<void> {
  await page.getByRole('button', { name: /^Notifications/ }).click();
  const panel = page.getByRole('dialog', { name: 'Notifications' });
  await panel.getByRole('link', { name: /Maria Silva/ }).click();
  const composer = page.getByRole('textbox', { name: 'Message' });
  await expect(composer).toBeFocused();
  await composer.fill('Bom dia, Maria! Sábado às 15h, pode ser?');
  await page.getByRole('button', { name: 'Send' }).click();
  const sent = await stage.emulator.waitForSend(({ channel }) => channel === 'whatsapp');
  expect(sent.outcome).toBe('accepted');
  const closesAt = stage.emulator.windowClosesAt(WHATSAPP.id, '5511999990001') ?? 0;
  const left = Math.round((closesAt - stage.installation.lastKnownNow) / 60_000);
  expect(left).toBeGreaterThan(0);
  tell(`The agent answers Maria from the console; Meta takes it with ${left} minutes left in the window`);
  await expect(page.getByText('Bom dia, Maria! Sábado às 15h, pode ser?').first()).toBeVisible();
}
