import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { inspectBlock } from '../test-support/render-inspector.tsx';

const PENDING = { type: 'reply-status', operator: 'is', values: ['pending'] };
const OPEN = { type: 'window-state', state: 'open' };

/** A condition of one branch, and what stands in it. */
function inspectRules(rules: readonly unknown[], match = 'all') {
  const inspected = inspectBlock('condition', { branches: [{ id: 'yes', match, rules }] });
  const paramsOf = (nodeId: string): unknown => {
    const params = inspected.paramsOf(nodeId) as { readonly branches: readonly unknown[] };
    return params.branches[0];
  };
  return { ...inspected, paramsOf };
}

test('a rule is added from the menu, and the focus goes to it', async () => {
  const { user, paramsOf } = inspectRules([PENDING]);
  await user.click(screen.getByRole('button', { name: 'Add a rule' }));
  await user.click(await screen.findByRole('menuitem', { name: 'the last message' }));
  expect(paramsOf('block')).toMatchObject({
    rules: [PENDING, { type: 'message-text', operator: 'contains', text: '' }],
  });
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'What rule 2 looks at' }));
});

test('the words of a rule are typed, and what is missing is told at the field', async () => {
  const { user, paramsOf } = inspectRules([{ type: 'message-text', operator: 'contains', text: '' }]);
  const words = screen.getByRole('textbox', { name: 'Words' });
  expect(words.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('This is empty. Write something here.')).toBeTruthy();
  await user.type(words, 'price');
  expect(paramsOf('block')).toMatchObject({ rules: [{ text: 'price' }] });
  expect(words.getAttribute('aria-invalid')).not.toBe('true');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Comparison' }), 'has no text');
  expect(paramsOf('block')).toMatchObject({ rules: [{ type: 'message-text', operator: 'is-empty' }] });
  expect(screen.queryByRole('textbox', { name: 'Words' })).toBeNull();
});

test('statuses are chosen by name and kept in their own order', async () => {
  const { user, paramsOf } = inspectRules([PENDING]);
  await user.click(screen.getByRole('checkbox', { name: 'without a message yet' }));
  expect(paramsOf('block')).toMatchObject({ rules: [{ values: ['none', 'pending'] }] });
  await user.click(screen.getByRole('checkbox', { name: 'without a message yet' }));
  await user.click(screen.getByRole('checkbox', { name: 'pending' }));
  expect(paramsOf('block')).toMatchObject({ rules: [{ values: [] }] });
  expect(screen.getByText('Choose at least 1.')).toBeTruthy();
});

test('a window that is about to close asks for the time', async () => {
  const { user, paramsOf } = inspectRules([OPEN]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'State of the window' }), 'closes in less than');
  await user.click(screen.getByRole('button', { name: '1 hour' }));
  expect(paramsOf('block')).toMatchObject({ rules: [{ type: 'window-state', state: 'closing', within: 'PT1H' }] });
});

test('rules change places, and the focus goes along', async () => {
  const { user, paramsOf } = inspectRules([PENDING, OPEN, { type: 'channel', channels: ['whatsapp'] }]);
  await user.click(screen.getByRole('button', { name: 'Move rule 1 down' }));
  expect(paramsOf('block')).toMatchObject({ rules: [OPEN, PENDING, { type: 'channel' }] });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move rule 2 down' }));
  await user.keyboard('{Enter}');
  expect(paramsOf('block')).toMatchObject({ rules: [OPEN, { type: 'channel' }, PENDING] });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move rule 3 up' }));
});

test('the last rule can be removed too; the standard one is one click away', async () => {
  const { user, paramsOf } = inspectRules([PENDING]);
  await user.click(screen.getByRole('button', { name: 'Remove rule 1' }));
  expect(paramsOf('block')).toMatchObject({ rules: [] });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a rule' }));
  await user.click(screen.getByRole('button', { name: 'Use the usual setting' }));
  expect(paramsOf('block')).toMatchObject({ rules: [PENDING] });
});

test('rules are joined by the word that the match says', async () => {
  const { user } = inspectRules([PENDING, OPEN]);
  const list = within(screen.getByRole('group', { name: 'Rules' }));
  expect(list.getByText('and')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'any rule is true' }));
  expect(list.getByText('or')).toBeTruthy();
});

test('another subject starts from its standard', async () => {
  const { user, paramsOf } = inspectRules([PENDING]);
  await user.selectOptions(screen.getByRole('combobox', { name: 'What rule 1 looks at' }), 'the channel');
  expect(paramsOf('block')).toMatchObject({ rules: [{ type: 'channel', channels: ['whatsapp'] }] });
});

test.each([[null], ['text'], [{ type: 'weather' }], [{ type: 'reply-status', operator: 7, values: 'pending' }]])(
  'a rule that makes no sense is shown and can be mended: %o',
  async (rule) => {
    const { user, paramsOf } = inspectRules([rule]);
    await user.selectOptions(screen.getByRole('combobox', { name: 'What rule 1 looks at' }), 'the 24-hour window');
    expect(paramsOf('block')).toMatchObject({ rules: [OPEN] });
  },
);
