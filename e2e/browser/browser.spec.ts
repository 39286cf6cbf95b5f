import { expect, test } from '@playwright/test';
import { expectNoAxeViolations } from './expect-no-axe-violations.ts';

function asPage(body: string): string {
  return `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="pt-BR"><title>Janela</title><body>${body}`)}`;
}

test('opens a page and works it', async ({ page }) => {
  await page.goto(
    asPage(`<main><h1>Olá, ação</h1><button onclick="this.textContent='Pronto'">Começar</button></main>`),
  );
  await page.getByRole('button', { name: 'Começar' }).click();
  await expect(page.getByRole('button')).toHaveText('Pronto');
  await expectNoAxeViolations(page);
});

test('the accessibility check finds what is wrong', async ({ page }) => {
  await page.goto(asPage('<main><h1>Olá</h1><input><img src="data:,"></main>'));
  const check = expectNoAxeViolations(page);
  await expect(check).rejects.toThrow(/image-alt[\s\S]*label/);
});

test('draws letters of the three languages with a real font', async ({ page }) => {
  await page.goto(asPage('<main><h1>Título</h1><span id="wide">ããã</span> <span id="narrow">iii</span></main>'));
  const wide = await page.locator('#wide').boundingBox();
  const narrow = await page.locator('#narrow').boundingBox();
  expect(wide?.width ?? 0).toBeGreaterThan((narrow?.width ?? 0) * 1.3);
});
