import { expect, type Locator, type Page } from '@playwright/test';

/** The editor of one flow, by what a person sees and hears of it. */
export function canvasOf(page: Page) {
  const canvas = page.getByRole('application', { name: /^Canvas of / });
  return {
    canvas,
    /** A block by the sentence, or the name, on it. */
    block: (text: string | RegExp): Locator => canvas.getByRole('group', { name: text }),
    addAfter: (port: string): Locator => canvas.getByRole('button', { name: `Add a block after ${port}` }),
    /** Picks a kind in the open block chooser. */
    async choose(kind: string): Promise<void> {
      const search = page
        .getByRole('textbox', { name: 'Search blocks' })
        .or(page.getByRole('combobox', { name: 'Search blocks' }))
        .last();
      await expect(search).toBeFocused();
      await page.getByRole('option', { name: new RegExp(`^${kind}`) }).click();
    },
    async expectSaved(): Promise<void> {
      await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    },
  };
}
