import type { ChannelAdapter } from '../channel-adapter.ts';
import { classifyMessenger, classifyMessengerAction } from './classify.ts';
import { parseMessenger } from './parse.ts';
import { renderMessengerAction } from './render-action.ts';
import { renderMessenger } from './render.ts';

export const messengerAdapter: ChannelAdapter = {
  kind: 'messenger',
  parse: parseMessenger,
  render: renderMessenger,
  renderAction: renderMessengerAction,
  classify: classifyMessenger,
  classifyAction: classifyMessengerAction,
};
