import { expect, test } from '@playwright/test';
import { expectNoAxeViolations } from '../browser/expect-no-axe-violations.ts';
import { type Admin } from '../stage/admin.ts';
import { canvasOf } from '../stage/canvas.ts';
import { createFlow, patientFlow } from '../stage/flow-documents.ts';
import { signInOnPage } from '../stage/sign-in-page.ts';
import { furnish, type Stage, startStage } from '../stage/start-stage.ts';

test.describe.configure({ mode: 'serial' });
test.use({ locale: 'en-US' });

let stage: Stage;
let admin: Admin;
let flowId: string;
test.beforeAll(async () => {
  stage = await startStage();
  admin = await furnish(stage);
  const flow = patientFlow('Everything');
  flowId = await createFlow(admin, {
    ...flow,
    nodes: [...flow.nodes, { id: 'alone', kind: 'wait', params: { duration: 'PT0S' } }],
    layout: { ...flow.layout, alone: { x: 0, y: 320 } },
  });
});
test.afterAll(() => stage.close());

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every part of the editor passes the accessibility check, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({ locale: 'en-US', colorScheme, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const { url } = stage.installation;
    await signInOnPage(page, url);
    await page.goto(`${url}/flows`);
    await expect(page.getByText('Everything').first()).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto(`${url}/flows/templates`);
    await expect(page.getByRole('link', { name: '24-hour reminder' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.goto(`${url}/flows/${flowId}`);
    const { block } = canvasOf(page);
    await block(/Write: “Oi/).click({ position: { x: 60, y: 12 } });
    await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: /^Problems: / }).click();
    await expect(page.getByRole('heading', { name: 'Problems' })).toBeVisible();
    await expectNoAxeViolations(page);
    await block('Wait 2 hours').focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(page.getByPlaceholder('What do you want to do?')).toBeFocused();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Publish now' })).toBeVisible();
    await expectNoAxeViolations(page);
    await context.close();
  });
}

test('on a phone the flow can be seen and a setting changed', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US', hasTouch: true, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const { url } = stage.installation;
  await signInOnPage(page, url);
  await page.goto(`${url}/flows/${flowId}`);
  const { block, expectSaved } = canvasOf(page);
  // The block begins beyond the edge of a phone. Nobody can tap there, and a canvas that is scrolled instead slides back under the finger.
  await page.getByRole('button', { name: 'Show the whole flow' }).click();
  await expect(block('Wait 2 hours')).toBeInViewport({ ratio: 0.9 });
  await block('Wait 2 hours').click();
  await page.getByLabel('Name', { exact: true }).fill('From the phone');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Close the settings' }).click();
  await expect(block('From the phone')).toBeVisible();
  await expectSaved();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'nothing sticks out at the side').toBeLessThanOrEqual(360);
  await expect(page.getByRole('button', { name: 'Publish', exact: true })).toBeInViewport({ ratio: 1 });
  await context.close();
});
