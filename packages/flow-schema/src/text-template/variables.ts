/** The fixed names that a text may hold between double braces. */
export const TEXT_VARIABLES = [
  'contact.name',
  'contact.firstName',
  'contact.phone',
  'contact.email',
  'channel.name',
  'conversation.lastMessage',
  'conversation.stage',
  'conversation.assignee',
  'conversation.link',
  'window.timeLeft',
  'now',
] as const;

export type TextVariable = (typeof TEXT_VARIABLES)[number];

/** Names that end in a key of the admin's own: fields of the contact, answers to questions, what a flow was started with. */
export const VARIABLE_FAMILIES = ['contact.fields', 'answers', 'flow.input'] as const;

export type VariableFamily = (typeof VARIABLE_FAMILIES)[number];

const KEY = /^[a-z][a-z0-9_]{0,39}$/;

/** The family and key of a name such as `answers.city`; null where it is of no family. */
export function familyOf(name: string): { readonly family: VariableFamily; readonly key: string } | null {
  const family = VARIABLE_FAMILIES.find((one) => name.startsWith(`${one}.`));
  if (family === undefined) return null;
  const key = name.slice(family.length + 1);
  return KEY.test(key) ? { family, key } : null;
}

export function isTextVariable(name: string): boolean {
  return TEXT_VARIABLES.some((one) => one === name) || familyOf(name) !== null;
}
