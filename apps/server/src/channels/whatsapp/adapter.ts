import type { ChannelAdapter } from '../channel-adapter.ts';
import { classifyWhatsApp } from './classify.ts';
import { parseWhatsApp } from './parse.ts';
import { renderWhatsApp } from './render.ts';

export const whatsappAdapter: ChannelAdapter = {
  kind: 'whatsapp',
  parse: parseWhatsApp,
  render: renderWhatsApp,
  classify: classifyWhatsApp,
};
