import { z } from 'zod';
import { later, PUNCTUALITY_MS, reopened } from '../../analysis/window-proof/window-clock.ts';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { keyField } from '../fields/names.ts';
import { answerField, answerPorts, draftChoiceField } from './answer.ts';
import type { AnswerSpec } from './answer.ts';
import { questionContent, questionField } from './question-content.ts';

const LONGEST_TEXT = 1_024;
const SAVE_IN = ['answer', 'contact'] as const;

/** Asks the customer something and waits for the answer. */
export interface AskParams {
  readonly text: string;
  readonly answer: AnswerSpec;
  /** Name under which the answer is kept: `{{ answers.<key> }}` and, with `saveIn: contact`, a field of the contact too. */
  readonly key: string;
  readonly saveIn: (typeof SAVE_IN)[number];
  /** How often it is asked again after an answer that does not fit. */
  readonly retries: number;
  /** What is said then. Absent: the question again. */
  readonly retryText?: string | undefined;
  /** ISO-8601; absent: it waits for ever, which the analysis warns of. */
  readonly timeout?: string | undefined;
}

export const ask = defineNode<'ask', AskParams>({
  kind: 'ask',
  family: 'message',
  params: z.strictObject({
    text: textTemplateField(LONGEST_TEXT),
    answer: answerField(),
    key: keyField(),
    saveIn: z.enum(SAVE_IN).default('answer'),
    retries: z.int().min(0).max(5).default(2),
    retryText: textTemplateField(LONGEST_TEXT).optional(),
    timeout: durationField().optional(),
  }),
  defaults: { text: '', answer: { type: 'text' }, key: 'answer', saveIn: 'answer', retries: 2, timeout: 'PT12H' },
  ports: ({ answer }) => [
    ...answerPorts(answer).map((id) => ({ id })),
    { id: 'no-answer' },
    { id: 'invalid' },
    { id: 'not-delivered' },
  ],
  draft: z.object({ answer: draftChoiceField() }),
  waits: true,
  form: [
    { field: 'text', widget: 'message', limit: LONGEST_TEXT },
    { field: 'answer', widget: 'answer' },
    { field: 'key', widget: 'field', namesOf: 'answers' },
    { field: 'saveIn', widget: 'choice', options: SAVE_IN },
    { field: 'timeout', widget: 'duration', optional: true },
    { field: 'retries', widget: 'number', limit: 5 },
    { field: 'retryText', widget: 'message', optional: true, limit: LONGEST_TEXT },
  ],
  references: () => [],
  transfer({ answer, timeout }, clock) {
    const ms = timeout === undefined ? null : durationToMs(timeout);
    return {
      ...Object.fromEntries(answerPorts(answer).map((id) => [id, reopened()])),
      // An answer that did not fit has opened the window too, and the time to answer anew runs from it.
      'no-answer': ms === null ? null : later(clock, ms + PUNCTUALITY_MS),
      invalid: reopened(),
      // News of a failed delivery may come as long as the question waits.
      'not-delivered': later(clock, ms === null ? Infinity : ms + PUNCTUALITY_MS),
    };
  },
  keeps: ({ answer, key, saveIn }) => {
    const kept = { key, ports: answerPorts(answer) };
    return [{ of: 'answer', ...kept }, ...(saveIn === 'contact' ? [{ of: 'contact' as const, ...kept }] : [])];
  },
  shows: ({ text, answer }) => [
    { content: questionContent(text, answer), as: 'message', fieldOf: (part) => questionField(part) },
  ],
  // Who has answered waits for what comes of it, and so does who was told that the answer does not fit.
  mustLeadOn: ({ answer }) => [...answerPorts(answer), 'invalid'],
  sends: () => [{ kind: 'free-form', field: 'params.text' }],
  migrations: [],
});
