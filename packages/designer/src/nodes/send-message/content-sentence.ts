import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { MediaKind, OutgoingContent } from '@janela/flow-schema';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { Words } from '../node-face.ts';

type ContentTexts = {
  readonly [Kind in OutgoingContent['kind']]: (
    content: Extract<OutgoingContent, { readonly kind: Kind }>,
    words: Words,
  ) => MessageDescriptor;
};

interface MediaText {
  readonly bare: MessageDescriptor;
  readonly captioned: (caption: string) => MessageDescriptor;
}

const MEDIA: Readonly<Record<MediaKind, MediaText>> = {
  image: { bare: msg`Send a picture`, captioned: (caption) => msg`Send a picture: “${caption}”` },
  video: { bare: msg`Send a video`, captioned: (caption) => msg`Send a video: “${caption}”` },
  audio: { bare: msg`Send an audio`, captioned: (caption) => msg`Send an audio: “${caption}”` },
  document: { bare: msg`Send a file`, captioned: (caption) => msg`Send a file: “${caption}”` },
};

const TEXTS: ContentTexts = {
  text({ text }, words) {
    const excerpt = textExcerpt(text, words);
    return msg`Write: “${excerpt}”`;
  },
  image: mediaText,
  video: mediaText,
  audio: mediaText,
  document: mediaText,
  buttons({ text, buttons }, words) {
    const excerpt = textExcerpt(text, words);
    const count = buttons.length;
    return msg({
      message: plural(count, {
        one: `Write: “${excerpt}”, with # button`,
        other: `Write: “${excerpt}”, with # buttons`,
      }),
    });
  },
  'quick-replies'({ text, replies }, words) {
    const excerpt = textExcerpt(text, words);
    const count = replies.length;
    return msg({
      message: plural(count, {
        one: `Write: “${excerpt}”, with # quick reply`,
        other: `Write: “${excerpt}”, with # quick replies`,
      }),
    });
  },
  list({ text, sections }, words) {
    const excerpt = textExcerpt(text, words);
    const count = sections.flatMap(({ rows }) => rows).length;
    return msg({
      message: plural(count, {
        one: `Write: “${excerpt}”, with a list of # entry`,
        other: `Write: “${excerpt}”, with a list of # entries`,
      }),
    });
  },
  carousel({ cards }) {
    const count = cards.length;
    return msg({ message: plural(count, { one: 'Send a carousel of # card', other: 'Send a carousel of # cards' }) });
  },
};

function mediaText(
  { kind, caption, fileName }: Extract<OutgoingContent, { readonly kind: MediaKind }>,
  words: Words,
): MessageDescriptor {
  const said = caption ?? fileName;
  const { bare, captioned } = MEDIA[kind];
  return said === undefined ? bare : captioned(textExcerpt(said, words));
}

/** What a message of any form says, in short: “Write: “Hi!”, with 2 buttons”. */
export function contentSentence(content: OutgoingContent, words: Words): string {
  return words.i18n._(textOf(content.kind, content, words));
}

function textOf<Kind extends OutgoingContent['kind']>(
  kind: Kind,
  content: Extract<OutgoingContent, { readonly kind: Kind }>,
  words: Words,
): MessageDescriptor {
  return TEXTS[kind](content, words);
}
