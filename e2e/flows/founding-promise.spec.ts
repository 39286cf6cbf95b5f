import { expect, test } from '@playwright/test';
import { expectNoAxeViolations } from '../browser/expect-no-axe-violations.ts';
import { furnish, startStage } from '../stage/start-stage.ts';
import { signIn } from '../stage/admin.ts';
import { WHATSAPP } from '../stage/businesses.ts';
import {
  agentAnswers,
  connect,
  customersWrite,
  publishReminder,
  reminderArrives,
  setUp,
  type Story,
} from '../stage/founding-story.ts';

test.use({ locale: 'en-US', timezoneId: 'America/Sao_Paulo' });

test('a customer whom nobody answers is never forgotten', async ({ page }) => {
  test.slow();
  const stage = await startStage();
  try {
    const story: Story = {
      stage,
      page,
      tell: (step) => test.info().annotations.push({ type: 'step', description: step }),
    };
    const admin = await setUp(story);
    await expectNoAxeViolations(page);
    await connect(story, admin);
    await publishReminder(story);
    await customersWrite(story);
    await reminderArrives(story);
    await agentAnswers(story);
    await expectNoAxeViolations(page);
  } finally {
    await stage.close();
  }
});

test('a customer who was answered in time disturbs nobody', async () => {
  const stage = await startStage();
  try {
    const admin = await furnish(stage);
    const maria = stage.emulator.whatsAppCustomer(WHATSAPP.id, { waId: '5511999990001', name: 'Maria Silva' });
    await stage.emulator.deliver([maria.text('Oi, tudo bem?')]);
    const listed = () => admin.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
    await expect.poll(async () => (await listed()).items.length).toBe(1);
    const conversationId = (await listed()).items[0]?.id ?? '';
    await stage.installation.advance('PT2H');
    await admin.answer(conversationId, 'Tudo ótimo, Maria!', 'answer-1');
    await stage.emulator.waitForSend(({ outcome }) => outcome === 'accepted');
    await expect
      .poll(
        async () =>
          (await admin.call<{ replyStatus: string }>('GET', `/api/v1/conversations/${conversationId}`)).replyStatus,
      )
      .toBe('answered-by-human');
    await stage.installation.advance('PT22H');
    await stage.installation.advance('PT2H');
    const again = await signIn(stage.installation.url);
    expect(await again.call<{ items: unknown[] }>('GET', '/api/v1/notifications')).toMatchObject({ items: [] });
    expect(stage.mailbox.mails).toEqual([]);
    expect(stage.receiver.deliveries).toEqual([]);
  } finally {
    await stage.close();
  }
});
