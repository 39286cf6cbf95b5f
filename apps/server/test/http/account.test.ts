import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { addPerson, PASSWORD, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let caio: SignedIn;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  caio = await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId: ana.accountId });
});
afterAll(() => api.close());

test('an admin changes name, time zone and language of the account; what is left out stays', async () => {
  const answer = await api.call('PATCH', '/api/v1/account', { as: ana.as, body: { timeZone: 'America/Manaus' } });
  expect(answer.json()).toEqual({
    id: ana.accountId,
    name: 'Loja da Ana',
    timeZone: 'America/Manaus',
    workingHours: null,
    country: 'BR',
    locale: 'pt-BR',
  });
  const changed = await api.call('PATCH', '/api/v1/account', { as: ana.as, body: { name: 'Loja', locale: 'es' } });
  expect(changed.json()).toMatchObject({ name: 'Loja', timeZone: 'America/Manaus', locale: 'es' });
  expect((await api.call('GET', '/api/v1/account', { as: caio.as })).json()).toEqual(changed.json());
});

const HOURS = {
  timeZone: 'America/Sao_Paulo',
  days: {
    mon: [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ],
    sat: [{ from: '09:00', to: '24:00' }],
  },
  closedOn: ['2026-12-25'],
};

test('an admin says when the team works and in which country, and takes the hours back', async () => {
  const change = (body: object) => api.call('PATCH', '/api/v1/account', { as: ana.as, body });
  expect((await change({ workingHours: HOURS, country: 'MX' })).json()).toMatchObject({
    workingHours: HOURS,
    country: 'MX',
  });
  expect((await change({ country: 'BR' })).json()).toMatchObject({ workingHours: HOURS, country: 'BR' });
  expect((await change({ workingHours: null })).json()).toMatchObject({ workingHours: null });
});

test.each([
  [{ country: 'ZZ' }, 'country', 'Isto não é um país. Use as duas letras dele, como BR.'],
  [{ country: 'br' }, 'country', expect.any(String)],
  [{ country: 'EU' }, 'country', expect.any(String)],
  [{ country: 'SU' }, 'country', expect.any(String)],
  [{ workingHours: { ...HOURS, timeZone: 'Mars/Base' } }, 'workingHours.timeZone', expect.stringContaining('IANA')],
  [
    { workingHours: { ...HOURS, days: { mon: [{ from: '12:00', to: '09:00' }] } } },
    'workingHours.days.mon',
    expect.stringMatching(/ordem|sobrep/),
  ],
  [
    { workingHours: { ...HOURS, days: { mon: [{ from: '9', to: '18:00' }] } } },
    'workingHours.days.mon.0.from',
    expect.stringMatching(/horário/),
  ],
  [
    { workingHours: { ...HOURS, closedOn: ['2026-02-30'] } },
    'workingHours.closedOn.0',
    expect.stringMatching(/data|dia/),
  ],
])('%j is refused at its field, in words', async (body, field, message) => {
  const answer = await api.call('PATCH', '/api/v1/account', {
    as: ana.as,
    headers: { 'accept-language': 'pt-BR' },
    body,
  });
  expect(answer.json()).toMatchObject({
    status: 400,
    errors: expect.arrayContaining([expect.objectContaining({ field, message })]),
  });
});

test('everybody chooses a language of their own', async () => {
  const answer = await api.call('PATCH', '/api/v1/me', { as: caio.as, body: { locale: 'es' } });
  expect(answer.json()).toMatchObject({ email: 'caio@example.com', locale: 'es' });
  expect((await api.call('GET', '/api/v1/me', { as: ana.as })).json()).toMatchObject({ user: { locale: 'pt-BR' } });
});

test('the team is listed by name with roles', async () => {
  const answer = await api.call('GET', '/api/v1/members', { as: caio.as });
  expect(answer.json()).toMatchObject({
    items: [
      { name: 'Ana Souza', role: 'owner' },
      { name: 'caio', role: 'agent' },
    ],
  });
});

test('a wrong password is told as one, an unknown address likewise', async () => {
  for (const email of [caio.email, 'nobody@example.com']) {
    const answer = await api.call('POST', '/api/auth/sign-in/email', {
      headers: { 'accept-language': 'pt-BR' },
      body: { email, password: 'not the password' },
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      status: 401,
      code: 'JANELA_WRONG_PASSWORD',
      title: 'Este e-mail e esta senha não combinam.',
    });
  }
});

test('signing out ends the session, not only the cookie', async () => {
  const gone = await addPerson(api, { role: 'agent', email: 'dora@example.com', accountId: ana.accountId });
  expect((await api.call('POST', '/api/auth/sign-out', { as: gone.as, body: {} })).statusCode).toBe(200);
  expect((await api.call('GET', '/api/v1/me', { as: gone.as })).statusCode).toBe(401);
});

test('a password is changed by who knows the old one', async () => {
  const eva = await addPerson(api, { role: 'agent', email: 'eva@example.com', accountId: ana.accountId });
  const change = (currentPassword: string) =>
    api.call('POST', '/api/auth/change-password', {
      as: eva.as,
      body: { currentPassword, newPassword: 'another long password' },
    });
  expect((await change('a guess that is wrong')).json()).toMatchObject({ code: 'JANELA_WRONG_PASSWORD' });
  expect((await change(PASSWORD)).statusCode).toBe(200);
});

test.each(['short', 'x'.repeat(129)])(
  'a new password that is too short or too long is named as what is wrong',
  async (newPassword) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/auth/change-password',
      // Changes are counted by address; others in this file are made from the usual one.
      remoteAddress: '203.0.113.50',
      headers: { ...caio.as, 'accept-language': 'es' },
      payload: { currentPassword: PASSWORD, newPassword },
    });
    expect(answer.json()).toMatchObject({
      status: 400,
      errors: [{ field: 'newPassword', message: 'Usa una contraseña de 10 a 128 caracteres.' }],
    });
  },
);

test('passwords cannot be guessed at speed, whatever address the guesser claims', async () => {
  const guesses = Array.from({ length: 12 }, (_, index) =>
    api.call('POST', '/api/auth/sign-in/email', {
      headers: { 'x-forwarded-for': `203.0.113.${index}`, 'x-janela-client-address': `203.0.113.${index}` },
      body: { email: ana.email, password: `guess ${index} of many` },
    }),
  );
  const answers = await Promise.all(guesses);
  const refused = answers.filter(({ statusCode }) => statusCode === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.json()).toMatchObject({ code: 'JANELA_TOO_MANY_REQUESTS', retryable: true });
  expect(refused[0]?.headers['retry-after']).toBeDefined();
});
