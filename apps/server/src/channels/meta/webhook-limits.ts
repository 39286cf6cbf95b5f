import { isUtf8 } from 'node:buffer';

/** Meta sends at most 3 MB at once (…/whatsapp/webhooks/overview, 2026-10-06). */
export const MAX_WEBHOOK_BYTES = 3 * 1024 * 1024;

/** The deepest documented body nests 13 levels; a parser of what is stored here may recurse. */
export const MAX_WEBHOOK_DEPTH = 64;

export type WebhookRefusal = 'JANELA_WEBHOOK_TOO_LARGE' | 'JANELA_WEBHOOK_MALFORMED' | 'JANELA_WEBHOOK_TOO_DEEP';

export type ParsedWebhook =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly code: WebhookRefusal };

/** The JSON of a webhook body, or why it is refused. Never throws. */
export function parseWebhookJson(raw: Buffer): ParsedWebhook {
  if (raw.length > MAX_WEBHOOK_BYTES) return { ok: false, code: 'JANELA_WEBHOOK_TOO_LARGE' };
  if (!isUtf8(raw)) return { ok: false, code: 'JANELA_WEBHOOK_MALFORMED' };
  if (isTooDeep(raw)) return { ok: false, code: 'JANELA_WEBHOOK_TOO_DEEP' };
  try {
    return { ok: true, body: JSON.parse(raw.toString('utf8')) };
  } catch {
    return { ok: false, code: 'JANELA_WEBHOOK_MALFORMED' };
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** One pass over the bytes, before anything is built of them. Brackets inside strings do not count. */
function isTooDeep(raw: Buffer): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < raw.length; index += 1) {
    const byte = raw[index];
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) {
      inString = true;
    } else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      if (depth > MAX_WEBHOOK_DEPTH) return true;
    } else if (byte === 0x7d || byte === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}
