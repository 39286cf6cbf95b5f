import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitContent, fitPrivateReply, matchReply, replyOptions, type WireContent } from '../../src/index.ts';
import { anyChannel, anyContent } from './content-arbitrary.ts';
import { pressableIds, wireFaults } from './wire-faults.ts';

const runs = { numRuns: 800 };
const hasNumbers = (changes: readonly { readonly code: string }[]) =>
  changes.some(({ code }) => code === 'replies-as-numbers');

describe('whatever is composed', () => {
  test('no channel refuses what it is fitted to', () => {
    fc.assert(
      fc.property(anyContent, anyChannel, (content, channel) => {
        const { wire } = fitContent(content, channel);
        expect(wire.flatMap((one) => wireFaults(one, channel))).toEqual([]);
      }),
      runs,
    );
  });

  test('every answer can still be given: pressed by its id, or by its number', () => {
    fc.assert(
      fc.property(anyContent, anyChannel, (content, channel) => {
        const { wire, changes } = fitContent(content, channel);
        const ids = replyOptions(content).map(({ id }) => id);
        const pressable = wire.flatMap(pressableIds);
        if (!hasNumbers(changes)) expect(pressable).toEqual(ids);
        expect(ids).toEqual(expect.arrayContaining(pressable));
        for (const id of ids) expect(matchReply(content, { text: 'x', payload: id })).toBe(id);
      }),
      runs,
    );
  });

  test('nothing becomes different without being told', () => {
    fc.assert(
      fc.property(anyContent, anyChannel, (content, channel) => {
        const { wire, changes, problems } = fitContent(content, channel);
        if (changes.length > 0 || problems.length > 0) return;
        expect(wire).toHaveLength(1);
        expect(wire[0]?.kind === 'link' ? 'buttons' : wire[0]?.kind).toBe(content.kind);
      }),
      runs,
    );
  });

  test('fitting what is fitted changes nothing more', () => {
    fc.assert(
      fc.property(anyContent, anyChannel, (content, channel) => {
        for (const one of fitContent(content, channel).wire) {
          if (one.kind === 'link' || one.kind === 'template' || 'imageUrl' in one) continue;
          const again = fitContent(one, channel);
          expect(again.problems).toEqual([]);
          expect(again.wire).toEqual([one]);
        }
      }),
      runs,
    );
  });

  test('no words of a text are lost', () => {
    fc.assert(
      fc.property(anyContent, anyChannel, (content, channel) => {
        if (!('text' in content) || content.text === undefined) return;
        const { wire } = fitContent(content, channel);
        const shown = wire.map(wordsOf).join('');
        expect(shown.startsWith(withoutSpace(content.text))).toBe(true);
      }),
      runs,
    );
  });

  test('a private reply is one message', () => {
    fc.assert(
      fc.property(anyContent, anyChannel, (content, channel) => {
        const { wire } = fitPrivateReply(content, channel);
        expect(wire.length).toBeLessThanOrEqual(1);
        if (channel === 'instagram') expect(wire.every(({ kind }) => kind === 'text')).toBe(true);
        if (channel === 'whatsapp') expect(wire).toEqual([]);
        expect(wire.flatMap((one) => wireFaults(one, channel))).toEqual([]);
      }),
      runs,
    );
  });
});

function wordsOf(wire: WireContent): string {
  return 'text' in wire ? withoutSpace(wire.text) : '';
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
