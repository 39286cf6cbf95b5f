import { screen } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { inspectBlock } from '../test-support/render-inspector.tsx';

const amount = () => screen.getByRole('textbox', { name: 'How long' });
const unit = () => screen.getByRole('combobox', { name: 'Unit of time' });

test('a number and a unit are written as a length of time', async () => {
  const { user, paramsOf } = inspectBlock('no-reply', undefined);
  expect(amount()).toHaveProperty('value', '23');
  await user.clear(amount());
  await user.type(amount(), '20');
  expect(paramsOf('block')).toMatchObject({ after: 'PT20H' });
  await user.selectOptions(unit(), 'minutes');
  expect(paramsOf('block')).toMatchObject({ after: 'PT20M' });
});

test('another spelling is shown and stays as it is until somebody changes it', async () => {
  const { user, paramsOf, editor } = inspectBlock('create-task', {
    title: 'x',
    recipients: [{ type: 'everyone' }],
    dueIn: 'P1DT12H',
  });
  const field = screen.getByRole('textbox', { name: 'By when' });
  expect(field).toHaveProperty('value', '36');
  await user.click(field);
  await user.tab();
  expect(paramsOf('block')).toMatchObject({ dueIn: 'P1DT12H' });
  expect(editor.store.getState().undoStack).toEqual([]);
});

test('an emptied number says what is missing, in words, and keeps the unit', async () => {
  const { user, paramsOf } = inspectBlock('wait-for-reply', { timeout: 'PT5M' });
  const field = screen.getByRole('textbox', { name: 'How long at most' });
  await user.clear(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain('Write a number.');
  expect(unit()).toHaveProperty('value', 'minute');
  expect(document.activeElement).toBe(field);
  await user.type(field, '7');
  expect(paramsOf('block')).toMatchObject({ timeout: 'PT7M' });
  expect(field.getAttribute('aria-invalid')).toBeNull();
});

test('emptied, one that may be left out is left out, and its unit is still there for who types on', async () => {
  const { user, paramsOf } = inspectBlock('create-task', {
    title: 'x',
    recipients: [{ type: 'everyone' }],
    dueIn: 'PT5M',
  });
  const field = screen.getByRole('textbox', { name: 'By when' });
  await user.clear(field);
  expect(field.getAttribute('aria-invalid')).toBeNull();
  expect(paramsOf('block')).not.toHaveProperty('dueIn');
  expect(unit()).toHaveProperty('value', 'minute');
  await user.type(field, '7');
  expect(paramsOf('block')).toMatchObject({ dueIn: 'PT7M' });
});

test.each([
  ['PT23H', 'The 24-hour window stays open for 1 hour more.'],
  ['PT22H30M', 'The 24-hour window stays open for 1 hour and 30 minutes more.'],
  ['P1D', 'The 24-hour window has already closed by then.'],
])('%s: what it means for the window', (after, hint) => {
  inspectBlock('no-reply', { after, channels: 'any', repeat: 'once-per-episode' });
  expect(screen.getByText(hint)).toBeTruthy();
});

test('a quick choice is one click, and says that it is the one', async () => {
  const { user, paramsOf } = inspectBlock('no-reply', undefined);
  const quick = screen.getByRole('button', { name: '1 hour' });
  expect(quick.getAttribute('aria-pressed')).toBe('false');
  await user.click(quick);
  expect(paramsOf('block')).toMatchObject({ after: 'PT1H' });
  expect(quick.getAttribute('aria-pressed')).toBe('true');
});

test('undo shows in the field at once', async () => {
  const { user, editor } = inspectBlock('no-reply', undefined);
  await user.type(amount(), '{Backspace}');
  expect(amount()).toHaveProperty('value', '2');
  act(() => void editor.undo());
  expect(amount()).toHaveProperty('value', '23');
});
