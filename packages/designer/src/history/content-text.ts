import { msg } from '@lingui/core/macro';
import type { OutgoingContent, TemplateContent } from '@janela/flow-schema';
import type { Words } from '../nodes/node-face.ts';

type Content = OutgoingContent | TemplateContent;
type Texts = {
  readonly [Kind in Content['kind']]: (content: Extract<Content, { readonly kind: Kind }>, words: Words) => string;
};

const TEXTS: Texts = {
  text: ({ text }) => text,
  image: ({ caption }, { i18n }) => caption ?? i18n._(msg`Image`),
  video: ({ caption }, { i18n }) => caption ?? i18n._(msg`Video`),
  audio: (_content, { i18n }) => i18n._(msg`Audio`),
  document: ({ caption, fileName }, { i18n }) => caption ?? fileName ?? i18n._(msg`Document`),
  buttons: ({ text }) => text,
  'quick-replies': ({ text }) => text,
  list: ({ text }) => text,
  carousel: ({ text, cards }) => [text ?? [], cards.map(({ title }) => title).join(' · ')].flat().join(': '),
  template: ({ name }, { i18n }) => i18n._(msg`Template ${name}`),
};

/** What of a message of a flow is read in one line. */
export function contentText<Kind extends Content['kind']>(
  content: Extract<Content, { readonly kind: Kind }>,
  words: Words,
): string {
  const say: Texts[Kind] = TEXTS[content.kind];
  return say(content, words);
}
