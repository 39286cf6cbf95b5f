import { isRecord } from '../document/is-record.ts';

/** Texts of one language by their keys. */
export type TemplateTexts = Readonly<Record<string, string>>;

export interface LocalizedJson {
  readonly json: unknown;
  /** Keys that were used, each once. */
  readonly used: readonly string[];
  /** Keys that were used and have no text; the places keep the key. */
  readonly missing: readonly string[];
}

const KEY = /^text:(?<key>[A-Za-z0-9._-]+)$/;

/** Any JSON with every string of the form `text:<key>` replaced by the text of that key. */
export function localizeTemplate(json: unknown, texts: TemplateTexts): LocalizedJson {
  const used = new Set<string>();
  const missing = new Set<string>();

  function localized(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(localized);
    if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, localized(part)]));
    const key = typeof value === 'string' ? KEY.exec(value)?.groups?.['key'] : undefined;
    if (key === undefined) return value;
    used.add(key);
    if (Object.hasOwn(texts, key)) return texts[key];
    missing.add(key);
    return value;
  }

  return { json: localized(json), used: [...used], missing: [...missing] };
}
