import type { StepContext } from '../../step/executor.ts';
import { renderText } from '../../step/render-text.ts';
import type { RenderedText } from '../../step/render-text.ts';

const LONGEST_BODY = 20_000;

/** Private characters that stand around a value until it is known whether it came into quotes. */
const BEGIN = '\u{E000}';
const END = '\u{E001}';
const MARKED = /\u{E000}([^\u{E001}]*)\u{E001}/u;

/**
 * A value within an address: nothing of what a customer wrote may become another path, another parameter or another host. Steps up
 * a path are left out, as no spelling of them is safe.
 */
export function inAddress(value: string): string {
  if (value === '.' || value === '..') return '';
  return encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '\u{FFFD}'));
}

/** Values of headers on one line, in the characters a header may have. */
export function inHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const clean = (value: string): string => value.replaceAll(/[^\t\u0020-\u007E\u00A0-\u00FF]+/g, ' ').trim();
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, clean(value)]));
}

/** The body with its values in the spelling that its type wants: JSON where no header says otherwise. */
export function renderBody(
  body: string,
  headers: Readonly<Record<string, string>>,
  context: StepContext,
): RenderedText {
  const type =
    Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'application/json';
  if (type.includes('x-www-form-urlencoded')) {
    return renderText(body, context, { escape: inAddress, longest: LONGEST_BODY });
  }
  if (!type.includes('json')) return renderText(body, context, { longest: LONGEST_BODY });
  const rendered = renderText(body, context, { escape: marked, longest: LONGEST_BODY });
  return rendered.ok ? { ok: true, text: placed(rendered.text) } : rendered;
}

function marked(value: string): string {
  return `${BEGIN}${value.replaceAll(/[\u{E000}\u{E001}]/gu, '')}${END}`;
}

/** Within quotes a value is spelled as a part of a text; outside of them it stays where it is JSON by itself, else it becomes a text. */
function placed(text: string): string {
  let isQuoted = false;
  return text
    .split(MARKED)
    .map((piece, index) => {
      if (index % 2 === 1) return isQuoted ? JSON.stringify(piece).slice(1, -1) : asJson(piece);
      const quotes = piece.replaceAll(/\\./gs, '').split('"').length - 1;
      if (quotes % 2 === 1) isQuoted = !isQuoted;
      return piece;
    })
    .join('');
}

function asJson(value: string): string {
  try {
    JSON.parse(value);
    return value;
  } catch {
    return JSON.stringify(value);
  }
}
