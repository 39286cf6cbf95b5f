import { screen, within } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { inspectBlock } from '../test-support/render-inspector.tsx';

const SILENCE = { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' };

test('channels: any, or some by kind and by name', async () => {
  const { user, paramsOf } = inspectBlock('no-reply', SILENCE);
  await user.click(screen.getByRole('radio', { name: 'Only these' }));
  expect(paramsOf('block')).toMatchObject({ channels: [] });
  expect(screen.getByText('Choose at least 1.')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'All of Instagram' }));
  await user.click(screen.getByRole('checkbox', { name: 'Loja Centro' }));
  expect(paramsOf('block')).toMatchObject({ channels: ['instagram', 'ch-centre'] });
  expect(screen.queryByText('Choose at least 1.')).toBeNull();
});

test('channels: trying “any” and coming back finds the same ones', async () => {
  const { user, paramsOf } = inspectBlock('no-reply', { ...SILENCE, channels: ['ch-insta'] });
  await user.click(screen.getByRole('radio', { name: 'Any channel' }));
  expect(paramsOf('block')).toMatchObject({ channels: 'any' });
  await user.click(screen.getByRole('radio', { name: 'Only these' }));
  expect(paramsOf('block')).toMatchObject({ channels: ['ch-insta'] });
});

test('channels: one that is gone is told and can be taken out', async () => {
  const { user, paramsOf } = inspectBlock('no-reply', { ...SILENCE, channels: ['ch-centre', 'ch-old'] });
  await user.click(screen.getByRole('checkbox', { name: 'a channel that is gone' }));
  expect(paramsOf('block')).toMatchObject({ channels: ['ch-centre'] });
});

test('choice: a radio a value', async () => {
  const { user, paramsOf } = inspectBlock('no-reply', SILENCE);
  await user.click(screen.getByRole('radio', { name: 'Start again after each new message' }));
  expect(paramsOf('block')).toMatchObject({ repeat: 'after-each-message' });
});

test('choices: kept in the order in which they are shown, and at least one', async () => {
  const { user, paramsOf } = inspectBlock('notify-team', { recipients: [{ type: 'everyone' }], via: ['email'] });
  const ways = within(screen.getByRole('group', { name: 'How' }));
  await user.click(ways.getByRole('checkbox', { name: 'In the app' }));
  expect(paramsOf('block')).toMatchObject({ via: ['in-app', 'email'] });
  await user.click(ways.getByRole('checkbox', { name: 'In the app' }));
  await user.click(ways.getByRole('checkbox', { name: 'E-mail' }));
  expect(paramsOf('block')).toMatchObject({ via: [] });
  expect(screen.getByText('Choose at least 1.')).toBeTruthy();
});

test('message match: with words or without', async () => {
  const { user, paramsOf } = inspectBlock('message-received', { channels: 'any', matches: { mode: 'any' } });
  const keywords = () => screen.getByRole('radio', { name: 'With certain words' });
  await user.click(keywords());
  const words = screen.getByRole('combobox', { name: 'Words' });
  expect(words.getAttribute('aria-invalid')).toBe('true');
  await user.type(words, 'price{Enter}how much{Enter}');
  expect(paramsOf('block')).toMatchObject({
    matches: { mode: 'keywords', how: 'contains', words: ['price', 'how much'] },
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Comparison' }), 'is exactly one of');
  expect(paramsOf('block')).toMatchObject({ matches: { how: 'equals' } });
  await user.click(screen.getByRole('radio', { name: 'Any message' }));
  expect(paramsOf('block')).toMatchObject({ matches: { mode: 'any' } });
  await user.click(keywords());
  expect(paramsOf('block')).toMatchObject({
    matches: { mode: 'keywords', how: 'equals', words: ['price', 'how much'] },
  });
});

test('message match: absent means any message', () => {
  inspectBlock('message-received', { channels: 'any' });
  expect(screen.getByRole('radio', { name: 'Any message' })).toHaveProperty('checked', true);
});

test('recipients: groups and people by name', async () => {
  const { user, paramsOf } = inspectBlock('notify-team', { recipients: [{ type: 'assignee' }], via: ['email'] });
  await user.click(screen.getByRole('checkbox', { name: 'The admins' }));
  await user.click(screen.getByRole('combobox', { name: 'And these people' }));
  await user.click(await screen.findByRole('option', { name: 'Bruno Lima' }));
  expect(paramsOf('block')).toMatchObject({
    recipients: [{ type: 'assignee' }, { type: 'role', role: 'admin' }, { type: 'person', memberId: 'm-bruno' }],
  });
  await user.click(screen.getByRole('checkbox', { name: 'Whoever it is assigned to' }));
  expect(paramsOf('block')).toMatchObject({
    recipients: [
      { type: 'role', role: 'admin' },
      { type: 'person', memberId: 'm-bruno' },
    ],
  });
});

test('recipients: a person who is gone stays until somebody takes them out', async () => {
  const gone = { type: 'person', memberId: 'm-left' };
  const { user, paramsOf } = inspectBlock('notify-team', { recipients: [gone], via: ['email'] });
  expect(screen.getByText('a person who is gone')).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: 'Everyone' }));
  expect(paramsOf('block')).toMatchObject({ recipients: [{ type: 'everyone' }, gone] });
});

test.each([
  ['no-reply', 0],
  ['no-reply', { after: 7, channels: { a: 1 }, repeat: [] }],
  ['message-received', { channels: 'some', matches: 'all' }],
  ['condition', { match: 3, rules: 'none' }],
  ['send-message', { text: ['a'] }],
  ['notify-team', { recipients: [null, 3, { type: 'person' }], via: 'email', text: {} }],
  ['wait', 'PT1H'],
])('%s with settings of any shape is shown, and its name can be written', async (kind, params) => {
  const { user, editor } = inspectBlock(kind, params);
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'A');
  expect(editor.store.getState().document.nodes[0]).toMatchObject({ name: 'A', params });
});

test('a change from elsewhere shows in every widget at once', () => {
  const { editor } = inspectBlock('no-reply', SILENCE);
  act(() => {
    const params = { after: 'PT2H', channels: ['messenger'], repeat: 'after-each-message' };
    editor.run({
      operation: { type: 'set-params', nodeId: 'block', params },
      label: 'change-settings-of-block',
    });
  });
  expect(screen.getByRole('textbox', { name: 'How long' })).toHaveProperty('value', '2');
  expect(screen.getByRole('checkbox', { name: 'All of Messenger' })).toHaveProperty('checked', true);
  expect(screen.getByRole('radio', { name: 'Start again after each new message' })).toHaveProperty('checked', true);
});

test('a template has a header and buttons to fill, each button once', async () => {
  const { user, paramsOf } = inspectBlock('send-template', {
    template: { name: 'promo', language: 'pt_BR', parameters: {} },
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Its header' }), 'is an image');
  await user.type(screen.getByRole('textbox', { name: 'Address of the file' }), 'https://a.example/b.png');
  await user.click(screen.getByRole('button', { name: 'Fill a button' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'What it does' }), 'opens an address');
  await user.type(screen.getByRole('textbox', { name: 'End of the address' }), '4711');
  await user.click(screen.getByRole('button', { name: 'Fill a button' }));
  expect(paramsOf('block')).toEqual({
    template: {
      name: 'promo',
      language: 'pt_BR',
      parameters: {},
      header: { kind: 'image', value: 'https://a.example/b.png' },
      buttons: [
        { index: 0, kind: 'url', value: '4711' },
        { index: 1, kind: 'payload', value: '' },
      ],
    },
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Its header' }), 'has no gap');
  expect(paramsOf('block')).not.toHaveProperty('template.header');
});
