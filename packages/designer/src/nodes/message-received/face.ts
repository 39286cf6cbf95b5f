import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageMatch } from '@janela/flow-schema';
import { IconMessageDown } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import { shortPhrase } from '../../words/text-excerpt.ts';
import { MATCH_OPTIONS } from '../match-words.ts';
import type { NodeFace, Words } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentenceWithChannels } from '../trigger-sentence.ts';

export const messageReceivedFace: NodeFace<'message-received'> = {
  icon: IconMessageDown,
  name: msg`Message received`,
  description: msg`Starts when a customer writes`,
  keywords: msg`incoming arrives writes word keyword hello greeting welcome first message trigger start`,
  sentence(params, words) {
    return triggerSentenceWithChannels(words.i18n._(starting(params.matches, words)), params, words);
  },
  ports: NEXT,
  fields: {
    matches: { label: msg`Which messages`, help: msg`Capital letters and accents make no difference.` },
    ...TRIGGER_FIELDS,
  },
  options: { 'matches.any': msg`Any message`, ...MATCH_OPTIONS, ...TRIGGER_OPTIONS },
};

type KeywordTexts = Readonly<
  Record<Extract<MessageMatch, { mode: 'keywords' }>['how'], (texts: string) => MessageDescriptor>
>;

const KEYWORDS: KeywordTexts = {
  contains: (texts) => msg`When the customer’s message contains ${texts}`,
  equals: (texts) => msg`When the customer writes exactly ${texts}`,
  'starts-with': (texts) => msg`When the customer’s message starts with ${texts}`,
};

function starting(match: MessageMatch, words: Words): MessageDescriptor {
  if (match.mode === 'any') return msg`When the customer writes`;
  if (match.mode === 'first') return msg`When the customer writes for the first time`;
  if (match.mode === 'keywords') return KEYWORDS[match.how](quotedList(match.words, words));
  const pattern = shortPhrase(match.pattern);
  return msg`When the customer’s message fits the pattern ${pattern}`;
}
