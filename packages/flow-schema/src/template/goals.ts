/** What somebody wants a flow for: the shelves of the gallery. Closed, as each has its name in every language. */
export const TEMPLATE_GOALS = [
  'answer-in-time',
  'never-lose-a-customer',
  'win-leads',
  'route-to-people',
  'answer-questions',
  'sell',
  'remind',
  'care-after-sale',
  'social',
  'know-what-happens',
  'keep-the-rules',
] as const;

export type TemplateGoal = (typeof TEMPLATE_GOALS)[number];

/** Whom a flow is made for; `any` is for everybody. Closed, as each has its name in every language. */
export const TEMPLATE_INDUSTRIES = ['any', 'beauty', 'real-estate', 'restaurant', 'clinic', 'courses', 'shop'] as const;

export type TemplateIndustry = (typeof TEMPLATE_INDUSTRIES)[number];
