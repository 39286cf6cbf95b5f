import { msg } from '@lingui/core/macro';
import type { EscalationStep } from '@janela/flow-schema';
import { durationText } from '../../words/duration-text.ts';
import type { Words } from '../node-face.ts';
import { recipientsText } from '../notify-team/recipient-text.ts';

/** “after 1 hour the admins”. */
export function stepText({ after, recipients }: EscalationStep, words: Words): string {
  const people = recipientsText(recipients, words);
  if (after === undefined) return people;
  const duration = durationText(after, words.language);
  return words.i18n._(msg`after ${duration} ${people}`);
}
