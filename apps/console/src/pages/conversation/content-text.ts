import { useLingui } from '@lingui/react/macro';
import type { OutgoingContent, TemplateContent } from '@janela/flow-schema';

type Content = OutgoingContent | TemplateContent;
type Texts = { readonly [Kind in Content['kind']]: (content: Extract<Content, { readonly kind: Kind }>) => string };

/** What of a message of a flow is read in one line. */
export function useContentText(): (content: Content) => string {
  const { t } = useLingui();
  const texts: Texts = {
    text: ({ text }) => text,
    image: ({ caption }) => caption ?? t`Image`,
    video: ({ caption }) => caption ?? t`Video`,
    audio: () => t`Audio`,
    document: ({ caption, fileName }) => caption ?? fileName ?? t`Document`,
    buttons: ({ text }) => text,
    'quick-replies': ({ text }) => text,
    list: ({ text }) => text,
    carousel: ({ text, cards }) => [text ?? [], cards.map(({ title }) => title).join(' · ')].flat().join(': '),
    template: ({ name }) => t`Template ${name}`,
  };
  return (content) => textOf(texts, content);
}

function textOf<Kind extends Content['kind']>(
  texts: Texts,
  content: Extract<Content, { readonly kind: Kind }>,
): string {
  const say: Texts[Kind] = texts[content.kind];
  return say(content);
}
