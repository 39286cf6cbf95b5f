import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { renderDesigner, type Hosted } from './test-support/render-designer.tsx';

type Step = (hosted: Hosted) => Promise<unknown>;

const STATES: readonly (readonly [what: string, step: Step])[] = [
  ['at rest', () => Promise.resolve()],
  ['with the settings of a block', ({ pick }) => Promise.resolve(pick('pending'))],
  ['with the list of blocks', ({ user }) => user.click(screen.getByRole('button', { name: 'Add a block after no' }))],
  ['with the problems', ({ user }) => user.click(screen.getByRole('button', { name: /problems/i }))],
  ['while finding', ({ user }) => user.click(screen.getByRole('button', { name: 'Find a block' }))],
  ['with the commands', ({ user }) => user.click(screen.getByRole('button', { name: 'All commands' }))],
  [
    'with the keys',
    ({ user, pick }) => {
      pick('warn');
      return user.keyboard('?');
    },
  ],
];

test.each(STATES)('nothing is in the way of assistive technology %s', async (_, step) => {
  const hosted = await renderDesigner(reminderFlow());
  await step(hosted);
  expect(await violations()).toEqual([]);
});

test('nor on an empty canvas, nor on a phone', async () => {
  const { unmount } = await renderDesigner(sampleFlow([]));
  expect(await violations()).toEqual([]);
  unmount();
  const { user } = await renderDesigner(sampleFlow([['w', 'wait', { duration: '' }]]), { screen: 'phone' });
  await user.click(screen.getByRole('button', { name: 'Add a block' }));
  expect(await violations()).toEqual([]);
});

/** Colours are measured in a browser: here nothing is painted. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
}
