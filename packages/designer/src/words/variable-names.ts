import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TextVariable } from '@janela/flow-schema';

/** What people call the variables of a text. */
export const VARIABLE_NAMES: Readonly<Record<TextVariable, MessageDescriptor>> = {
  'contact.name': msg`contact name`,
  'channel.name': msg`channel name`,
  'conversation.lastMessage': msg`customer’s last message`,
  'conversation.link': msg`link to the conversation`,
  'window.timeLeft': msg`time left in the window`,
};
