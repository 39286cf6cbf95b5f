import type { OutgoingContent } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type ContentKind = OutgoingContent['kind'];

/** The forms a message can have, the usual first. */
export const CONTENT_FORMS: readonly { readonly kind: ContentKind; readonly name: MessageDescriptor }[] = [
  { kind: 'text', name: msg`Text` },
  { kind: 'image', name: msg`Picture` },
  { kind: 'video', name: msg`Video` },
  { kind: 'audio', name: msg`Audio` },
  { kind: 'document', name: msg`File` },
  { kind: 'buttons', name: msg`Text with buttons` },
  { kind: 'quick-replies', name: msg`Text with quick replies` },
  { kind: 'list', name: msg`List to choose from` },
  { kind: 'carousel', name: msg`Cards side by side` },
];

/** What each form starts with. */
export const NEW_CONTENTS: Readonly<Record<ContentKind, OutgoingContent>> = {
  text: { kind: 'text', text: '' },
  image: { kind: 'image', url: '' },
  video: { kind: 'video', url: '' },
  audio: { kind: 'audio', url: '' },
  document: { kind: 'document', url: '' },
  buttons: { kind: 'buttons', text: '', buttons: [{ id: 'button-1', title: '' }] },
  'quick-replies': { kind: 'quick-replies', text: '', replies: [{ id: 'reply-1', title: '' }] },
  list: { kind: 'list', text: '', button: '', sections: [{ rows: [{ id: 'row-1', title: '' }] }] },
  carousel: { kind: 'carousel', cards: [{ title: '', buttons: [] }] },
};

export function isContentKind(kind: string): kind is ContentKind {
  return Object.hasOwn(NEW_CONTENTS, kind);
}
