import { screen } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { inspectBlock } from '../test-support/render-inspector.tsx';

const area = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Note' });

test('variables are shown by name, in the language of the writer', () => {
  inspectBlock('internal-note', { text: 'Oi {{contact.name}}' }, { language: 'pt-BR' });
  expect(screen.getByRole('textbox', { name: 'Anotação' })).toHaveProperty('value', 'Oi {{nome do contato}}');
});

test('typing is one undo entry, and undo shows at once', async () => {
  const { user, paramsOf, editor } = inspectBlock('internal-note', { text: 'Hello' });
  await user.type(area(), ' there');
  expect(paramsOf('block')).toEqual({ text: 'Hello there' });
  expect(editor.store.getState().undoStack).toHaveLength(1);
  act(() => void editor.undo());
  expect(area().value).toBe('Hello');
});

test('a variable comes from the menu, at the caret', async () => {
  const { user, paramsOf } = inspectBlock('internal-note', { text: 'Hi !' });
  await user.click(area());
  area().setSelectionRange(3, 3);
  await user.click(screen.getByRole('button', { name: 'Insert a variable' }));
  await user.click(await screen.findByRole('menuitem', { name: 'contact name' }));
  expect(paramsOf('block')).toEqual({ text: 'Hi {{contact.name}}!' });
  expect(area().value).toBe('Hi {{contact name}}!');
  expect(area().selectionStart).toBe(19);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(area());
});

test('leaving the menu without a pick gives the focus back to its button', async () => {
  const { user } = inspectBlock('internal-note', { text: 'Hi' });
  const button = screen.getByRole('button', { name: 'Insert a variable' });
  await user.click(button);
  await screen.findByRole('menu');
  await user.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(button);
});

test('two braces open the list, letters narrow it down, Enter takes', async () => {
  const { user, paramsOf } = inspectBlock('internal-note', { text: 'Hi ' });
  await user.type(area(), '{{{{');
  expect(screen.getAllByRole('option')).toHaveLength(11);
  await user.type(area(), 'li');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['link to the conversation']);
  expect(area().getAttribute('aria-activedescendant')).toBe(screen.getByRole('option').id);
  await user.keyboard('{Enter}');
  expect(paramsOf('block')).toEqual({ text: 'Hi {{conversation.link}}' });
  expect(screen.queryByRole('option')).toBeNull();
});

test('the list is walked with arrows and left with Escape, which goes no further', async () => {
  const { user, paramsOf } = inspectBlock('internal-note', { text: '' });
  await user.type(area(), '{{{{');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('first name');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  await user.keyboard('{Enter}x');
  expect(paramsOf('block')).toEqual({ text: '{{\nx' });
});

test('Backspace behind a variable takes all of it', async () => {
  const { user, paramsOf } = inspectBlock('internal-note', { text: 'Hi {{contact.name}}' });
  await user.click(area());
  area().setSelectionRange(19, 19);
  await user.keyboard('{Backspace}');
  expect(paramsOf('block')).toEqual({ text: 'Hi ' });
});

test('an unknown variable is told, tied to the field, and kept in the draft', async () => {
  const { user, paramsOf } = inspectBlock('internal-note', { text: 'Hi' });
  await user.type(area(), ' {{{{nick}}');
  expect(paramsOf('block')).toEqual({ text: 'Hi {{nick}}' });
  expect(area().getAttribute('aria-invalid')).toBe('true');
  const ids = area().getAttribute('aria-describedby')?.split(' ') ?? [];
  expect(ids.map((id) => document.getElementById(id)?.textContent)).toContain(
    'There is no variable called “nick”. Pick one from the list.',
  );
});

test('the count goes by what is stored, against the limit of the model', () => {
  inspectBlock('internal-note', { text: '{{contact.name}}' });
  expect(screen.getByText('16 of 2,000 characters')).toBeTruthy();
});

test('text is pasted plain', async () => {
  const { user, paramsOf } = inspectBlock('internal-note', { text: '' });
  await user.click(area());
  await user.paste('*Hi* <b>you</b>\n🙂');
  expect(paramsOf('block')).toEqual({ text: '*Hi* <b>you</b>\n🙂' });
});

test('an optional text that is emptied is no text at all', async () => {
  const { user, paramsOf } = inspectBlock('notify-team', {
    recipients: [{ type: 'everyone' }],
    via: ['in-app'],
    text: 'x',
  });
  await user.clear(screen.getByRole('textbox', { name: 'Your own words' }));
  expect(paramsOf('block')).toEqual({ recipients: [{ type: 'everyone' }], via: ['in-app'] });
});
