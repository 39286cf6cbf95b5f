import type { Me } from '../api/answers.ts';

/** Who is signed in, by role. */
export function sampleMe(role: Me['member']['role'] = 'admin'): Me {
  return {
    user: { id: 'user-1', name: 'Ana Souza', email: 'ana@example.com', locale: 'en' },
    member: { id: '018f0000-0000-7000-8000-000000000401', role },
    account: {
      id: '018f0000-0000-7000-8000-000000000402',
      name: 'Flor de Sal',
      timeZone: 'America/Sao_Paulo',
      workingHours: null,
      country: 'BR',
      locale: 'pt-BR',
    },
  };
}
