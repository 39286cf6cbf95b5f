import { expect, test } from 'vitest';
import { placeAfterSignIn } from './place-after-sign-in.ts';

test.each([
  ['/conversations/1?status=pending', '/conversations/1?status=pending'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['', '/'],
  [null, '/'],
])('%s leads to %s', (to, place) => {
  expect(placeAfterSignIn(to)).toBe(place);
});
