import { NODE_MODELS, type FormField, type NodeKind } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import { capitalized } from '../words/capitalized.ts';
import { channelListText } from '../words/channels-text.ts';
import { listText } from '../words/list-text.ts';
import { quotedList } from '../words/quoted-text.ts';
import { messageWithNames } from '../words/text-excerpt.ts';
import { answerText } from './ask/answer-words.ts';
import { assignText } from './assign/assign-text.ts';
import { ruleText } from './condition/rule-text.ts';
import { stepText } from './escalate/step-text.ts';
import { optionWords } from './field-words.ts';
import type { Words } from './node-face.ts';
import { recipientsText } from './notify-team/recipient-text.ts';
import { wayNames } from './random-split/way-names.ts';
import { whenText } from './schedule/when-text.ts';
import { contentSentence } from './send-message/content-sentence.ts';
import { conversationFilterTexts } from './trigger-sentence.ts';
import { untilText } from './wait/until-text.ts';

interface FieldValue {
  readonly kind: NodeKind;
  readonly spec: FormField;
  readonly value: unknown;
}

const READERS = {
  branches: (value: unknown) => NODE_MODELS.condition.params.safeParse({ branches: [value] }),
  channels: (value: unknown) => NODE_MODELS['conversation-opened'].params.safeParse({ channels: value }),
  filter: (only: unknown) => NODE_MODELS['conversation-opened'].params.safeParse({ channels: 'any', only }),
  match: (matches: unknown) => NODE_MODELS['message-received'].params.safeParse({ channels: 'any', matches }),
  recipients: (recipients: unknown) => NODE_MODELS['hand-off'].params.safeParse({ recipients }),
  content: (content: unknown) => NODE_MODELS['send-message'].params.safeParse({ content }),
  answer: (answer: unknown) => NODE_MODELS.ask.params.safeParse({ text: '?', key: 'answer', answer }),
  weights: (ways: unknown) => NODE_MODELS['random-split'].params.safeParse({ ways }),
  ladder: (steps: unknown) => NODE_MODELS.escalate.params.safeParse({ steps }),
  members: (to: unknown) => NODE_MODELS.assign.params.safeParse({ to }),
  template: (template: unknown) => NODE_MODELS['send-template'].params.safeParse({ template }),
  schedule: (when: unknown) => NODE_MODELS.schedule.params.safeParse({ channels: 'any', when }),
  moment: (until: unknown) => NODE_MODELS.wait.params.safeParse({ until }),
};

/** Values whose shape is read by the kind that owns it. Null: it is not of that shape. */
export const modelValueTexts = {
  channels({ value }: FieldValue, words: Words) {
    const { data } = READERS.channels(value);
    if (data === undefined) return null;
    return data.channels === 'any' ? words.i18n._(msg`Any channel`) : channelListText(data.channels, words);
  },
  'conversation-filter'({ value }: FieldValue, words: Words) {
    const { data } = READERS.filter(value === undefined ? {} : value);
    if (data === undefined) return null;
    const phrases = conversationFilterTexts(data.only, words);
    return phrases.length === 0 ? words.i18n._(msg`Any conversation`) : lines(phrases, words);
  },
  'message-match'({ kind, spec, value }: FieldValue, words: Words) {
    const { data } = READERS.match(value === undefined ? { mode: 'any' } : value);
    if (data === undefined) return null;
    const { matches } = data;
    const mode = optionWords(kind, `${spec.field}.${matches.mode}`, words.i18n);
    if (matches.mode === 'pattern') return `${mode}: ${matches.pattern}`;
    return matches.mode === 'keywords' ? `${mode}: ${quotedList(matches.words, words)}` : mode;
  },
  recipients({ value }: FieldValue, words: Words) {
    const { data } = READERS.recipients(value);
    return data === undefined ? null : capitalized(recipientsText(data.recipients, words), words.language);
  },
  branches({ value }: FieldValue, words: Words) {
    if (!Array.isArray(value) || value.length === 0) return null;
    return value.map((branch: unknown) => branchText(branch, words)).join('\n');
  },
  content({ value }: FieldValue, words: Words) {
    const { data } = READERS.content(value);
    return data === undefined ? null : contentSentence(data.content, words);
  },
  answer({ value }: FieldValue, words: Words) {
    const { data } = READERS.answer(value);
    return data === undefined ? null : capitalized(answerText(data.answer, words), words.language);
  },
  weights({ value }: FieldValue, words: Words) {
    const { data } = READERS.weights(value);
    return data === undefined ? null : [...wayNames(data.ways, words).values()].join('\n');
  },
  ladder({ value }: FieldValue, words: Words) {
    const { data } = READERS.ladder(value);
    return data === undefined
      ? null
      : lines(
          data.steps.map((step) => stepText(step, words)),
          words,
        );
  },
  members({ value }: FieldValue, words: Words) {
    const { data } = READERS.members(value);
    return data === undefined ? null : assignText(data.to, words);
  },
  template({ value }: FieldValue, words: Words) {
    const { data } = READERS.template(value);
    if (data === undefined) return null;
    const { name, language, parameters, header, buttons = [] } = data.template;
    const filled = Object.entries(parameters).map(([gap, text]) => `${gap}: ${messageWithNames(text, words)}`);
    const around = [header?.value ?? '', ...buttons.map(({ value: filling }) => filling)].filter(Boolean);
    const texts = around.map((text) => messageWithNames(text, words));
    return [`${name} (${language})`, ...filled, ...texts].join('\n');
  },
  schedule({ value }: FieldValue, words: Words) {
    const { data } = READERS.schedule(value);
    return data === undefined ? null : capitalized(whenText(data.when, words), words.language);
  },
  moment({ value }: FieldValue, words: Words) {
    const { data } = READERS.moment(value);
    return data === undefined ? null : untilText(data.until, words);
  },
};

function lines(texts: readonly string[], { language }: Words): string {
  return texts.map((text) => capitalized(text, language)).join('\n');
}

/** Each on its own: one that is half written does not hide the others. Every rule of it is told. */
function branchText(value: unknown, words: Words): string {
  const { data } = READERS.branches(value);
  const [branch] = data?.branches ?? [];
  if (branch === undefined) return words.i18n._(msg`an unfinished branch`);
  const holds = listText(
    branch.rules.map((rule) => ruleText(rule, words)),
    words.language,
    branch.match === 'all' ? 'conjunction' : 'disjunction',
  );
  const told = words.i18n._(msg`If ${holds}`);
  return branch.name === undefined ? told : `${branch.name}: ${told}`;
}
