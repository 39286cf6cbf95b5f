import fc from 'fast-check';
import type { ChannelKind } from '@janela/messaging-window';
import type { LinkButton, OutgoingContent, ReplyOption } from '../../src/index.ts';

export const anyChannel = fc.constantFrom<ChannelKind>('whatsapp', 'messenger', 'instagram');

/** Words as people write them, and as they do not: accents, emoji of several code points, spaces, nothing at all. */
const unit = fc.constantFrom(
  'a',
  'Olá ',
  'ção',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '👩‍👩‍👧‍👦',
  '🇧🇷',
  'é',
  'preço',
  '漢',
  '👍🏽',
  'palavra ',
);

export function words(longest: number): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.string({ unit, maxLength: 12 }) },
    { weight: 2, arbitrary: fc.string({ unit, maxLength: longest, size: 'max' }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
}

const url = fc.constantFrom('https://loja.example/a', 'https://loja.example/promo?x=1');
const reply = (id: string): fc.Arbitrary<ReplyOption> => fc.record({ id: fc.constant(id), title: words(60) });
const link: fc.Arbitrary<LinkButton> = fc.record({ title: words(60), url });
const optional = (text: fc.Arbitrary<string>) => fc.option(text, { nil: undefined });

function replies(most: number): fc.Arbitrary<ReplyOption[]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => reply(`r${index}`))));
}

/** `prefix`: ids are unique within the message. */
function buttons(least: number, most: number, prefix = 'b'): fc.Arbitrary<(ReplyOption | LinkButton)[]> {
  return fc
    .integer({ min: least, max: most })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => fc.oneof(reply(`${prefix}${index}`), link))),
    );
}

const sections = fc
  .array(fc.record({ title: optional(words(40)), rows: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((shapes) =>
    fc.tuple(
      ...shapes.map(({ title, rows }, section) =>
        fc
          .tuple(
            ...Array.from({ length: rows }, (_, row) =>
              fc.record({ id: fc.constant(`s${section}r${row}`), title: words(60), description: optional(words(100)) }),
            ),
          )
          .map((list) => ({ title, rows: list })),
      ),
    ),
  );

const cards = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.tuple(
    ...Array.from({ length: count }, (_, index) =>
      fc.record({
        title: words(120),
        subtitle: optional(words(120)),
        imageUrl: optional(url),
        buttons: buttons(0, 3, `c${index}b`),
      }),
    ),
  ),
);

export const anyContent: fc.Arbitrary<OutgoingContent> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words(6_000) }),
  fc.record({
    kind: fc.constantFrom('image' as const, 'video' as const, 'audio' as const, 'document' as const),
    url,
    caption: optional(words(2_000)),
    fileName: optional(fc.constant('lista.pdf')),
  }),
  fc.record({
    kind: fc.constant('buttons' as const),
    text: words(3_000),
    footer: optional(words(100)),
    buttons: buttons(1, 10),
  }),
  fc.record({ kind: fc.constant('quick-replies' as const), text: words(3_000), replies: replies(15) }),
  fc.record({
    kind: fc.constant('list' as const),
    text: words(6_000),
    footer: optional(words(100)),
    button: words(40),
    sections,
  }),
  fc.record({ kind: fc.constant('carousel' as const), text: optional(words(3_000)), cards }),
);
