/** Why the Graph API said no, with everything its error body carries. */
export interface GraphRefusal {
  readonly status: number;
  readonly code: number;
  readonly subcode?: number;
  readonly type: string;
  readonly message: string;
  /** WhatsApp only: the sentence Meta asks integrators to build on, beside the code. */
  readonly details?: string;
  readonly whatsApp?: boolean;
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes, read 2026-09-11. */
function whatsAppRefusal(code: number, message: string, details: string): GraphRefusal {
  return { status: 400, code, type: 'OAuthException', message: `(#${code}) ${message}`, details, whatsApp: true };
}

export const whatsAppWindowClosed = whatsAppRefusal(
  131047,
  'Re-engagement message',
  'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
);

export function whatsAppTemplateRefusal(code: 132000 | 132001 | 132015 | 132016, details: string): GraphRefusal {
  const titles = {
    132000: 'Number of parameters does not match the expected number of params',
    132001: 'Template name does not exist in the translation',
    132015: 'Template is Paused',
    132016: 'Template is Disabled',
  };
  return { ...whatsAppRefusal(code, titles[code], details), status: code === 132001 ? 404 : 400 };
}

/** https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids, read 2026-11-22. */
export const authenticationNeedsPhoneNumber = whatsAppRefusal(
  131062,
  'Business-scoped User ID recipients are not supported for this message',
  "You can only send authentication messages to recipients' phone numbers, not their business-scoped user IDs.",
);

/** https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes, read 2026-03-18. */
export const messengerWindowClosed: GraphRefusal = {
  status: 400,
  code: 10,
  subcode: 2018278,
  type: 'OAuthException',
  message:
    '(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
};

/** The same refusal has two faces: 403 IGApiException with Instagram Login, 400 OAuthException through a Page. */
export function instagramWindowClosed(login: 'page' | 'instagram'): GraphRefusal {
  const direct = login === 'instagram';
  return {
    status: direct ? 403 : 400,
    code: 10,
    subcode: 2534022,
    type: direct ? 'IGApiException' : 'OAuthException',
    message: 'This message is sent outside of allowed window.',
  };
}

/** https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages, updated 2026-05-05: dead since 2026-04-27. */
export function deadTag(tag: string): GraphRefusal {
  return {
    status: 400,
    code: 100,
    subcode: 1893061,
    type: 'OAuthException',
    message: `(#100) Invalid parameter: the message tag ${tag} is no longer supported.`,
  };
}

export function malformed(message: string): GraphRefusal {
  return { status: 400, code: 100, type: 'OAuthException', message: `(#100) ${message}` };
}

export function unknownObject(id: string): GraphRefusal {
  return {
    status: 400,
    code: 100,
    subcode: 33,
    type: 'GraphMethodException',
    message: `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
  };
}

export const missingToken: GraphRefusal = {
  status: 401,
  code: 104,
  type: 'OAuthException',
  message: 'An access token is required to request this resource.',
};

export const badToken: GraphRefusal = {
  status: 401,
  code: 190,
  type: 'OAuthException',
  message: 'Invalid OAuth access token - Cannot parse access token',
};

export const messengerPersonUnknown: GraphRefusal = {
  status: 400,
  code: 100,
  subcode: 2018001,
  type: 'OAuthException',
  message: '(#100) No matching user found',
};

export const instagramPersonUnknown: GraphRefusal = {
  status: 400,
  code: 100,
  subcode: 2534014,
  type: 'OAuthException',
  message: 'The requested user cannot be found.',
};

/**
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/discovery/private-replies, updated 2026-04-16: one reply, within
 * 7 days. The page gives no codes: 10900 and 10903 are those of the older private_replies edge, 2534025 is reported by integrators.
 */
export function privateReplyRefused(
  channel: 'messenger' | 'instagram',
  why: 'used' | 'expired' | 'unknown',
): GraphRefusal {
  const table = {
    messenger: {
      used: { code: 10900, message: '(#10900) Activity already replied to' },
      expired: { code: 10903, message: '(#10903) This user cannot reply to this activity' },
      unknown: { code: 100, subcode: 2018292, message: '(#100) Invalid comment_id parameter' },
    },
    instagram: {
      used: { code: 100, subcode: 2534025, message: 'A private reply was already sent to this comment.' },
      expired: { code: 10, subcode: 2534022, message: 'This message is sent outside of allowed window.' },
      unknown: { code: 100, subcode: 2534014, message: 'The requested comment cannot be found.' },
    },
  } as const;
  return { status: 400, type: 'OAuthException', ...table[channel][why] };
}

/** The error body as the Graph API writes it. */
export function graphErrorBody(refusal: GraphRefusal, traceId: string): unknown {
  return {
    error: {
      message: refusal.message,
      type: refusal.type,
      code: refusal.code,
      ...(refusal.subcode === undefined ? {} : { error_subcode: refusal.subcode }),
      ...(refusal.whatsApp
        ? { error_data: { messaging_product: 'whatsapp', details: refusal.details ?? refusal.message } }
        : {}),
      fbtrace_id: traceId,
    },
  };
}
