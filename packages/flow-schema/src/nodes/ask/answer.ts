import { z } from 'zod';
import { patternField } from '../../pattern/pattern.ts';
import { portIdField, refuseRepeatedIds } from '../fields/names.ts';

const SHOWN_AS = ['auto', 'buttons', 'quick-replies', 'list', 'numbers'] as const;

/** One of the answers to choose from. Its id is the port it leads out of. */
export interface AnswerOption {
  readonly id: string;
  readonly title: string;
  /** What people say instead of pressing it. */
  readonly synonyms?: readonly string[] | undefined;
}

/** What counts as an answer. `phone` and `date` are kept in one spelling: E.164 and `2026-11-23`. */
export type AnswerSpec =
  | { readonly type: 'text' | 'email' | 'phone' | 'date' }
  | { readonly type: 'number'; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly type: 'pattern'; readonly pattern: string }
  | {
      readonly type: 'choice';
      readonly options: readonly AnswerOption[];
      /** `auto`: as the channel shows it best. */
      readonly shownAs: (typeof SHOWN_AS)[number];
    };

export const ANSWER_TYPES = ['text', 'choice', 'number', 'email', 'phone', 'date', 'pattern'] as const;

/** Ids that the ports of a question have already. */
const TAKEN = ['no-answer', 'invalid', 'not-delivered'];

const option = z.strictObject({
  id: portIdField().refine((id) => !TAKEN.includes(id)),
  title: z.string().trim().min(1).max(72),
  synonyms: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
});

export function answerField(): z.ZodType<AnswerSpec> {
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['text', 'email', 'phone', 'date']) }),
    z
      .strictObject({ type: z.literal('number'), min: z.number().optional(), max: z.number().optional() })
      // A question that nobody could answer.
      .refine(({ min = -Infinity, max = Infinity }) => min <= max, { path: ['max'] }),
    z.strictObject({ type: z.literal('pattern'), pattern: patternField() }),
    z.strictObject({
      type: z.literal('choice'),
      options: z.array(option).min(1).max(20).superRefine(refuseRepeatedIds),
      shownAs: z.enum(SHOWN_AS).default('auto'),
    }),
  ]);
}

/** The ways out with an answer: one for each choice, else one for any. */
export function answerPorts(answer: AnswerSpec): readonly string[] {
  return answer.type === 'choice' ? answer.options.map(({ id }) => id) : ['answered'];
}

/** Answers to choose from as far as they lead somewhere: their titles may still be empty. */
export function draftChoiceField(): z.ZodType<AnswerSpec> {
  return z.object({
    type: z.literal('choice'),
    options: z.array(z.object({ id: portIdField(), title: z.string().catch('') })),
    shownAs: z.enum(SHOWN_AS).catch('auto'),
  });
}
