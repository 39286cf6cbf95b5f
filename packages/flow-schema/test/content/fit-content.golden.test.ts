import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChannelKind } from '@janela/messaging-window';
import {
  fitContent,
  type FittedContent,
  fitPrivateReply,
  type OutgoingContent,
  type TemplateContent,
} from '../../src/index.ts';

/** What every channel makes of one message. `UPDATE_GOLDEN=1` writes `result` anew; the diff is what a reviewer reads. */
interface GoldenCase {
  readonly description: string;
  readonly content: OutgoingContent | TemplateContent;
  readonly result: Partial<Record<ChannelKind, FittedContent>>;
}

const update = process.env['UPDATE_GOLDEN'] === '1';
const folder = new URL('golden/', import.meta.url);
const channels: readonly ChannelKind[] = ['whatsapp', 'messenger', 'instagram'];

describe.each(readdirSync(folder))('%s', (name) => {
  const file = new URL(name, folder);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as GoldenCase[];
  const fit = name === 'private-reply.json' ? privately : fitContent;
  const results = cases.map((one) => ({
    ...one,
    result: Object.fromEntries(channels.map((channel) => [channel, fit(one.content, channel)])),
  }));
  if (update) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);

  test.each(results.map(({ description, result }, index) => [description, result, cases[index]?.result] as const))(
    '%s',
    (_description, result, golden) => {
      expect(result).toEqual(update ? result : golden);
    },
  );
});

function privately(content: GoldenCase['content'], channel: ChannelKind): FittedContent {
  if (content.kind === 'template') throw new Error('a template is no private reply');
  return fitPrivateReply(content, channel);
}
