import { expect, test } from '@playwright/test';
import { expectNoAxeViolations } from '../browser/expect-no-axe-violations.ts';
import type { Admin } from '../stage/admin.ts';
import { canvasOf } from '../stage/canvas.ts';
import { signInOnPage } from '../stage/sign-in-page.ts';
import { furnish, startStage, type Stage } from '../stage/start-stage.ts';

interface Listed {
  readonly items: readonly { readonly id: string; readonly title: Readonly<Record<string, string>> }[];
}

interface Checked {
  readonly publishable: boolean;
  readonly problems: readonly { readonly code: string }[];
}

test.describe.configure({ mode: 'serial' });
test.use({ locale: 'en-US' });

let stage: Stage;
let admin: Admin;

test.beforeAll(async () => {
  stage = await startStage();
  admin = await furnish(stage);
});

test.afterAll(() => stage.close());

test('every template of the gallery has its picture, and is tried with a first message, and opens in the designer without a problem', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { url } = stage.installation;
  const { items } = await admin.call<Listed>('GET', '/api/v1/templates');
  expect(items.length).toBeGreaterThanOrEqual(15);
  await signInOnPage(page, url);
  await page.goto(`${url}/flows/templates`);
  const began = Date.now();
  for (const { id, title } of items) {
    await test.step(id, async () => {
      const name = title['en'] ?? '';
      const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
      await card.scrollIntoViewIfNeeded();
      await expect(card.locator('[data-drawn="true"] svg')).toBeVisible();
      await card.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await page.getByRole('button', { name: 'Try it' }).click();
      const tried = page.getByRole('dialog', { name: `Try “${name}”` });
      await tried.getByRole('textbox', { name: 'As the customer' }).fill('Hello');
      await page.keyboard.press('Enter');
      await expect(tried.getByRole('log').getByText('Hello', { exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Open in the designer' }).click();
      await expect(canvasOf(page).canvas).toBeVisible();
      const flowId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const checked = await admin.call<Checked>('GET', `/api/v1/flows/${flowId}/check`);
      // A new account knows no field of any contact yet: that is news, not a mistake of the template.
      expect(checked.problems.filter(({ code }) => code !== 'field-unknown')).toEqual([]);
      expect(checked.publishable).toBe(true);
      await admin.call('DELETE', `/api/v1/flows/${flowId}`);
      await page.goBack();
      await page.goBack();
    });
  }
  const seconds = (Date.now() - began) / 1000;
  test.info().annotations.push({ type: 'figure', description: `${items.length} templates, ${seconds.toFixed(1)} s` });
});

test('what is looked for stands in the address, and finds by words, goal and industry', async ({ page }) => {
  const { url } = stage.installation;
  await signInOnPage(page, url);
  await page.goto(`${url}/flows/templates`);
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('reminder 24');
  await expect(page.getByRole('link', { name: '24-hour reminder' })).toBeVisible();
  await page.getByText('Answer in time', { exact: true }).click();
  await expect(page).toHaveURL(/goal=answer-in-time/);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search templates' })).toHaveValue('reminder 24');
  await page.getByRole('searchbox', { name: 'Search templates' }).fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'No template fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/flows\/templates$/);
  await page.getByRole('link', { name: '24-hour reminder' }).click();
  await expect(page.getByRole('button', { name: 'Publish now' })).toBeVisible();
  await expectNoAxeViolations(page);
});

for (const [locale, search, title] of [
  ['pt-BR', 'Buscar modelos', 'Aviso antes das 24 horas'],
  ['es', 'Buscar plantillas', 'Aviso antes de las 24 horas'],
] as const) {
  test(`the gallery speaks ${locale}, also on a phone in the dark`, async ({ browser }) => {
    const context = await browser.newContext({
      locale: 'en-US',
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    const page = await context.newPage();
    const { url } = stage.installation;
    await signInOnPage(page, url);
    await page.evaluate((language) => localStorage.setItem('janela.language', language), locale);
    await page.goto(`${url}/flows/templates`);
    await expect(page.getByRole('searchbox', { name: search })).toBeVisible();
    await page.getByRole('link', { name: title }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });
}

test('a flow is kept as a template, shared as a file, imported and used', async ({ page }) => {
  const { url } = stage.installation;
  await signInOnPage(page, url);
  await page.goto(`${url}/flows`);
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Save as template' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as template' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Our reminder');
  await dialog.getByRole('textbox', { name: 'What it does' }).fill('Tells the team in time.');
  await dialog.getByRole('button', { name: 'Save the template' }).click();
  await expect(page.getByText('Our reminder is here')).toBeVisible();

  await page.goto(`${url}/flows/templates`);
  await expect(page.getByRole('heading', { name: 'Yours' })).toBeVisible();
  await page.getByRole('button', { name: 'More for Our reminder' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Share as a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Our reminder.janela-template.json');
  const path = await file.path();

  await page.getByRole('button', { name: 'More for Our reminder' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete the template' }).click();
  await expect(page.getByRole('heading', { name: 'Yours' })).toBeHidden();

  await page.getByRole('button', { name: 'Import a template' }).click();
  const modal = page.getByRole('dialog', { name: 'Import a template' });
  await modal.getByLabel('Choose a file').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"janelaTemplate":1,"title":"","flow":{"nodes":[{"id":"x","kind":7}]}}'),
  });
  await expect(modal.getByText('This file is not a whole template. Nothing was kept.')).toBeVisible();
  await modal.getByLabel('Choose a file').setInputFiles(path);
  await expect(page.getByText('Our reminder is here')).toBeVisible();
  await page.getByRole('link', { name: 'Our reminder', exact: true }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText('Our reminder is live: version 1')).toBeVisible();
});
