import type { TemplateContent } from '@janela/flow-schema';
import type { ChannelConfig, GraphCall, OutboundRequest } from '../channel-adapter.ts';
import { messagingBody } from '../meta/messaging-body.ts';
import { messagingRecipient } from '../meta/messaging-recipient.ts';
import { messagingTypeOf } from '../meta/messaging-type.ts';
import { templateParameters } from '../meta/template-parameters.ts';

/**
 * A message of any form. `metadata` comes back in its echo.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/reference/send-api (v25.0)
 */
export function renderMessenger(request: OutboundRequest, channel: ChannelConfig): GraphCall | null {
  const { to, content, sendMode, correlationId } = request;
  const message = content.kind === 'template' ? { template: utilityTemplate(content) } : messagingBody(content);
  if (message === null) return null;
  return {
    method: 'POST',
    host: 'facebook',
    path: messagesPath(channel),
    body: {
      recipient: messagingRecipient(to),
      ...messagingTypeOf(sendMode),
      message: { ...message, metadata: correlationId },
    },
  };
}

export function messagesPath({ externalId }: ChannelConfig): string {
  return `/${encodeURIComponent(externalId)}/messages`;
}

/** …/messenger-platform/send-messages/utility-messages (2026-03-13): its gaps are counted. */
function utilityTemplate({ name, language, parameters, buttons: filled = [] }: TemplateContent): unknown {
  const body = templateParameters(parameters).map(({ text }) => ({ type: 'text', text }));
  const buttons = filled
    .filter(({ kind }) => kind === 'payload')
    .toSorted((one, other) => one.index - other.index)
    .map(({ value }) => ({ type: 'POSTBACK', payload: value }));
  return {
    name,
    language: { code: language },
    components: [
      ...(body.length === 0 ? [] : [{ type: 'body', parameters: body }]),
      ...(buttons.length === 0 ? [] : [{ type: 'buttons', parameters: buttons }]),
    ],
  };
}
