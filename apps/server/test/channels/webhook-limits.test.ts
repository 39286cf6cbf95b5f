import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { MAX_WEBHOOK_BYTES, MAX_WEBHOOK_DEPTH, parseWebhookJson } from '../../src/channels/meta/webhook-limits.ts';

function nested(levels: number): Buffer {
  return Buffer.from('['.repeat(levels) + ']'.repeat(levels));
}

describe('the JSON of a webhook body', () => {
  test('is parsed', () => {
    expect(parseWebhookJson(Buffer.from('{"object":"page","entry":[]}'))).toEqual({
      ok: true,
      body: { object: 'page', entry: [] },
    });
  });

  test('is parsed as JSON.parse would, whatever it says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
        const text = JSON.stringify(value);
        expect(parseWebhookJson(Buffer.from(text))).toEqual({ ok: true, body: JSON.parse(text) });
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['half of it', '{"object":'],
    ['two of it', '{}{}'],
    ['a form', 'object=page&entry=1'],
    ['closing brackets only', ']]]]'],
    ['a string that never ends', '"\\'],
  ])('is refused where it is %s', (_what, text) => {
    expect(parseWebhookJson(Buffer.from(text))).toEqual({ ok: false, code: 'JANELA_WEBHOOK_MALFORMED' });
  });

  test('is refused where it is not UTF-8', () => {
    const raw = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
    expect(parseWebhookJson(raw)).toEqual({ ok: false, code: 'JANELA_WEBHOOK_MALFORMED' });
  });

  test('may nest to the limit and not beyond', () => {
    expect(parseWebhookJson(nested(MAX_WEBHOOK_DEPTH)).ok).toBe(true);
    expect(parseWebhookJson(nested(MAX_WEBHOOK_DEPTH + 1))).toEqual({ ok: false, code: 'JANELA_WEBHOOK_TOO_DEEP' });
    expect(parseWebhookJson(nested(1_000_000))).toEqual({ ok: false, code: 'JANELA_WEBHOOK_TOO_DEEP' });
  });

  test('brackets inside strings do not count, escaped quotes do not end them', () => {
    const text = JSON.stringify({ text: `${'['.repeat(200)}\\"${'{'.repeat(200)}"`, more: ['"', '\\'] });
    expect(parseWebhookJson(Buffer.from(text))).toEqual({ ok: true, body: JSON.parse(text) });
  });

  test('may have 3 MB and not a byte more', () => {
    const full = Buffer.from(`"${'a'.repeat(MAX_WEBHOOK_BYTES - 2)}"`);
    expect(parseWebhookJson(full).ok).toBe(true);
    expect(parseWebhookJson(Buffer.concat([full, Buffer.from(' ')]))).toEqual({
      ok: false,
      code: 'JANELA_WEBHOOK_TOO_LARGE',
    });
  });
});
