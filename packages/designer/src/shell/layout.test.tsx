import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reminderFlow } from '../test-support/sample-flow.ts';
import { renderDesigner } from './test-support/render-designer.tsx';

const palette = () => screen.queryByRole('region', { name: 'Blocks' });

test('a folded palette stays folded on this device', async () => {
  const first = await renderDesigner(reminderFlow());
  await first.user.click(screen.getByRole('button', { name: 'Hide the blocks' }));
  expect(palette()).toBeNull();
  first.unmount();
  const second = await renderDesigner(reminderFlow());
  expect(palette()).toBeNull();
  await second.user.click(screen.getByRole('button', { name: 'Show the blocks' }));
  expect(palette()).not.toBeNull();
});

test('where there is no room for both, the palette gives way to the panel and comes back', async () => {
  const { user } = await renderDesigner(reminderFlow(), { screen: 'medium' });
  expect(palette()).not.toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show the settings' }));
  expect(screen.getByRole('region', { name: 'Settings' })).toBeTruthy();
  expect(palette()).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show the blocks' }));
  expect(palette()).not.toBeNull();
  expect(screen.queryByRole('region', { name: 'Settings' })).toBeNull();
});

test('F6 goes round the parts, also from a field; Escape leads from the settings back to the block', async () => {
  const { user, card, pick } = await renderDesigner(reminderFlow());
  pick('pending');
  const settings = await screen.findByRole('region', { name: 'Settings' });
  await waitFor(() => expect(document.activeElement).toBe(card('pending')));
  await user.keyboard('{F6}');
  expect(settings.parentElement?.contains(document.activeElement)).toBe(true);
  within(settings).getByRole('textbox', { name: 'Name' }).focus();
  await user.keyboard('{F6}');
  expect(document.activeElement?.closest('[data-region="bar"]')).toBeTruthy();
  await user.keyboard('{F6}');
  expect(palette()?.contains(document.activeElement)).toBe(true);
  await user.keyboard('{F6}');
  expect(document.activeElement).toBe(card('pending'));
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(palette()?.contains(document.activeElement)).toBe(true);
  within(settings).getByRole('textbox', { name: 'Name' }).focus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(card('pending')));
});

test('Enter on a block leads into its first setting', async () => {
  const { user, pick } = await renderDesigner(reminderFlow());
  pick('warn');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement?.closest('[data-field="params.recipients"]')).toBeTruthy());
});

test('the first stop of Tab skips to the canvas', async () => {
  const { user, card } = await renderDesigner(reminderFlow());
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Skip to the canvas');
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(card('silence'));
});

test('closing the settings gives the focus back to the block', async () => {
  const { user, card, pick } = await renderDesigner(reminderFlow(), { screen: 'phone' });
  pick('warn');
  await user.click(await screen.findByRole('button', { name: 'Close the settings' }));
  expect(screen.queryByRole('region', { name: 'Settings' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(card('warn')));
});

test('what was undone is said and shown', async () => {
  const { user, pick } = await renderDesigner(reminderFlow());
  pick('warn');
  await user.keyboard('{Delete}');
  await user.keyboard('{Control>}z{/Control}');
  const texts = screen.getAllByText('Undone: delete one item');
  expect(texts.map(({ tagName }) => tagName).sort()).toEqual(['OUTPUT', 'P']);
});

test('hints come one at a time and go for good', async () => {
  const first = await renderDesigner(reminderFlow());
  for (const text of [/Press the \+/, /Drag from the dot/, /list of keys/]) {
    const hint = screen.getByRole('note', { name: 'Hint' });
    expect(hint.textContent).toMatch(text);
    await first.user.click(within(hint).getByRole('button', { name: 'Got it' }));
  }
  expect(screen.queryByRole('note')).toBeNull();
  first.unmount();
  await renderDesigner(reminderFlow());
  expect(screen.queryByRole('note')).toBeNull();
});
