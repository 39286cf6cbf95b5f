import { NODE_MODELS } from '@janela/flow-schema';
import type { ChannelKind } from '@janela/messaging-window';
import type { ChannelConfig } from '../../src/channels/channel-adapter.ts';
import type { Story } from '../../test-support/worlds/world.ts';

const FIRST_DIGITS: Readonly<Record<ChannelKind, number>> = { whatsapp: 1065, messenger: 1906, instagram: 1784 };

/** The business's end of a channel; each story has its own, as each has templates of its own. */
export function channelOf(kind: ChannelKind, story: number): ChannelConfig & { readonly accessToken: string } {
  const externalId = `${FIRST_DIGITS[kind]}${String(story).padStart(11, '0')}`;
  const config = { kind, externalId, accessToken: `token-${externalId}` };
  return kind === 'instagram' ? { ...config, login: 'instagram' } : config;
}

/** What the emulator must know of the channels of a story: the templates it sends have been approved. */
export function accountsOf({ document }: Story, story: number): readonly object[] {
  const templates = new Map(
    document.nodes.flatMap((node) => {
      const reading = node.kind === 'send-template' ? NODE_MODELS['send-template'].read(node) : null;
      if (reading?.ok !== true) return [];
      const { name, language, parameters } = reading.node.params.template;
      return [[`${name} ${language}`, { name, language, bodyParameters: Object.keys(parameters).length }] as const];
    }),
  );
  const approved = [...templates.values()];
  const of = (kind: ChannelKind) => {
    const { externalId: id, accessToken: token } = channelOf(kind, story);
    return { channel: kind, id, token, name: 'Loja' };
  };
  return [
    {
      ...of('whatsapp'),
      businessAccountId: '102290129340398',
      displayPhoneNumber: '15550783881',
      templates: approved.map((template) => ({ ...template, category: 'UTILITY', status: 'APPROVED' })),
    },
    { ...of('messenger'), utilityTemplates: approved.map(({ name }) => name) },
    { ...of('instagram'), username: 'loja', login: 'instagram' },
  ];
}
