import { expect, test } from 'vitest';
import { isForeign } from '../../src/http/is-foreign.ts';

const HOST = 'localhost:3000';

test.each([
  ['a click in the console', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, false],
  ['a person who typed the address', { 'sec-fetch-site': 'none' }, false],
  ['a program', {}, false],
  ['an old browser in the console', { origin: 'http://localhost:3000' }, false],
  ['a site elsewhere', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, true],
  ['a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'http://blog.localhost:3000' }, true],
  ['an old browser elsewhere', { origin: 'https://evil.example' }, true],
  ['an old browser on another port', { origin: 'http://localhost:4000' }, true],
  ['a sandboxed frame', { origin: 'null' }, true],
])('%s', (_who, headers, foreign) => {
  expect(isForeign({ method: 'POST', host: HOST, headers })).toBe(foreign);
  expect(isForeign({ method: 'GET', host: HOST, headers })).toBe(false);
});
