import fc from 'fast-check';
import { v7 as uuidv7, validate } from 'uuid';
import { describe, expect, test } from 'vitest';
import { outboxParts, unsentContent } from '../../src/outbox/outbox-parts.ts';
import { partIds, privateReplyForOutbox, splitForOutbox } from '../../src/outbox/split-for-outbox.ts';
import { storedContent, wireOf } from '../../src/outbox/stored-content.ts';

const picture = { kind: 'image', url: 'https://loja.example/a.jpg', caption: 'Novidade' } as const;

describe('a content as rows of the outbox', () => {
  test('one where the channel has the form', () => {
    expect(splitForOutbox(picture, 'whatsapp')).toEqual([picture]);
  });

  test('several where it has not, in their order', () => {
    expect(splitForOutbox(picture, 'messenger')).toEqual([
      { kind: 'image', url: picture.url },
      { kind: 'text', text: 'Novidade' },
    ]);
  });

  test('one in answer to a comment, and none where there are no comments', () => {
    expect(privateReplyForOutbox(picture, 'instagram')).toEqual({ kind: 'text', text: 'Novidade' });
    expect(privateReplyForOutbox(picture, 'whatsapp')).toBeNull();
  });
});

describe('ids of the parts', () => {
  test('the first is the message’s own, the others follow before any later message', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
        const messageId = uuidv7();
        const later = uuidv7();
        const ids = partIds(messageId, count);
        expect(ids[0]).toBe(messageId);
        expect(ids.every((id) => validate(id))).toBe(true);
        expect(ids.toSorted()).toEqual(ids);
        expect(new Set(ids).size).toBe(count);
        expect(later > (ids.at(-1) ?? '')).toBe(true);
        expect(partIds(messageId, count)).toEqual(ids);
      }),
    );
  });

  test('a carry goes into the next group', () => {
    expect(partIds('0198a5a0-0000-7000-8000-ffffffffffff', 2)[1]).toBe('0198a5a0-0000-7000-8001-000000000000');
  });
});

describe('what the thread keeps', () => {
  test('the form, and the text as it is sent', () => {
    const wire = { kind: 'quick-replies', text: 'Qual?', replies: [{ id: 'a', title: 'A' }] } as const;
    expect(storedContent(wire)).toEqual({ kind: 'quick-reply', text: 'Qual?', wire });
    expect(wireOf(storedContent(wire))).toEqual(wire);
  });

  test('a text is kept once', () => {
    const text = { kind: 'text', text: 'Oi' } as const;
    expect(storedContent(text)).toEqual(text);
    expect(wireOf(text)).toEqual(text);
  });

  test('a private reply keeps what it answers', () => {
    const target = { kind: 'comment', id: '1_2', at: 5 } as const;
    expect(storedContent({ kind: 'text', text: 'Oi' }, target).privateReply).toEqual(target);
  });
});

describe('rows', () => {
  const outgoing = {
    messageId: '0198a5a0-0000-7000-8000-000000000001',
    content: picture,
    channel: 'messenger',
  } as const;

  test('one for each message, the first with the message’s own id', () => {
    expect(outboxParts(outgoing).map(({ id, content }) => [id.slice(-1), content.kind])).toEqual([
      ['1', 'image'],
      ['2', 'text'],
    ]);
  });

  test('one with all words for a message that was not sent', () => {
    expect(unsentContent(outgoing)).toMatchObject({ kind: 'image', text: 'Novidade' });
  });

  test('none of what the channel cannot send', () => {
    const template = { kind: 'template', name: 'hello', language: 'en_US', parameters: {} } as const;
    expect(outboxParts({ ...outgoing, content: template, channel: 'instagram' })).toEqual([]);
    expect(unsentContent({ ...outgoing, content: template, channel: 'instagram' })).toEqual({
      kind: 'text',
      text: null,
    });
    const privateReply = { kind: 'comment', id: '1_2', at: 5 } as const;
    expect(outboxParts({ ...outgoing, content: template, privateReply })).toEqual([]);
  });
});
