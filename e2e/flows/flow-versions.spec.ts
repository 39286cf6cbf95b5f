import { expect, test } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { type Admin } from '../stage/admin.ts';
import { WHATSAPP } from '../stage/businesses.ts';
import { canvasOf } from '../stage/canvas.ts';
import { createFlow, patientFlow, readFlow } from '../stage/flow-documents.ts';
import { signInOnPage } from '../stage/sign-in-page.ts';
import { furnish, type Stage, startStage } from '../stage/start-stage.ts';

test.use({ locale: 'en-US' });
test.describe.configure({ mode: 'serial' });

let stage: Stage;
let admin: Admin;
test.beforeAll(async () => {
  stage = await startStage();
  admin = await furnish(stage);
});
test.afterAll(() => stage.close());

interface Runs {
  readonly items: readonly { readonly version: number; readonly nodeId: string; readonly count: number }[];
}

test('publishing shows who waits where, moves them, and an older version comes back as an edit', async ({ page }) => {
  test.slow();
  const id = await createFlow(admin, patientFlow('Patience'));
  await admin.call('POST', `/api/v1/flows/${id}/publish`, { revision: 1 });
  const maria = stage.emulator.whatsAppCustomer(WHATSAPP.id, { waId: '5511999990001', name: 'Maria Silva' });
  await stage.emulator.deliver([maria.text('Oi!')]);
  const waiting = () => admin.call<Runs>('GET', `/api/v1/flows/${id}/runs-by-node`);
  await expect.poll(async () => (await waiting()).items).toMatchObject([{ version: 1, nodeId: 'pause', count: 1 }]);

  await signInOnPage(page, stage.installation.url);
  await page.goto(`${stage.installation.url}/flows/${id}`);
  const { block, expectSaved } = canvasOf(page);
  await block('Wait 2 hours').click({ position: { x: 60, y: 12 } });
  await page.keyboard.press('Delete');
  await expect(block('Wait 2 hours')).toHaveCount(0);
  await expectSaved();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/You removed blocks at which conversations wait/)).toBeVisible();
  await expect(dialog.getByText('Maria Silva').first()).toBeVisible();
  await dialog.getByLabel('Note').fill('No pause any more');
  await dialog
    .getByRole('textbox', { name: 'Wait 2 hours' })
    .or(dialog.getByRole('combobox', { name: 'Wait 2 hours' }))
    .click();
  await page.getByRole('option', { name: 'Stop here' }).click();
  await dialog.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText(/is live: version 2/)).toBeVisible();
  await expect.poll(async () => (await waiting()).items).toEqual([]);

  await page.getByRole('button', { name: 'Versions' }).click();
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('No pause any more')).toBeVisible();
  await drawer.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(block('Wait 2 hours')).toBeVisible();
  await expectSaved();
  await page.getByRole('button', { name: /^Undo: restore/ }).click();
  await expect(block('Wait 2 hours')).toHaveCount(0);
  await expectSaved();
  expect((await readFlow(admin, id)).draft.nodes.map(({ kind }) => kind)).toEqual(['message-received', 'send-message']);
});

test('a file that is not whole is refused with every reason; an exported one comes back the same', async ({ page }) => {
  const { url } = stage.installation;
  await signInOnPage(page, url);
  await page.goto(`${url}/flows`);
  const count = async () => (await admin.call<{ items: unknown[] }>('GET', '/api/v1/flows')).items.length;
  const before = await count();
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.getByRole('menuitem', { name: /Import from a file/ }).click();
  const dialog = page.getByRole('dialog');
  const broken = {
    ...patientFlow('Broken'),
    nodes: [
      { kind: 'wait', params: {} },
      { id: 'b', kind: 'end', surprise: 1 },
    ],
  };
  const file = (content: unknown) => ({
    name: 'flow.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await dialog.locator('input[type=file]').setInputFiles(file(broken));
  await expect(dialog.getByText('This file cannot be used')).toBeVisible();
  expect(await dialog.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
  expect(await count()).toBe(before);
  await dialog.locator('input[type=file]').setInputFiles(file(patientFlow('Whole')));
  const { block } = canvasOf(page);
  await expect(block('Wait 2 hours')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More for this flow' }).click();
  await page.getByRole('menuitem', { name: 'Export as a file' }).click();
  const exported: unknown = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(exported).toMatchObject(patientFlow('Whole'));
  await page.goto(`${url}/flows`);
  await expect(page.getByRole('link', { name: 'Whole' }).first()).toBeVisible();
  expect(await count()).toBe(before + 1);
});
