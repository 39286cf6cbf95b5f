import { expect, type Page } from '@playwright/test';
import { OWNER } from './admin.ts';

/** Signs the owner in, as a person does. Afterwards the home page is there. */
export async function signInOnPage(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Inbox' })).toBeVisible();
}
