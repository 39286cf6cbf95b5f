import { expect, test } from '@playwright/test';
import { type Admin } from '../stage/admin.ts';
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

test('a lost connection loses nothing, not even by a reload', async ({ page, context }) => {
  const id = await createFlow(admin, patientFlow('Offline'));
  const { url } = stage.installation;
  await signInOnPage(page, url);
  await page.goto(`${url}/flows/${id}`);
  const { block, expectSaved } = canvasOf(page);
  await block('Wait 2 hours').click({ position: { x: 60, y: 12 } });
  await page.route('**/api/v1/flows/**', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.fallback(),
  );
  await page.getByLabel('Name', { exact: true }).fill('A calm pause');
  await expect(page.getByText('Not saved yet: no connection. Your edits are kept on this device.')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(block('A calm pause')).toBeVisible();
  expect((await readFlow(admin, id)).draft.nodes[1]).not.toHaveProperty('name');
  await page.unroute('**/api/v1/flows/**');
  // The browser tells that the connection is back.
  await context.setOffline(true);
  await context.setOffline(false);
  await expectSaved();
  expect((await readFlow(admin, id)).draft.nodes[1]).toMatchObject({ name: 'A calm pause' });
});

test('two people who edit at once both see what the other did, and nothing is overwritten', async ({ page }) => {
  const id = await createFlow(admin, patientFlow('Conflict'));
  const { url } = stage.installation;
  await signInOnPage(page, url);
  await page.goto(`${url}/flows/${id}`);
  const { block, expectSaved } = canvasOf(page);
  await expect(block('Wait 2 hours')).toBeVisible();
  // The live connection would tell of the other's change at once: this is the admin whose edit crosses it.
  await page.route('**/api/v1/events', (route) => route.abort());
  await page.reload();
  await block('Wait 2 hours').click({ position: { x: 60, y: 12 } });
  const theirs = await readFlow(admin, id);
  const draft = {
    ...theirs.draft,
    nodes: theirs.draft.nodes.map((node) => (node.id === 'ask' ? { ...node, name: 'Theirs' } : node)),
  };
  await admin.call('PUT', `/api/v1/flows/${id}`, { draft, revision: theirs.revision });
  await page.getByLabel('Name', { exact: true }).fill('Mine');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Save mine as a copy' })).toBeVisible();
  expect((await readFlow(admin, id)).draft.nodes.map(({ name }) => name)).toEqual([undefined, undefined, 'Theirs']);
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expectSaved();
  expect((await readFlow(admin, id)).draft.nodes.map(({ name }) => name)).toEqual([undefined, 'Mine', undefined]);
});

test('blocks are copied into another tab through the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { url } = stage.installation;
  const from = await createFlow(admin, patientFlow('From here'));
  const to = await createFlow(admin, patientFlow('To there'));
  await signInOnPage(page, url);
  await page.goto(`${url}/flows/${from}`);
  const here = canvasOf(page);
  await here.block('Wait 2 hours').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const other = await context.newPage();
  await other.goto(`${url}/flows/${to}`);
  const there = canvasOf(other);
  await there.block('Wait 2 hours').focus();
  await other.keyboard.press('Control+v');
  await expect(there.block('Wait 2 hours')).toHaveCount(2);
  await there.expectSaved();
  const { nodes, edges } = (await readFlow(admin, to)).draft;
  expect(nodes).toHaveLength(6);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(6);
  expect(edges).toHaveLength(4);
});
