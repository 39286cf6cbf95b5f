import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageKindRule, ReplyStatusRule } from '@janela/flow-schema';

export const STATUS_NAMES: Readonly<Record<ReplyStatusRule['values'][number], MessageDescriptor>> = {
  none: msg`without a message yet`,
  pending: msg`pending`,
  'answered-by-bot': msg`answered by the bot`,
  'answered-by-human': msg`answered by a person`,
  closed: msg`closed`,
};

export const MESSAGE_KIND_NAMES: Readonly<Record<MessageKindRule['kinds'][number], MessageDescriptor>> = {
  text: msg`a text`,
  image: msg`a picture`,
  video: msg`a video`,
  audio: msg`an audio`,
  document: msg`a file`,
  sticker: msg`a sticker`,
  location: msg`a location`,
  contacts: msg`a contact card`,
};
