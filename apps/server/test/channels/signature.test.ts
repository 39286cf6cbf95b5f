import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { verifyHandshake, verifyMetaSignature } from '../../src/channels/meta/signature.ts';

const appSecret = 'f1e2d3c4b5a697887766554433221100';
// Meta escapes what is not ASCII: the signature is over these very bytes.
const rawBody = Buffer.from(String.raw`{"object":"page","entry":[{"text":"\u00e1"}]}`);

function sign(body: Buffer, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

describe('the signature of a webhook', () => {
  test('is accepted over the raw bytes', () => {
    expect(verifyMetaSignature({ rawBody, header: sign(rawBody, appSecret), appSecret })).toBe(true);
    expect(verifyMetaSignature({ rawBody: Buffer.alloc(0), header: sign(Buffer.alloc(0), appSecret), appSecret })).toBe(
      true,
    );
  });

  test('is known by a fixed example', () => {
    const header = 'sha256=f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8';
    const quick = Buffer.from('The quick brown fox jumps over the lazy dog');
    expect(verifyMetaSignature({ rawBody: quick, header, appSecret: 'key' })).toBe(true);
  });

  test('is refused over other bytes, even where they parse to the same', () => {
    const reserialised = Buffer.from(JSON.stringify(JSON.parse(rawBody.toString())));
    expect(verifyMetaSignature({ rawBody: reserialised, header: sign(rawBody, appSecret), appSecret })).toBe(false);
  });

  test('is refused with another secret', () => {
    expect(verifyMetaSignature({ rawBody, header: sign(rawBody, 'another'), appSecret })).toBe(false);
  });

  test('is refused with an empty secret, which anybody could sign with', () => {
    expect(verifyMetaSignature({ rawBody, header: sign(rawBody, ''), appSecret: '' })).toBe(false);
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['the older sha1', 'sha1=0123456789abcdef0123456789abcdef01234567'],
    ['without its name', sign(rawBody, appSecret).slice(7)],
    ['too short', sign(rawBody, appSecret).slice(0, -1)],
    ['too long', `${sign(rawBody, appSecret)}0`],
    ['not hexadecimal', `sha256=${'g'.repeat(64)}`],
    ['two of them', `${sign(rawBody, appSecret)}, ${sign(rawBody, appSecret)}`],
  ])('is refused where the header is %s', (_what, header) => {
    expect(verifyMetaSignature({ rawBody, header, appSecret })).toBe(false);
  });
});

describe('the handshake of a subscription', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'our-token', 'hub.challenge': '1158201444' };

  test('gives the challenge back to who knows the token', () => {
    expect(verifyHandshake(query, 'our-token')).toBe('1158201444');
  });

  test.each([
    ['another token', { ...query, 'hub.verify_token': 'our-tokem' }],
    ['a longer token', { ...query, 'hub.verify_token': 'our-token2' }],
    ['another mode', { ...query, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { ...query, 'hub.challenge': undefined }],
    ['a token given twice', { ...query, 'hub.verify_token': ['our-token', 'our-token'] }],
    ['a challenge of a megabyte', { ...query, 'hub.challenge': '1'.repeat(1_000_000) }],
    ['nothing', {}],
  ])('is refused with %s', (_what, wrong) => {
    expect(verifyHandshake(wrong, 'our-token')).toBeNull();
  });

  test('is refused while no token is set', () => {
    expect(verifyHandshake({ ...query, 'hub.verify_token': '' }, '')).toBeNull();
  });
});
