import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Account } from '../../api/answers.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleMe } from '../../test-support/sample-me.ts';
import { violations } from '../../test-support/violations.ts';
import { AccountPage } from './account-page.tsx';

function show(changes: Partial<Account> = {}, role: 'admin' | 'agent' = 'admin') {
  const account = { ...sampleMe(role).account, ...changes };
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe(role) }),
    'GET /api/v1/account': () => ({ body: account }),
    'PATCH /api/v1/account': ({ body }) => ({ body: { ...account, ...Object(body) } }),
  });
  const person = renderConsole(<AccountPage />);
  const saved = () => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  return { person, saved };
}

const HOURS: NonNullable<Account['workingHours']> = {
  timeZone: 'America/Sao_Paulo',
  days: { mon: [{ from: '09:00', to: '18:00' }], sat: [{ from: '09:00', to: '12:00' }] },
  closedOn: ['2026-12-25'],
};

test('a team that works always begins with the usual week', async () => {
  const { person, saved } = show();
  await person.click(await screen.findByRole('radio', { name: 'At certain hours' }));
  expect(await violations()).toEqual([]);
  const nine = { from: '09:00', to: '18:00' };
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(saved()).toEqual([
      {
        timeZone: 'America/Sao_Paulo',
        country: 'BR',
        workingHours: {
          timeZone: 'America/Sao_Paulo',
          days: { mon: [nine], tue: [nine], wed: [nine], thu: [nine], fri: [nine] },
        },
      },
    ]),
  );
});

test('a day is copied to the other open days, closed ones stay closed', async () => {
  const { person, saved } = show({ workingHours: HOURS });
  await person.click(await screen.findByRole('button', { name: 'Add hours on Monday' }));
  await person.click(screen.getByRole('button', { name: 'Copy the hours of Monday to all open days' }));
  await person.click(screen.getByRole('button', { name: 'Remove Dec 25, 2026' }));
  await person.click(screen.getByRole('button', { name: 'Save' }));
  const spans = [
    { from: '09:00', to: '18:00' },
    { from: '19:00', to: '20:00' },
  ];
  await waitFor(() =>
    expect(saved()).toMatchObject([
      { workingHours: { timeZone: 'America/Sao_Paulo', days: { mon: spans, sat: spans } } },
    ]),
  );
  expect(saved()[0]).not.toHaveProperty('workingHours.closedOn');
});

test('hours that end before they begin are told, and not saved', async () => {
  const { person, saved } = show({ workingHours: HOURS });
  const monday = within(await screen.findByRole('group', { name: 'Monday' }));
  const until = monday.getByLabelText('Monday, until');
  await person.clear(until);
  await person.type(until, '08:00');
  expect(monday.getByText('These hours overlap, or end before they begin.')).toBeDefined();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
  expect(saved()).toEqual([]);
});

test('time zone and country are chosen among those there are', async () => {
  const { person, saved } = show();
  await person.click(await screen.findByRole('combobox', { name: 'Country' }));
  await person.click(await screen.findByRole('option', { name: 'Mexico', hidden: true }));
  const zone = screen.getByRole('combobox', { name: 'Time zone' });
  await person.clear(zone);
  await person.type(zone, 'Mexico_City');
  await person.click(await screen.findByRole('option', { name: 'America/Mexico_City', hidden: true }));
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(saved()).toEqual([{ timeZone: 'America/Mexico_City', country: 'MX', workingHours: null }]),
  );
});

test('who is no admin may look', async () => {
  show({ workingHours: HOURS }, 'agent');
  expect(await screen.findByText('Only admins can change this.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});
