import { expect, test } from 'vitest';
import { checkTree } from './check-tree.ts';

test.each([
  ['apps/server/src/app copy.ts', '', 'git remembers'],
  ['apps/server/src/parser_old.ts', '', 'git remembers'],
  ['apps/server/src/utils/text.ts', '', '"utils" says nothing'],
  ['apps/server/src/helpers.ts', '', '"helpers" says nothing'],
  ['apps/server/src/SendMessage.ts', '', 'kebab-case'],
  ['apps/server/src/long.ts', 'x\n'.repeat(351), '351 lines'],
  ['apps/server/src/cast.ts', 'const a = b as unknown as string;', 'silences'],
  ['apps/server/src/later.ts', '// TODO write it', 'open end'],
  ['apps/server/src/silence.ts', '// oxlint-disable-next-line no-console', 'silences'],
])('%s is refused', (name, text, reason) => {
  expect(checkTree([{ name, text }])).toContainEqual(expect.stringContaining(reason));
});

test.each([
  ['apps/server/src/outbox/deliver.ts', 'x\n'.repeat(350)],
  ['apps/server/src/flows/flow-version.test.ts', ''],
  ['.dependency-cruiser.mjs', ''],
  ['packages/flow-schema/src/issues/messages.pt-BR.ts', ''],
  ['README.md', 'TODO'],
  ['apps/server/migrations/0000_new.sql', ''],
])('%s is fine', (name, text) => {
  expect(checkTree([{ name, text }])).toEqual([]);
});
