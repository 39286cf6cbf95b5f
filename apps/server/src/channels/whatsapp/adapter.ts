import type { ChannelAdapter } from '../channel-adapter.ts';
import { classifyWhatsApp, classifyWhatsAppAction } from './classify.ts';
import { parseWhatsApp } from './parse.ts';
import { renderWhatsAppAction } from './render-action.ts';
import { renderWhatsApp } from './render.ts';

export const whatsappAdapter: ChannelAdapter = {
  kind: 'whatsapp',
  parse: parseWhatsApp,
  render: renderWhatsApp,
  renderAction: renderWhatsAppAction,
  classify: classifyWhatsApp,
  classifyAction: classifyWhatsAppAction,
};
