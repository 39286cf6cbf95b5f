import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findChromium } from './browser/find-chromium.ts';
import { connect, customersWrite, publishReminder, setUp } from './stage/founding-story.ts';
import { startStage } from './stage/start-stage.ts';

/** `node e2e/pictures.ts <folder>`: every screen, light and dark, desktop and phone, in three languages, to be looked at. */
const folder = path.resolve(process.argv[2] ?? 'e2e/test-results/pictures');
await mkdir(folder, { recursive: true });

const SCREENS = ['', 'inbox', 'flows', 'flows/templates', 'channels', 'settings'] as const;
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
const stage = await startStage();
let signedIn: ReturnType<BrowserContext['storageState']>;
let origin: string;
try {
  const page = await browser.newPage({ locale: 'en-US' });
  const story = { stage, page, tell: () => {} };
  const admin = await setUp(story);
  await connect(story, admin);
  await publishReminder(story);
  await customersWrite(story);
  await stage.installation.advance('PT22H50M');
  signedIn = page.context().storageState();
  // Where the sign-in was: a cookie of localhost is none of 127.0.0.1.
  origin = new URL(page.url()).origin;
  const { items } = await admin.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
  const flows = await admin.call<{ items: { id: string }[] }>('GET', '/api/v1/flows');
  const screens = [...SCREENS, `conversations/${items[0]?.id}`, `flows/${flows.items[0]?.id}`];
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const locale of ['en-US', 'pt-BR', 'es-ES']) {
        await takeAll(
          { viewport, colorScheme, locale, deviceScaleFactor: 1 },
          { screens, label: `${size}-${colorScheme}-${locale}` },
        );
      }
    }
  }
} finally {
  await stage.close();
  await browser.close();
}
process.exit(0);

async function takeAll(
  options: BrowserContextOptions,
  { screens, label }: { screens: string[]; label: string },
): Promise<void> {
  const stranger = await browser.newContext(options);
  const entrance = await stranger.newPage();
  await entrance.goto(`${origin}/sign-in`);
  await entrance.locator('input[type=email]').waitFor();
  await entrance.screenshot({ path: path.join(folder, `${label}-sign-in.png`) });
  await stranger.close();
  // One sign-in for all: twelve within a minute would be refused, as they should.
  const context = await browser.newContext({ ...options, storageState: await signedIn });
  // The hints of a first visit have been read.
  await context.addInitScript(() => localStorage.setItem('janela.designer-hints', '3'));
  const page = await context.newPage();
  for (const screen of screens) {
    await open(page, `${origin}/${screen}`);
    await page.waitForLoadState('load');
    const [place = '', id] = screen.split('/');
    const isFlow = place === 'flows' && id !== undefined && id !== 'templates';
    const name = isFlow ? 'editor' : place === 'conversations' ? 'conversation' : screen.replaceAll('/', '-') || 'home';
    await page.screenshot({ path: path.join(folder, `${label}-${name}.png`) });
    if (!isFlow) continue;
    // The same with the settings of a block open.
    await page
      .locator('.react-flow__node-block')
      .nth(1)
      .click({ position: { x: 80, y: 16 } });
    await page.locator('[data-panel], [role=dialog]').first().waitFor();
    await page.screenshot({ path: path.join(folder, `${label}-settings-of-block.png`) });
  }
  await context.close();
}

/** As many pages in a minute as nobody opens by hand: past the rate limit it waits as long as it is told to. */
async function open(page: Page, url: string): Promise<void> {
  const refusals: number[] = [];
  page.on('response', (response) => {
    if (response.status() === 429) refusals.push(Number(response.headers()['retry-after'] ?? 60));
  });
  await page.goto(url);
  const heading = page.getByRole('heading', { level: 1 }).first();
  const shown = await heading.waitFor({ timeout: 10_000 }).then(
    () => true,
    () => false,
  );
  if (shown) return;
  await page.waitForTimeout(Math.max(1, ...refusals) * 1_000);
  await page.goto(url);
  await heading.waitFor();
}
