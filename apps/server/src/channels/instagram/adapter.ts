import type { ChannelAdapter } from '../channel-adapter.ts';
import { classifyInstagram, classifyInstagramAction } from './classify.ts';
import { parseInstagram } from './parse.ts';
import { renderInstagramAction } from './render-action.ts';
import { renderInstagram } from './render.ts';

export const instagramAdapter: ChannelAdapter = {
  kind: 'instagram',
  parse: parseInstagram,
  render: renderInstagram,
  renderAction: renderInstagramAction,
  classify: classifyInstagram,
  classifyAction: classifyInstagramAction,
};
