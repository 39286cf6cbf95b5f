import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleConversation } from '../../test-support/sample-conversation.ts';
import { violations } from '../../test-support/violations.ts';
import { Writing } from './writing.tsx';

const shut = sampleConversation({
  hoursLeft: -1,
  composer: { allowed: false, until: null, reason: 'window-closed' },
});
const NOTE = `POST /api/v1/conversations/${shut.id}/notes`;

test('a note is written where the customer cannot be, once, and nobody takes it for an answer', async () => {
  const asked = fakeServer({ [NOTE]: () => ({ status: 201, body: { id: 'x' } }) });
  const person = renderConsole(<Writing conversation={shut} />);
  await person.click(screen.getByRole('button', { name: 'Write a note' }));
  const box = screen.getByRole('textbox', { name: 'Note' });
  expect(document.activeElement).toBe(box);
  const hint = document.getElementById(box.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('Only the team sees this note. It is never sent to the customer.');
  expect(await violations()).toEqual([]);
  await person.type(box, 'Prefere à tarde.');
  await person.click(screen.getByRole('button', { name: 'Save the note' }));
  await screen.findByRole('textbox', { name: 'Message' });
  expect(asked.map(({ body }) => body)).toEqual([{ text: 'Prefere à tarde.' }]);
  expect(asked[0]?.headers.get('idempotency-key')).toMatch(/^[\w-]{8,}$/);
});

test('what was noted stays when saving fails, and when one goes back to the answer', async () => {
  fakeServer({ [NOTE]: () => 'unreachable' });
  const person = renderConsole(<Writing conversation={shut} />);
  await person.click(screen.getByRole('button', { name: 'Write a note' }));
  await person.type(screen.getByRole('textbox', { name: 'Note' }), 'Importante');
  await person.click(screen.getByRole('button', { name: 'Save the note' }));
  await screen.findByText(/cannot be reached/);
  await person.click(screen.getByRole('button', { name: 'Back to the answer' }));
  await person.click(screen.getByRole('button', { name: 'Write a note' }));
  await waitFor(() =>
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('Importante'),
  );
});
