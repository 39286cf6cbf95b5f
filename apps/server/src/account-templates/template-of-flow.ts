import { analyseFlow, CHANNEL_KINDS, parseFlow, withoutAccount, type FlowDocument } from '@janela/flow-schema';
import type { ChannelKind } from '@janela/messaging-window';
import { askedFields, channelFields, isAsked } from './asked-fields.ts';
import type { TemplateContent } from './read-template-file.ts';

/** What a flow gives to a template of it: itself without its account, and the questions for what that took out. */
export function templateOfFlow(draft: FlowDocument): Pick<TemplateContent, 'document' | 'asks' | 'channels'> {
  const { document, emptied } = withoutAccount(draft);
  const channels = askedFields(channelFields(document));
  return {
    document,
    asks: [...channels, ...askedFields(emptied.filter((one) => !isAsked(channels, one)))],
    channels: channelsOf(document),
  };
}

/** The kinds of channel on which nothing in the flow is impossible; all of them where that cannot be told yet. */
function channelsOf(document: FlowDocument): readonly ChannelKind[] {
  const parsed = parseFlow(document);
  if (!parsed.ok) return CHANNEL_KINDS;
  const fitting = CHANNEL_KINDS.filter((kind) =>
    analyseFlow(parsed.document, { channels: [kind] }).every(({ code }) => code !== 'not-on-channel'),
  );
  return fitting.length === 0 ? CHANNEL_KINDS : fitting;
}
