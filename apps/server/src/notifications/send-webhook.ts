import type { Services } from '../services.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import type { ConsoleLinks } from './links.ts';
import { loadEndpoint, type ConversationSubject, type LoadedDelivery } from './load-delivery.ts';
import { postSigned } from './post-signed.ts';
import type { Send } from './send.ts';

/** Sends one signed webhook about one notification. */
export function createWebhookSender(services: Services, links: ConsoleLinks): Send {
  return async function send({ delivery, notification, subject }) {
    const endpoint = await loadEndpoint(services.db, delivery.targetId);
    if (!endpoint?.enabled) throw new DeliveryFailure('no_endpoint', { permanent: true });
    const timestamp = toIso(notification.createdAt);
    const said = subject.kind === 'rules-changed' ? ruleChanged(subject) : aboutConversation(subject, links);
    const data = { notificationId: notification.id, ...said.data };
    await postSigned(services, { endpoint, id: delivery.id, body: { type: said.type, timestamp, data } });
  };
}

function aboutConversation(
  { kind, conversationId, text, facts, contact, channel }: ConversationSubject,
  links: ConsoleLinks,
) {
  return {
    type: kind === 'missed' ? 'conversation.reminder_missed' : 'conversation.reminder',
    data: {
      conversation: { id: conversationId, link: links.linkTo(conversationId) },
      contact,
      channel,
      text,
      lastMessage: facts.lastInbound && { at: toIso(facts.lastInbound.at), text: facts.lastInbound.text },
      windowClosesAt: facts.windowClosesAt === null ? null : toIso(facts.windowClosesAt),
    },
  };
}

function ruleChanged({ flowId, ruleChange }: Extract<LoadedDelivery['subject'], { kind: 'rules-changed' }>) {
  const { flowName, nodeIds, from } = ruleChange;
  return { type: 'flow.rules_changed', data: { flow: { id: flowId, name: flowName }, nodeIds, from } };
}

function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
