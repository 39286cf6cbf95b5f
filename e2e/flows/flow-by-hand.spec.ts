import { expect, test, type Page } from '@playwright/test';
import { expectNoAxeViolations } from '../browser/expect-no-axe-violations.ts';
import { signIn } from '../stage/admin.ts';
import { canvasOf } from '../stage/canvas.ts';
import { signInOnPage } from '../stage/sign-in-page.ts';
import { furnish, type Stage, startStage } from '../stage/start-stage.ts';

test.use({ locale: 'en-US' });
test.describe.configure({ mode: 'serial' });

let stage: Stage;
test.beforeAll(async () => {
  stage = await startStage();
  await furnish(stage);
});
test.afterAll(() => stage.close());

interface Published {
  readonly nodes: readonly { readonly id: string; readonly kind: string; readonly params: unknown }[];
  readonly edges: readonly { readonly from: { node: string; port: string }; readonly to: { node: string } }[];
}

/** The graph of the newest version, by kinds instead of ids. */
async function published(name: string) {
  const admin = await signIn(stage.installation.url);
  const { items } = await admin.call<{ items: { id: string; name: string; state: string }[] }>('GET', '/api/v1/flows');
  const flow = items.find((item) => item.name === name);
  expect(flow).toMatchObject({ state: 'live' });
  const { document } = await admin.call<{ document: Published }>('GET', `/api/v1/flows/${flow?.id}/versions/1`);
  const kindOf = new Map(document.nodes.map(({ id, kind }) => [id, kind]));
  return {
    blocks: document.nodes.map(({ kind, params }) => ({ kind, params })),
    ways: document.edges.map(({ from, to }) => `${kindOf.get(from.node)}.${from.port} > ${kindOf.get(to.node)}`).sort(),
  };
}

const REMINDER = {
  blocks: [
    {
      kind: 'no-reply',
      params: {
        after: 'PT23H',
        since: 'inbound',
        repeat: 'once-per-episode',
        channels: 'any',
        only: {},
        hours: 'always',
        again: 'not-while-running',
      },
    },
    {
      kind: 'condition',
      params: {
        branches: [{ id: 'yes', match: 'all', rules: [{ type: 'reply-status', operator: 'is', values: ['pending'] }] }],
      },
    },
    { kind: 'notify-team', params: { recipients: [{ type: 'assignee' }], via: ['in-app', 'email'] } },
  ],
  ways: ['condition.yes > notify-team', 'no-reply.next > condition'],
};

async function openEmptyFlow(page: Page, name: string): Promise<void> {
  await signInOnPage(page, stage.installation.url);
  await page.goto(`${stage.installation.url}/flows`);
  await page.getByRole('button', { name: 'New flow' }).click();
  await page.getByRole('menuitem', { name: /Empty flow/ }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create the flow' }).click();
  await expect(page.getByRole('heading', { name: 'What starts this flow?' })).toBeVisible();
}

test('the reminder is built from an empty canvas by mouse', async ({ page }) => {
  await openEmptyFlow(page, 'By mouse');
  const { block, addAfter, choose, expectSaved } = canvasOf(page);
  await page
    .getByRole('region', { name: 'What starts this flow?' })
    .getByRole('button', { name: /^No reply/ })
    .click();
  await expect(block('23 hours after the last message, on any channel')).toBeVisible();
  await addAfter('next').click();
  await choose('Condition');
  await expect(block('If the reply status is pending')).toBeVisible();
  await addAfter('yes').click();
  await choose('Notify the team');
  await expect(block('Notify')).toBeVisible();
  await expectSaved();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish now' }).click();
  await expect(page.getByText(/is live: version 1/)).toBeVisible();
  expect(await published('By mouse')).toEqual(REMINDER);
});

test('the reminder is built from an empty canvas by keyboard alone', async ({ page }) => {
  await openEmptyFlow(page, 'By keyboard');
  const { block, expectSaved } = canvasOf(page);
  const { keyboard } = page;
  await tabTo(
    page,
    page.getByRole('region', { name: 'What starts this flow?' }).getByRole('button', { name: /^No reply/ }),
  );
  await keyboard.press('Enter');
  await expect(block('23 hours after the last message')).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByPlaceholder('Search blocks').last()).toBeFocused();
  await keyboard.type('condition');
  await keyboard.press('Enter');
  await expect(block('If the reply status is pending')).toBeFocused();
  await keyboard.press('Tab');
  await expect(page.getByPlaceholder('Search blocks').last()).toBeFocused();
  await keyboard.type('notify');
  await keyboard.press('Enter');
  await expect(block('Notify')).toBeFocused();
  await keyboard.press('ArrowLeft');
  await expect(block('If the reply status is pending')).toBeFocused();
  await keyboard.press('Control+d');
  await expect(block('If the reply status is pending')).toHaveCount(2);
  await keyboard.press('Control+z');
  await expect(block('If the reply status is pending')).toHaveCount(1);
  await expectSaved();
  await tabTo(page, page.getByRole('button', { name: 'Publish', exact: true }));
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Publish now' }));
  await keyboard.press('Enter');
  await expect(page.getByText(/is live: version 1/)).toBeVisible();
  expect(await published('By keyboard')).toEqual(REMINDER);
});

/** Tab, as often as it takes; F6 first, for whole regions. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    // In a block Tab adds: Escape leaves the canvas, as its description says.
    const inBlock = await page.evaluate(() => document.activeElement?.classList.contains('react-flow__node') === true);
    await page.keyboard.press(inBlock ? 'F6' : 'Tab');
  }
  throw new Error('Tab does not get there.');
}
