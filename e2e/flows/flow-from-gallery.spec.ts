import { expect, test } from '@playwright/test';
import { signIn } from '../stage/admin.ts';
import { signInOnPage } from '../stage/sign-in-page.ts';
import { furnish, startStage } from '../stage/start-stage.ts';

test.use({ locale: 'en-US' });

test('the 24-hour reminder is live five clicks and less than a minute after the sign-in', async ({ page }) => {
  const stage = await startStage();
  try {
    await furnish(stage);
    const { url } = stage.installation;
    await signInOnPage(page, url);
    const start = Date.now();
    await page.addInitScript(() =>
      addEventListener(
        'click',
        () => sessionStorage.setItem('clicks', `${sessionStorage.getItem('clicks') ?? ''}.`),
        true,
      ),
    );
    await page.reload();
    await page.getByRole('navigation').getByRole('link', { name: 'Flows' }).click();
    await page.getByRole('link', { name: 'Use a template' }).click();
    await page.getByRole('link', { name: '24-hour reminder' }).click();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await expect(page.getByText(/is live: version 1/)).toBeVisible();
    const seconds = (Date.now() - start) / 1000;
    const clicks = await page.evaluate(() => sessionStorage.getItem('clicks')?.length ?? 0);
    expect(clicks).toBeGreaterThan(0);
    expect(clicks).toBeLessThanOrEqual(5);
    expect(seconds).toBeLessThan(60);
    test.info().annotations.push({ type: 'figure', description: `${clicks} clicks, ${seconds.toFixed(1)} s` });
    const admin = await signIn(url);
    const { items } = await admin.call<{ items: { name: string; state: string }[] }>('GET', '/api/v1/flows');
    expect(items.filter(({ state }) => state === 'live').length).toBeGreaterThanOrEqual(1);
  } finally {
    await stage.close();
  }
});
