import type { Locale } from '../database/schema/auth.ts';
import type { RuleChange } from '../database/schema/notifications.ts';
import { escapeHtml, oneLine, type Mail } from './compose-mail.ts';

interface RuleChangeTexts {
  subject(values: { flow: string; from: string | null }): string;
  body(values: { flow: string; count: number; from: string | null }): string;
  readonly open: string;
  readonly footer: string;
}

const TEXTS: Readonly<Record<Locale, RuleChangeTexts>> = {
  en: {
    subject: ({ flow, from }) =>
      from === null ? `“${flow}” may not send any more what it sends` : `“${flow}” stops working on ${from}`,
    body: ({ flow, count, from }) =>
      `The platforms have changed their rules. ${from === null ? 'Already now' : `From ${from}`}, ${count === 1 ? 'one message' : `${count} messages`} of the live flow “${flow}” will be refused. Janela does not send them then and says so in the history.`,
    open: 'Open the flow',
    footer: 'You get this because you own the account.',
  },
  'pt-BR': {
    subject: ({ flow, from }) =>
      from === null ? `“${flow}” não pode mais enviar o que envia` : `“${flow}” para de funcionar em ${from}`,
    body: ({ flow, count, from }) =>
      `As plataformas mudaram as regras. ${from === null ? 'Já agora' : `A partir de ${from}`}, ${count === 1 ? 'uma mensagem' : `${count} mensagens`} do fluxo publicado “${flow}” ${count === 1 ? 'será recusada' : 'serão recusadas'}. A Janela então não envia e registra isso no histórico.`,
    open: 'Abrir o fluxo',
    footer: 'Você recebe este aviso porque é proprietário da conta.',
  },
  es: {
    subject: ({ flow, from }) =>
      from === null ? `“${flow}” ya no puede enviar lo que envía` : `“${flow}” deja de funcionar el ${from}`,
    body: ({ flow, count, from }) =>
      `Las plataformas cambiaron sus reglas. ${from === null ? 'Desde ya' : `A partir del ${from}`}, ${count === 1 ? 'un mensaje' : `${count} mensajes`} del flujo publicado “${flow}” ${count === 1 ? 'será rechazado' : 'serán rechazados'}. Janela entonces no lo envía y lo deja anotado en el historial.`,
    open: 'Abrir el flujo',
    footer: 'Recibes este aviso porque eres propietario de la cuenta.',
  },
};

/** What an owner reads when a platform's new rules stop a live flow. */
export function composeRuleChange({
  change,
  link,
  locale,
}: {
  readonly change: RuleChange;
  readonly link: string | null;
  readonly locale: Locale;
}): Mail {
  const texts = TEXTS[locale];
  const from = change.from === null ? null : dayIn(change.from, locale);
  const body = texts.body({ flow: change.flowName, count: change.nodeIds.length, from });
  const open = link === null ? '' : `${texts.open}: ${link}`;
  const button = link === null ? '' : `<p><a href="${escapeHtml(link)}">${escapeHtml(texts.open)}</a></p>`;
  return {
    subject: oneLine(texts.subject({ flow: change.flowName, from })),
    text: [body, open, '', texts.footer].filter((line, index) => line !== '' || index === 2).join('\n'),
    html:
      `<!doctype html><html lang="${locale}"><body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c2024">` +
      `<p>${escapeHtml(body)}</p>${button}<p style="color:#5c6370;font-size:13px">${escapeHtml(texts.footer)}</p></body></html>`,
  };
}

/** A day of the calendar is the same day everywhere. */
function dayIn(isoDate: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(isoDate));
}
