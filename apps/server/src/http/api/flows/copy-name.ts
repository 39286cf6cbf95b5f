import { LONGEST_NAME } from '../../../auth/create-auth.ts';
import type { Locale } from '../../../database/schema/index.ts';

const COPY: Readonly<Record<Locale, string>> = { en: '(copy)', 'pt-BR': '(cópia)', es: '(copia)' };

/** What a duplicate is called until somebody names it. */
export function copyName(name: string, locale: Locale): string {
  const ending = ` ${COPY[locale]}`;
  // By characters as people count them: half an emoji could not be kept.
  const room = Array.from(name.slice(0, LONGEST_NAME - ending.length).toWellFormed());
  if (room.at(-1) === '\ufffd') room.pop();
  return `${room.join('').trimEnd()}${ending}`;
}
