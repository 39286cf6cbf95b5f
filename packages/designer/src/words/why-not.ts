import { refusalText, type Language, type Refusal } from '@janela/flow-schema';
import type { Editor } from '../model/editor.ts';

/** Why an edit was not done, as a sentence; null where it was done, or where there was nothing to do. */
export function whyNot(refusal: ReturnType<Editor['run']>, language: Language): string | null {
  return refusal === null || !isTold(refusal) ? null : refusalText(refusal, language);
}

function isTold(refusal: NonNullable<ReturnType<Editor['run']>>): refusal is Refusal {
  return refusal.code !== 'nothing-to-do' && refusal.code !== 'read-only';
}
