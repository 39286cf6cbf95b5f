import { fillIn } from '../languages/fill-in.ts';
import type { Language } from '../languages/language.ts';
import { contentMessagesEn } from './content-messages.en.ts';
import { contentMessagesEs } from './content-messages.es.ts';
import { contentMessagesPtBr } from './content-messages.pt-BR.ts';
import type { ContentMessages } from './content-messages.ts';
import type { ContentChange, ContentProblem } from './wire-content.ts';

const CATALOGUES: Readonly<Record<Language, ContentMessages>> = {
  'pt-BR': contentMessagesPtBr,
  en: contentMessagesEn,
  es: contentMessagesEs,
};

/** The sentence a person reads about what a channel makes of a message. It names neither channel nor field. */
export function contentChangeText({ code }: Pick<ContentChange, 'code'>, language: Language): string {
  return CATALOGUES[language].changes[code];
}

/** The same about what should be put right. */
export function contentProblemText(problem: ContentProblem, language: Language): string {
  const { code, unit = 'characters', limit = 0, actual = 0 } = problem;
  const sentence = CATALOGUES[language].problems[code === 'too-long' ? (`too-long-${unit}` as const) : code];
  return fillIn(sentence, { limit, actual });
}
