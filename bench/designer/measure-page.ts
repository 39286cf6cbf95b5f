import type { Page } from '@playwright/test';
import { quantile } from '../report.ts';

/** Times between frames while something was done, in milliseconds. */
export interface Frames {
  readonly p50: number;
  readonly p95: number;
}

export const ACTIONS = ['drag one', 'pan', 'select all', 'type'] as const;

export type Action = (typeof ACTIONS)[number];

export interface PageFigures {
  /** From the start of the navigation until every block is in the page and painted, in milliseconds. */
  readonly firstRender: number;
  readonly frames: Readonly<Record<Action, Frames>>;
}

const STEPS = 60;
const WORDS = 'Cliente sem resposta ha 23 horas';

/** Does the same things on a page that shows a canvas, as a person does them, and records every frame. */
export async function measurePage(
  page: Page,
  { url, blocks }: { readonly url: string; readonly blocks: number },
): Promise<PageFigures> {
  await page.goto(`${url}?blocks=${blocks}`);
  const firstRender = await page.evaluate((count) => window.recorder.whenDrawn(count), blocks);
  const block = page.locator('.react-flow__node').first();
  const drag = await recorded(page, await dragging(page));
  const pan = await recorded(page, await panning(page));
  await block.focus();
  const all = await recorded(page, () => page.keyboard.press('Control+a'));
  await page.keyboard.press('Escape');
  // Not by the mouse: after the drag a connection may lie over the block.
  await block.dispatchEvent('click');
  await page.getByLabel('Name', { exact: true }).focus();
  const type = await recorded(page, () => typing(page));
  return { firstRender, frames: { 'drag one': drag, pan, 'select all': all, type } };
}

async function recorded(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => window.recorder.start());
  await act();
  await frame(page);
  await frame(page);
  const times = await page.evaluate(() => [...window.recorder.stop()]);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function dragging(page: Page): Promise<() => Promise<void>> {
  const box = await page.locator('.react-flow__node').first().boundingBox();
  if (box === null) throw new Error('There is no block to drag.');
  return sweep(page, { x: box.x + box.width / 2, y: box.y + box.height / 4 });
}

async function panning(page: Page): Promise<() => Promise<void>> {
  return sweep(page, await page.evaluate(() => window.recorder.emptyPlace()));
}

/** One step of the mouse a frame: faster moves would be folded into one by the browser. */
function sweep(page: Page, from: { readonly x: number; readonly y: number }): () => Promise<void> {
  return async () => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 1; step <= STEPS; step += 1) {
      await page.mouse.move(from.x + step * 3, from.y + step * 2);
      await frame(page);
    }
    await page.mouse.up();
  };
}

async function typing(page: Page): Promise<void> {
  for (const letter of WORDS) {
    await page.keyboard.insertText(letter);
    await frame(page);
  }
}

async function frame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}
