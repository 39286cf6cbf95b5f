import type { TemplateGoal, TemplateIndustry } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The goals in the order in which they are offered. */
export const GOAL_NAMES: Readonly<Record<TemplateGoal, MessageDescriptor>> = {
  'never-lose-a-customer': msg`Never lose a customer`,
  'answer-in-time': msg`Answer in time`,
  'win-leads': msg`Win leads`,
  'answer-questions': msg`Answer questions`,
  sell: msg`Sell`,
  'route-to-people': msg`Bring to the right person`,
  remind: msg`Remind`,
  'care-after-sale': msg`Care after the sale`,
  social: msg`Comments and stories`,
  'know-what-happens': msg`Know what happens`,
  'keep-the-rules': msg`Keep the rules`,
};

export const INDUSTRY_NAMES: Readonly<Record<TemplateIndustry, MessageDescriptor>> = {
  any: msg`Any business`,
  beauty: msg`Beauty`,
  'real-estate': msg`Real estate`,
  restaurant: msg`Restaurants`,
  clinic: msg`Clinics`,
  courses: msg`Courses`,
  shop: msg`Shops`,
};

/** Names of goals or industries; of one that this console does not know, nothing. */
export function namesOf(
  names: Readonly<Record<string, MessageDescriptor>>,
  keys: readonly string[],
): readonly MessageDescriptor[] {
  return keys.flatMap((key) => (Object.hasOwn(names, key) ? (names[key] ?? []) : []));
}
