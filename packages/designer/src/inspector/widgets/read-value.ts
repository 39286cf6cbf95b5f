/** A draft's settings may be any JSON: these read what fits and let the rest be. */

export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function readList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function readTexts(value: unknown): readonly string[] {
  return readList(value).filter((entry) => typeof entry === 'string');
}

export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
