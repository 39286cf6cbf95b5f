import type { AccountTemplate, Template } from '../api/answers.ts';

/** A template of the gallery whose words are the same in every language. */
export function sampleTemplate(id: string, changes: Partial<Template> & { readonly name?: string } = {}): Template {
  const { name = id, ...others } = changes;
  return {
    id,
    title: { en: name, 'pt-BR': name, es: name },
    summary: { en: `What ${name} does`, 'pt-BR': `O que ${name} faz`, es: `Qué hace ${name}` },
    goals: ['answer-in-time'],
    industries: ['any'],
    channels: ['whatsapp'],
    asks: [],
    needs: [],
    ...others,
  };
}

export function sampleAccountTemplate(changes: Partial<AccountTemplate> = {}): AccountTemplate {
  return {
    id: '018f0000-0000-7000-8000-000000000501',
    title: 'Nosso lembrete',
    summary: 'Avisa a equipe.',
    goals: ['sell'],
    industries: ['beauty'],
    channels: ['whatsapp'],
    asks: [],
    updatedAt: '2026-11-20T12:00:00.000Z',
    ...changes,
  };
}
