import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { familyOf, TEXT_VARIABLES, type TextVariable, type VariableFamily } from '@janela/flow-schema';

/** What people call the variables of a text. */
const VARIABLE_NAMES: Readonly<Record<TextVariable, MessageDescriptor>> = {
  'contact.name': msg`contact name`,
  'contact.firstName': msg`first name`,
  'contact.phone': msg`contact phone`,
  'contact.email': msg`contact e-mail`,
  'channel.name': msg`channel name`,
  'conversation.lastMessage': msg`customer’s last message`,
  'conversation.stage': msg`stage of the conversation`,
  'conversation.assignee': msg`name of the assignee`,
  'conversation.link': msg`link to the conversation`,
  'window.timeLeft': msg`time left in the window`,
  now: msg`date and time`,
};

const FAMILY_NAMES: Readonly<Record<VariableFamily, (key: string) => MessageDescriptor>> = {
  'contact.fields': (key) => msg`field ${key}`,
  answers: (key) => msg`answer ${key}`,
  'flow.input': (key) => msg`input ${key}`,
};

/** The name of any variable, those that end in a key of the admin's own too. One that nobody knows keeps its name. */
export function variableName(name: string, i18n: I18n): string {
  const fixed = TEXT_VARIABLES.find((one) => one === name);
  if (fixed !== undefined) return i18n._(VARIABLE_NAMES[fixed]);
  const own = familyOf(name);
  return own === null ? name : i18n._(FAMILY_NAMES[own.family](own.key));
}
