import { chromium, type Browser } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { findChromium } from '../../e2e/browser/find-chromium.ts';
import { ACTIONS, measurePage, type PageFigures } from '../designer/measure-page.ts';
import { median, report, round, type Figure } from '../report.ts';

const SIZES = (process.env['BENCH_BLOCKS'] ?? '200,500,1000,2000').split(',').map(Number);
const RUNS = Number(process.env['BENCH_RUNS'] ?? 3);
const PAGES = ['bare', 'janela'] as const;

type PageName = (typeof PAGES)[number];

/** The designer beside a page with nothing but React Flow and as many default nodes, in turns, in the same browser. */
export async function designer(): Promise<void> {
  const root = fileURLToPath(new URL('../designer', import.meta.url));
  const configFile = `${root}/vite.config.ts`;
  await build({ configFile });
  const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
  const origin = server.resolvedUrls?.local[0] ?? '';
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  try {
    const figures: Figure[] = [];
    for (const blocks of SIZES) figures.push(...(await measureSize(browser, origin, blocks)));
    report('designer: frames in headless Chromium, 1440 × 900', figures, [
      `Milliseconds; frames as p50 / p95; medians of ${RUNS} runs, both pages in turns. "×" is the designer's p95 over the bare page's.`,
      'A frame cannot be shorter than 16.7 ms here: 60 a second is what the browser draws at most.',
    ]);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureSize(browser: Browser, origin: string, blocks: number): Promise<readonly Figure[]> {
  const runs: Record<PageName, PageFigures[]> = { bare: [], janela: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of PAGES) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      runs[name].push(await measurePage(page, { url: `${origin}${name}.html`, blocks }));
      await page.close();
    }
  }
  return PAGES.map((name) => ({ name: `${blocks} blocks, ${name}`, values: row(runs, name) }));
}

function row(runs: Record<PageName, PageFigures[]>, name: PageName): Figure['values'] {
  const middle = (of: PageName, value: (figures: PageFigures) => number): number => median(runs[of].map(value));
  const values: Record<string, string | number> = {
    'first render': round(middle(name, ({ firstRender }) => firstRender)),
  };
  for (const action of ACTIONS) {
    const p50 = middle(name, ({ frames }) => frames[action].p50);
    const p95 = middle(name, ({ frames }) => frames[action].p95);
    const bare = middle('bare', ({ frames }) => frames[action].p95);
    values[action] = `${round(p50, 1)} / ${round(p95, 1)}${name === 'bare' ? '' : ` (${round(p95 / bare, 2)} ×)`}`;
  }
  return values;
}
