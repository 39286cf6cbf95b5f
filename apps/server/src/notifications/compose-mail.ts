import type { Locale } from '../database/schema/auth.ts';
import { en } from './texts/en.ts';
import { es } from './texts/es.ts';
import type { NotificationTexts } from './texts/notification-texts.ts';
import { ptBr } from './texts/pt-br.ts';

const TEXTS: Readonly<Record<Locale, NotificationTexts>> = { en, es, 'pt-BR': ptBr };

const MINUTE_MS = 60_000;

export interface MailInput {
  readonly kind: 'reminder' | 'missed';
  /** The admin's own words; the standard text where null. */
  readonly text: string | null;
  readonly contactName: string | null;
  readonly channelName: string;
  readonly lastMessage: { readonly text: string | null } | null;
  /** Epoch milliseconds. */
  readonly windowClosesAt: number | null;
  readonly now: number;
  readonly locale: Locale;
  /** IANA name. */
  readonly timeZone: string;
  readonly link: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a member reads, in their language and their account's time zone. Nothing a customer wrote becomes markup. */
export function composeMail(input: MailInput): Mail {
  const texts = TEXTS[input.locale];
  const contact = input.contactName ?? texts.unknownContact;
  const body = input.text ?? texts.greeting({ contact, channel: input.channelName });
  const quote = input.lastMessage === null ? null : (input.lastMessage.text ?? texts.noText);
  const window = windowSentence(input, texts);
  return {
    subject: oneLine(
      input.kind === 'missed'
        ? texts.missedSubject({ contact })
        : texts.subject({ contact, timeLeft: timeLeft(input, texts) }),
    ),
    text: [
      body,
      quote === null ? '' : `${texts.lastMessage}: ${quote}`,
      window,
      `${texts.answer}: ${input.link}`,
      '',
      texts.footer,
    ]
      .filter((line, index) => line !== '' || index === 4)
      .join('\n'),
    html: toHtml({ body, quote, window, texts, link: input.link, locale: input.locale }),
  };
}

function timeLeft({ windowClosesAt, now }: MailInput, texts: NotificationTexts): string {
  const minutes = Math.max(0, Math.floor(((windowClosesAt ?? now) - now) / MINUTE_MS));
  return texts.hours(Math.floor(minutes / 60), minutes % 60);
}

function windowSentence(input: MailInput, texts: NotificationTexts): string {
  const { windowClosesAt, now, locale, timeZone } = input;
  if (windowClosesAt === null) return texts.noWindow;
  const at = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    windowClosesAt,
  );
  return windowClosesAt > now ? texts.closes({ timeLeft: timeLeft(input, texts), at }) : texts.closed({ at });
}

interface HtmlParts {
  readonly body: string;
  readonly quote: string | null;
  readonly window: string;
  readonly texts: NotificationTexts;
  readonly link: string;
  readonly locale: Locale;
}

function toHtml({ body, quote, window, texts, link, locale }: HtmlParts): string {
  const blockquote =
    quote === null
      ? ''
      : `<p style="margin:0 0 4px;color:#5c6370;font-size:13px">${escapeHtml(texts.lastMessage)}</p>` +
        `<blockquote style="margin:0 0 16px;padding:8px 12px;border-left:3px solid #f08c00;background:#f8f9fa;white-space:pre-wrap">${escapeHtml(quote)}</blockquote>`;
  return (
    `<!doctype html><html lang="${locale}"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c2024">` +
    `<p style="margin:0 0 16px;white-space:pre-wrap">${escapeHtml(body)}</p>${blockquote}` +
    `<p style="margin:0 0 16px">${escapeHtml(window)}</p>` +
    `<p style="margin:0 0 24px"><a href="${escapeHtml(link)}" style="display:inline-block;padding:10px 16px;border-radius:8px;background:#1864ab;color:#fff;text-decoration:none">${escapeHtml(texts.answer)}</a></p>` +
    `<p style="margin:0;color:#5c6370;font-size:13px">${escapeHtml(texts.footer)}</p></body></html>`
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A header is one line, whatever a contact calls itself. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
