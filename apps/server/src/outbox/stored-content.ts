import type { WireContent } from '@janela/flow-schema';
import type { MessageContent, PrivateReplyTarget } from '../channels/inbound-event.ts';

/**
 * What the thread keeps of a message of the business: what a reader sees of it, and the form in which it goes out. `text`
 * is exactly the text of the message: by it an echo that overtakes the answer to its send is recognised.
 */
export function storedContent(wire: WireContent, privateReply?: PrivateReplyTarget): MessageContent {
  return {
    ...readable(wire),
    ...(wire.kind === 'text' ? {} : { wire }),
    ...(privateReply === undefined ? {} : { privateReply }),
  };
}

/** What is sent for a row: a text is all there is to a text. */
export function wireOf({ wire, text }: MessageContent): WireContent {
  return wire ?? { kind: 'text', text: text ?? '' };
}

type Readable = Pick<MessageContent, 'kind' | 'text' | 'media'>;
type Readables = { readonly [Kind in WireContent['kind']]: (wire: Extract<WireContent, { kind: Kind }>) => Readable };

const readables: Readables = {
  text: ({ text }) => ({ kind: 'text', text }),
  image: file,
  video: file,
  audio: file,
  document: file,
  buttons: ({ text }) => ({ kind: 'button', text }),
  link: ({ text }) => ({ kind: 'button', text }),
  'quick-replies': ({ text }) => ({ kind: 'quick-reply', text }),
  list: ({ text }) => ({ kind: 'list', text }),
  carousel: ({ cards }) => ({ kind: 'share', text: cards.map(({ title }) => title).join('\n') }),
  template: ({ name, parameters }) => ({ kind: 'text', text: [name, ...Object.values(parameters)].join(' · ') }),
};

function readable<Kind extends WireContent['kind']>(wire: Extract<WireContent, { kind: Kind }>): Readable {
  const read: Readables[Kind] = readables[wire.kind];
  return read(wire);
}

function file({ kind, url, caption, fileName }: Extract<WireContent, { url: string }>): Readable {
  return { kind, text: caption ?? null, media: { url, ...(fileName === undefined ? {} : { fileName }) } };
}
