/**
 * How a platform counts. `characters` are UTF-16 units: where a document only says "characters" this is the reading that
 * never comes out too short. `bytes` are those of UTF-8.
 */
export type LengthUnit = 'characters' | 'bytes';

/** The most a text may be, `max` itself included. */
export interface TextLimit {
  readonly max: number;
  readonly unit: LengthUnit;
}

/** How long a text is, counted as the platform counts. */
export function textLength(text: string, unit: LengthUnit): number {
  return unit === 'characters' ? text.length : utf8Length(text);
}

export function fitsLimit(text: string, { max, unit }: TextLimit): boolean {
  return textLength(text, unit) <= max;
}

/** Half a surrogate pair is sent as U+FFFD, which is as long as what it falls under here. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
