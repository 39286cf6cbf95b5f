import type { WhatsAppNumber } from '../account.ts';
import { describeBodyIssue } from '../body-issue.ts';
import type { EmulatorState } from '../emulator-state.ts';
import {
  authenticationNeedsPhoneNumber,
  type GraphRefusal,
  malformed,
  whatsAppTemplateRefusal,
  whatsAppWindowClosed,
} from '../graph-refusal.ts';
import type { RecordedSend } from '../recorded-send.ts';
import type { Verdict } from '../verdict.ts';
import { parseWhatsAppMessage, type WhatsAppMessage, whatsAppMarkRead } from './whatsapp-message-body.ts';

/** Business-scoped user ids: a country code, a dot, up to 128 letters and digits (…/whatsapp/business-scoped-user-ids). */
const businessScopedUserId = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

const kinds = new Map<WhatsAppMessage['type'], RecordedSend['kind']>([
  ['template', 'template'],
  ['reaction', 'reaction'],
]);

/** `POST /{phone-number-id}/messages`. */
export function judgeWhatsAppSend(state: EmulatorState, account: WhatsAppNumber, body: unknown): Verdict {
  if (typeof body === 'object' && body !== null && 'status' in body) return judgeMarkRead(body);

  const parsed = parseWhatsAppMessage(body);
  if (!parsed.success) {
    const refusal = { ...malformed(describeBodyIssue(parsed.error)), whatsApp: true };
    return { type: 'refused', kind: 'message', recipient: addressOf(body), refusal };
  }
  const message = parsed.data;
  const kind = kinds.get(message.type) ?? 'message';
  const recipient = message.to ?? message.recipient ?? '';
  const correlation =
    message.biz_opaque_callback_data === undefined ? {} : { correlation: message.biz_opaque_callback_data };

  const templateRefusal = message.type === 'template' ? judgeTemplate(account, message) : null;
  if (templateRefusal !== null) return { type: 'refused', kind, recipient, refusal: templateRefusal, ...correlation };

  // Integrators report (2026-07): the id is stripped to a phone number nobody has, so the answer is a success and nothing arrives.
  const isLost = message.to !== undefined && businessScopedUserId.test(message.to);
  const phone = message.to?.replace(/[^0-9]/g, '');
  const person = message.to === undefined ? (message.recipient ?? '') : (phone ?? '');
  const isClosed = !isLost && kind !== 'template' && !state.windows.isOpen(account.id, person, state.now());
  if (isClosed && state.whatsAppWindowErrors === 'answer') {
    return { type: 'refused', kind, recipient, refusal: whatsAppWindowClosed, ...correlation };
  }

  const messageId = state.ids.wamid();
  return {
    type: 'accepted',
    kind,
    recipient: isLost ? recipient : person,
    messageId,
    ...correlation,
    ...(isClosed ? { failsLater: whatsAppWindowClosed } : {}),
    ...(isLost ? { isLost } : {}),
    answer: {
      messaging_product: 'whatsapp',
      contacts: [
        message.to === undefined
          ? { input: recipient, wa_id: '', user_id: recipient }
          : { input: message.to, wa_id: phone },
      ],
      messages: [{ id: messageId, ...(kind === 'template' ? { message_status: 'accepted' } : {}) }],
    },
  };
}

function judgeMarkRead(body: unknown): Verdict {
  const parsed = whatsAppMarkRead.safeParse(body);
  if (parsed.success) {
    return { type: 'accepted', kind: 'mark-read', recipient: parsed.data.message_id, answer: { success: true } };
  }
  const refusal = { ...malformed(describeBodyIssue(parsed.error)), whatsApp: true };
  return { type: 'refused', kind: 'mark-read', recipient: '', refusal };
}

function judgeTemplate(
  account: WhatsAppNumber,
  message: Extract<WhatsAppMessage, { type: 'template' }>,
): GraphRefusal | null {
  const { name, language, components = [] } = message.template;
  const template = account.templates?.find(
    (candidate) => candidate.name === name && candidate.language === language.code,
  );
  if (template?.status === 'PAUSED') return whatsAppTemplateRefusal(132015, `template ${name} is paused`);
  if (template?.status === 'DISABLED') return whatsAppTemplateRefusal(132016, `template ${name} is disabled`);
  if (template === undefined || template.status !== 'APPROVED') {
    return whatsAppTemplateRefusal(132001, `template name (${name}) does not exist in ${language.code}`);
  }
  const given = components.find((component) => component.type === 'body')?.parameters?.length ?? 0;
  if (given !== template.bodyParameters) {
    return whatsAppTemplateRefusal(
      132000,
      `body: number of localizable_params (${given}) does not match the expected number of params (${template.bodyParameters})`,
    );
  }
  if (template.category === 'AUTHENTICATION' && message.to === undefined) return authenticationNeedsPhoneNumber;
  return null;
}

function addressOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  if ('to' in body && typeof body.to === 'string') return body.to;
  return 'recipient' in body && typeof body.recipient === 'string' ? body.recipient : '';
}
