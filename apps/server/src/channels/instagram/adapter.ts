import type { ChannelAdapter } from '../channel-adapter.ts';
import { classifyInstagram } from './classify.ts';
import { parseInstagram } from './parse.ts';
import { renderInstagram } from './render.ts';

export const instagramAdapter: ChannelAdapter = {
  kind: 'instagram',
  parse: parseInstagram,
  render: renderInstagram,
  classify: classifyInstagram,
};
