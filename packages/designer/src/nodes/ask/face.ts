import { msg } from '@lingui/core/macro';
import { IconMessageCircleQuestion } from '@tabler/icons-react';
import { durationText } from '../../words/duration-text.ts';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { NodeFace } from '../node-face.ts';
import { answerPorts, expectedAnswer } from './answer-words.ts';

export const askFace: NodeFace<'ask'> = {
  icon: IconMessageCircleQuestion,
  name: msg`Ask`,
  description: msg`Asks the customer something and waits for the answer`,
  keywords: msg`question input form data collection choice menu options name e-mail phone date number survey wait answer save`,
  sentence({ text, answer, timeout }, words) {
    const question = textExcerpt(text, words);
    const expected = expectedAnswer(answer, words);
    if (timeout === undefined) return words.i18n._(msg`Ask: “${question}” and wait for ${expected}`);
    const duration = durationText(timeout, words.language);
    return words.i18n._(msg`Ask: “${question}” and wait up to ${duration} for ${expected}`);
  },
  ports: ({ answer }, words) => answerPorts(answer, words),
  fields: {
    text: { label: msg`Question` },
    answer: { label: msg`What counts as an answer` },
    key: {
      label: msg`Name of the answer`,
      help: msg`Texts and conditions further on can use the answer by this name.`,
    },
    saveIn: { label: msg`Where it is kept` },
    timeout: {
      label: msg`How long to wait`,
      help: msg`Then the flow goes on at “no answer”. Left empty, it waits for ever.`,
    },
    retries: { label: msg`How often to ask again`, help: msg`After an answer that does not fit.` },
    retryText: { label: msg`What to say then`, help: msg`Leave it empty to ask the same question again.` },
  },
  options: {
    'saveIn.answer': msg`In this flow only`,
    'saveIn.contact': msg`In a field of the contact too`,
  },
};
