import type { ChannelAdapter } from '../channel-adapter.ts';
import { classifyMessenger } from './classify.ts';
import { parseMessenger } from './parse.ts';
import { renderMessenger } from './render.ts';

export const messengerAdapter: ChannelAdapter = {
  kind: 'messenger',
  parse: parseMessenger,
  render: renderMessenger,
  classify: classifyMessenger,
};
